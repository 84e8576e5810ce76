package city.posterity.cityhall.api;

import city.posterity.cityhall.bidding.BidPackage;
import city.posterity.procurement.machine.StreamId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * An address of its own at which a verb is done, and what is sent there.
 *
 * @param method as in HTTP
 * @param status of the answer to whoever may
 */
record Route(String method, String path, byte[] body, int status) {

  /** A whole package as the only part of a bid's first version. */
  static Route part(StreamId bid, byte[] bytes) {
    return new Route("PUT", Life.address(bid) + "/versions/1/parts/1", bytes, 201);
  }

  static Route commit(StreamId bid, byte[] bytes) {
    return new Route(
        "POST",
        Life.address(bid) + "/versions/1/commit",
        utf8(
            """
            {"envelopes":[{"kind":"whole","parts":[1],"sha256":"%s","size":%d}],
             "docset":0,"declaration":"This is our whole bid."}\
            """
                .formatted(sha256(bytes), bytes.length)),
        201);
  }

  static Route share(StreamId opening) {
    return new Route(
        "POST", Life.address(opening) + "/shares", utf8("{\"conflictFree\":true}"), 200);
  }

  static Route reveal(StreamId opening) {
    return new Route("POST", Life.address(opening) + "/reveal", utf8("{\"anomalies\":[]}"), 200);
  }

  /** Where a verb can be done apart from the address that every verb has; none for most. */
  static List<Route> of(StreamId thing, String verb) {
    byte[] some = BidPackage.of(utf8("{\"lots\":[]}"), List.of());
    return switch (thing.thing().word() + " " + verb) {
      case "bid submit" -> List.of(part(thing, some), commit(thing, some));
      case "opening attend" -> List.of(share(thing));
      case "opening reveal", "opening reveal-prices" -> List.of(reveal(thing));
      default -> List.of();
    };
  }

  boolean isJson() {
    return method.equals("POST");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
