package city.posterity.policy;

/**
 * Something in a file of facts that the pack does not know and that was left out.
 *
 * @param pointer JSON Pointer to it; to the first, where it stands in many records
 * @param path such as {@code bids[].price}; {@link Policy#meant} tells what may have been meant
 */
public record UnknownFact(String pointer, String path) {}
