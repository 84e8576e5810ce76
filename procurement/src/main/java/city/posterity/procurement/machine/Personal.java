package city.posterity.procurement.machine;

/**
 * A value that says something about a natural person. Whoever stores it encrypts it under that
 * person's key; once the key is destroyed it reads {@link #ERASED} and everything else still
 * replays.
 */
public record Personal(PersonId subject, String value) {

  /** What an erased value reads. */
  public static final String ERASED = "erased";
}
