package city.posterity.procurement.policymaking.clause;

/**
 * The words of a clause in one language.
 *
 * @param language tag after BCP 47, such as {@code en} or {@code ar}
 * @param text what binds
 * @param plain the same in plain language; empty while nobody has written it
 * @param rationale why the clause is there; empty while nobody has written it
 */
public record Words(String language, String title, String text, String plain, String rationale) {}
