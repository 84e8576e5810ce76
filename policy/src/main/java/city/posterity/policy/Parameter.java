package city.posterity.policy;

import org.jspecify.annotations.Nullable;

/**
 * A number or word of the policy that a city may set.
 *
 * @param value {@link Boolean}, {@link Long}, {@link Double}, {@link String}, {@link
 *     java.time.Instant} for a date, or a list of one of them
 * @param unit such as days
 * @param source where it stands, such as a guideline's item or an article of a law
 * @param tighter which change makes the policy stricter; absent where only its use can tell
 */
public record Parameter(
    String name,
    Object value,
    FactType type,
    Origin origin,
    @Nullable String unit,
    @Nullable Text text,
    @Nullable String source,
    @Nullable Tighter tighter,
    Place place) {

  /** Which way is stricter. */
  public enum Tighter {
    HIGHER,
    LOWER,
    /** Any change is as strict as none. */
    NEITHER
  }

  /** This as it stands in place of another: what is not said anew stays as it was. */
  Parameter over(Parameter before) {
    Object same = before.type().coerce(value);
    return new Parameter(
        name,
        same == null ? value : same,
        same == null ? type : before.type(),
        origin,
        unit == null ? before.unit() : unit,
        text == null ? before.text() : text,
        source,
        tighter == null ? before.tighter() : tighter,
        place);
  }

  /** The value as people read it. */
  public String shown() {
    String shown =
        value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
            ? String.valueOf(d.longValue())
            : String.valueOf(value);
    return unit == null ? shown : shown + " " + unit;
  }
}
