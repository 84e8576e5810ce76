package city.posterity.procurement.policymaking.process;

/**
 * The text that this one was taken over from.
 *
 * @param source who publishes it, or where
 * @param version as its publisher calls it
 * @param textHash of its final text
 * @param pack the text with its checks as a policy pack, to be compared with
 */
public record Origin(
    String name, String title, String source, String version, String textHash, String pack) {}
