package city.posterity.cityhall.policymaking;

/**
 * Why the policy engine cannot read a text.
 *
 * @param clause key of the clause that it lies in; empty where it lies in none
 * @param problem what is wrong, in the engine's words
 * @param expected what would be right
 */
record PackFault(String clause, String problem, String expected) {}
