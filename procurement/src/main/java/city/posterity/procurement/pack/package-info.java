/**
 * Procedure packs: the dated law of one place as data. Every value says where it comes from; code
 * holds none of them.
 */
@NullMarked
package city.posterity.procurement.pack;

import org.jspecify.annotations.NullMarked;
