/**
 * The text of policy clauses: what differs between two versions, whether that is material, and
 * where words that somebody quoted stand in a later version.
 */
@NullMarked
package city.posterity.procurement.policymaking.wording;

import org.jspecify.annotations.NullMarked;
