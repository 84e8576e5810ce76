package city.posterity.procurement.pack;

import city.posterity.procurement.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * A ground on which something of a purchase may be withheld from the public.
 *
 * @param code stable, as in {@code trade-secret}
 * @param title as the place calls it
 * @param origin who decided that the ground exists
 * @param basis the provision it rests on; absent for plain defaults
 * @param verified whether somebody read the basis
 * @param longest how long at most, from the day it was proposed; absent where no date has to be
 *     given, as for what is about a person
 */
public record RedactionGround(
    String code,
    String title,
    Origin origin,
    @Nullable String basis,
    boolean verified,
    @Nullable Term longest) {

  /** What may be said about where the ground comes from. */
  public String explanation() {
    return new Sourced(code, origin, basis, verified, 0).explanation();
  }
}
