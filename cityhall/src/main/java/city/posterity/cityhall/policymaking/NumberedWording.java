package city.posterity.cityhall.policymaking;

import city.posterity.procurement.policymaking.clause.Wording;

/**
 * What a clause says, with its key.
 *
 * @param key such as {@code IGP-07}
 */
record NumberedWording(String key, Wording wording) {}
