package city.posterity.procurement;

/**
 * What something is, in a published scheme.
 *
 * @param scheme code of the OCDS itemClassificationScheme list: CPV, UNSPSC, …
 * @param id the code in that scheme, as in {@code 34996000-5}
 */
public record Classification(String scheme, String id, String description) {}
