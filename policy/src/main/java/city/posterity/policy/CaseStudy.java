package city.posterity.policy;

import org.jspecify.annotations.Nullable;

/** What one place did, and what can be learned from it. */
public record CaseStudy(
    String id,
    Text title,
    @Nullable String where,
    @Nullable String year,
    Text text,
    @Nullable Text lesson,
    @Nullable String source,
    @Nullable String link,
    Place place) {}
