/** The tables that come with the library: dated, with source, licence, status and confidence. */
@NullMarked
package city.posterity.appraisal.table;

import org.jspecify.annotations.NullMarked;
