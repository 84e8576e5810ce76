/** Tests of answers. */
@NullMarked
package city.posterity.procurement.policymaking.response;

import org.jspecify.annotations.NullMarked;
