package city.posterity.policy;

import org.jspecify.annotations.Nullable;

/**
 * A number or word of a policy as it is written.
 *
 * @param value {@link Boolean}, {@link Long}, {@link Double}, {@link String}, {@link
 *     java.time.Instant} for a date, or a list of one of them
 * @param unit such as days
 * @param source where it stands; a law has to be named
 * @param tighter which change makes the policy stricter; absent where only its use can tell
 */
public record ParameterText(
    Object value,
    FactType type,
    Origin origin,
    @Nullable String unit,
    @Nullable Text text,
    @Nullable String source,
    Parameter.@Nullable Tighter tighter) {

  public static ParameterText of(Parameter parameter) {
    return new ParameterText(
        parameter.value(),
        parameter.type(),
        parameter.origin(),
        parameter.unit(),
        parameter.text(),
        parameter.source(),
        parameter.tighter());
  }
}
