/** What is answered to contributions: a decision with its reason, approved by a second person. */
@NullMarked
package city.posterity.procurement.policymaking.response;

import org.jspecify.annotations.NullMarked;
