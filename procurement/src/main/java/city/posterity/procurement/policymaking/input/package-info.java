/** What people say about a policy: on its pages, on paper, by telephone, in workshops. */
@NullMarked
package city.posterity.procurement.policymaking.input;

import org.jspecify.annotations.NullMarked;
