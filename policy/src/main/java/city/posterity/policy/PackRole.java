package city.posterity.policy;

import org.jspecify.annotations.Nullable;

/**
 * A role that a pack knows: who enters a fact, explains, waives or signs.
 *
 * @param text what people in it do, in plain words
 * @param actedBy the role whose holders act for this one where nobody can be given it; absent where
 *     somebody can
 */
public record PackRole(String word, Text text, @Nullable String actedBy, Place place) {}
