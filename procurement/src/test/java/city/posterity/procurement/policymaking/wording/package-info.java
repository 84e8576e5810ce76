@NullMarked
package city.posterity.procurement.policymaking.wording;

import org.jspecify.annotations.NullMarked;
