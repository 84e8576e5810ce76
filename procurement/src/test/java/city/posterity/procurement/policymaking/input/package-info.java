/** Tests of what people say about a policy. */
@NullMarked
package city.posterity.procurement.policymaking.input;

import org.jspecify.annotations.NullMarked;
