package city.posterity.cityhall.administration;

/**
 * A pack in the list.
 *
 * @param key id and date
 * @param procedures how many it has
 * @param current whether new procurements are opened under it
 */
public record PackListed(
    String key, String title, String jurisdiction, int procedures, boolean current) {}
