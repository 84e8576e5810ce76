package city.posterity.appraisal;

import org.jspecify.annotations.Nullable;

/**
 * Where a figure was published.
 *
 * @param date year, month or day, as far as it is known
 */
public record Source(
    String title, @Nullable String publisher, @Nullable String date, @Nullable String url) {}
