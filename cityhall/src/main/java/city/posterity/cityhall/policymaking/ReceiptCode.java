package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.operations.Sha256;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody gets for a contribution, and finds it again with. The contribution's id follows
 * from the code and the code from nothing, so that nobody stores it and nobody can guess it: 80
 * bits, and a character that finds slips of the pen.
 *
 * @param letters sixteen of Crockford's Base32, and the one that checks them
 */
public record ReceiptCode(String letters) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;

  /** Version of ids that are made of names (RFC 9562, section 5.3). */
  private static final int BY_NAME = 3;

  /**
   * The code of a form that was given out once: sent again, it gets the same.
   *
   * @param once at least 80 bits that nobody else knows
   */
  static ReceiptCode of(String once) {
    byte[] hash = Sha256.of("receipt of " + once);
    var letters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      letters.append(ALPHABET.charAt(hash[i] & (ALPHABET.length() - 1)));
    }
    return new ReceiptCode(letters.toString() + check(letters));
  }

  /**
   * As people type it: small letters, spaces, hyphens, and the letters O, I and L for figures.
   * Empty if it cannot be one.
   */
  public static Optional<ReceiptCode> parse(String typed) {
    String letters =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}.]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean fits =
        letters.length() == LENGTH + 1
            && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
            && check(letters.substring(0, LENGTH)) == letters.charAt(LENGTH);
    return fits ? Optional.of(new ReceiptCode(letters)) : Optional.empty();
  }

  /** Each letter by its place, so that one wrong or two exchanged letters are noticed. */
  private static char check(CharSequence letters) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      sum += (2 * i + 1) * ALPHABET.indexOf(letters.charAt(i));
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }

  /** In groups, as it is shown and written down. */
  public String shown() {
    var shown = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      shown.append(i > 0 && i % GROUP == 0 && i < LENGTH ? "-" : "").append(letters.charAt(i));
    }
    return shown.toString();
  }

  /** The contribution that it belongs to. */
  public StreamId input() {
    return new StreamId(Thing.INPUT, id("input"));
  }

  /** Who acts with it: nobody else, and nobody who is known. */
  PersonId author() {
    return new PersonId(id("author"));
  }

  /** Whether somebody acted by a receipt: such ids are made of names, those of people are not. */
  static boolean isOfReceipt(UUID author) {
    return author.version() == BY_NAME;
  }

  private UUID id(String of) {
    return UUID.nameUUIDFromBytes(Sha256.of(of + " of receipt " + letters));
  }
}
