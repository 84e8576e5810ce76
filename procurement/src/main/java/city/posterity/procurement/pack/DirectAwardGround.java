package city.posterity.procurement.pack;

import org.jspecify.annotations.Nullable;

/**
 * On what ground one supplier alone may be asked.
 *
 * @param code its name in the pack, as in {@code extreme-urgency}
 * @param title what has to be true for it, as a sentence
 * @param origin who decided that there is such a ground
 * @param basis the provision or decision it rests on; absent for plain defaults
 * @param verified whether somebody read the basis
 * @param cap a Money: the largest price; absent where there is none of its own
 * @param aboveLightBand whether it holds for prices at and above the limit of the light band too
 * @param mustPublish whether the rules oblige the city to publish it; it is published in any case
 * @param standstill a Term between approval and order; absent where there is none
 * @param line in the pack's file, from 1
 */
public record DirectAwardGround(
    String code,
    String title,
    Origin origin,
    @Nullable String basis,
    boolean verified,
    @Nullable Sourced cap,
    boolean aboveLightBand,
    boolean mustPublish,
    @Nullable Sourced standstill,
    int line) {

  /** What may be said about where the ground comes from. */
  public String explanation() {
    return new Sourced(title, origin, basis, verified, line).explanation();
  }
}
