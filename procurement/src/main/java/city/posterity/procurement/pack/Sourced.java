package city.posterity.procurement.pack;

import org.jspecify.annotations.Nullable;

/**
 * A value of a pack with its origin.
 *
 * @param value of the Java type that its {@link Parameter} names
 * @param basis the provision, guideline or decision it rests on; absent for plain defaults
 * @param verified whether somebody read the basis; an unverified one is never shown as a legal
 *     basis
 * @param line in the pack's file, from 1
 */
public record Sourced(
    Object value, Origin origin, @Nullable String basis, boolean verified, int line) {

  /** What may be said about where the value comes from. */
  public String explanation() {
    String who =
        switch (origin) {
          case GUIDELINE -> "guideline";
          case LAW -> "law";
          case CITY -> "decision of the city";
          case DEFAULT -> "default of the pack";
        };
    if (basis == null) {
      return who;
    }
    return verified ? who + ": " + basis : who + ": " + basis + " (unverified)";
  }
}
