package city.posterity.cityhall.participation;

/**
 * Something followed, in words.
 *
 * @param name by which it is stopped
 * @param address of what it is about
 * @param search whether it is a search, and not a purchase
 */
public record Followed(String name, String about, String address, boolean search) {}
