package city.posterity.procurement.policymaking.clause;

/**
 * A number that a check reads as {@code params.NAME}, so that another city can tighten it.
 *
 * @param value as a pack has it: {@code 3}, {@code 0.15}, {@code true}
 * @param tighter which way is stricter: {@code higher}, {@code lower} or {@code neither}
 * @param source who decided it, or where it stands
 */
public record Figure(
    String name, String value, String unit, String tighter, String meaning, String source) {}
