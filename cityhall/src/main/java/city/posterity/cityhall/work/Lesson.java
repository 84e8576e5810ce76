package city.posterity.cityhall.work;

/**
 * What an earlier purchase taught.
 *
 * @param title of that purchase
 * @param address of its public page
 * @param text as its closing report says it
 */
public record Lesson(String title, String address, String text) {}
