/** Tests of change sets. */
@NullMarked
package city.posterity.procurement.policymaking.revision;

import org.jspecify.annotations.NullMarked;
