@NullMarked
package city.posterity.cityhall.documents;

import org.jspecify.annotations.NullMarked;
