package city.posterity.procurement;

/**
 * Something wrong with the data of one request. Validation collects every problem before it
 * answers.
 *
 * @param code stable and machine readable, kebab case
 * @param pointer JSON Pointer (RFC 6901) to the value that is wrong, "" for the whole
 * @param message what is wrong and what would be right
 */
public record Problem(String code, String pointer, String message) {}
