package city.posterity.procurement.assurance.regime;

/**
 * One policy as it was read at a time.
 *
 * @param id of the policy: {@code guidelines}
 * @param version as the policy calls it
 * @param sha256 of its text, 64 hexadecimal digits in lower case
 */
public record PolicyVersion(String id, String version, String sha256) {}
