package city.posterity.policy;

import org.jspecify.annotations.Nullable;

/**
 * A fact that a pack knows.
 *
 * @param path such as {@code procurement.estimated_value} or {@code evaluation.options[].p50}
 * @param text what it is, in plain words
 * @param enteredBy role of the person who enters it where no record yields it
 */
public record FactDeclaration(
    String path, FactType type, @Nullable Text text, @Nullable String enteredBy, Place place) {}
