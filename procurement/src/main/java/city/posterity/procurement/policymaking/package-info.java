/**
 * How a policy is made with people, from the charter of a working group to its review: U4SSC's path
 * of a model policy, kept as one case of its own. Packages from the inside out: the text ({@code
 * wording}, {@code clause}), the process, what people say ({@code input}), how it is sorted ({@code
 * theme}) and answered ({@code response}), what that changes ({@code revision}), and the gates
 * between the stages ({@code gate}).
 */
@NullMarked
package city.posterity.procurement.policymaking;

import org.jspecify.annotations.NullMarked;
