package city.posterity.cityhall.bidding;

import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.Problem;
import java.util.stream.IntStream;

/**
 * What the controls of the form of an offer are called. Lots, items, features, costs and criteria
 * go by their ids, so that what was typed stays with them when an amendment changes their order.
 */
final class OfferNames {

  static final String PROMISES = "/promises";
  static final String FILES = "/documents";
  static final String VALID_UNTIL = "/validUntil";
  static final String CONTACT_NAME = "/contact/name";
  static final String CONTACT_MAIL = "/contact/email";
  static final String CONTACT_PHONE = "/contact/telephone";
  static final int MOST_PROMISES = 50;

  private OfferNames() {}

  static String lot(String lot) {
    return Problem.pointerTo("lots", lot);
  }

  static String price(String lot) {
    return lot(lot) + "/price";
  }

  static String unitPrice(String lot, String item) {
    return lot(lot) + Problem.pointerTo("unitPrices", item);
  }

  static String feature(String lot, String code) {
    return lot(lot) + Problem.pointerTo("features", code);
  }

  static String cost(String lot, String cost) {
    return lot(lot) + Problem.pointerTo("costs", cost);
  }

  static String answer(String criterion) {
    return Problem.pointerTo("answers", criterion);
  }

  static String promise(int row, String component) {
    return PROMISES + "/" + row + "/" + component;
  }

  static int promises(FormData data) {
    try {
      return Math.clamp(Integer.parseInt(data.text(PROMISES + "#")), 0, MOST_PROMISES);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  /** Rows in which something was entered. */
  static IntStream filledPromises(FormData data) {
    return IntStream.range(0, promises(data)).filter(i -> !isBlank(data, PROMISES + "/" + i));
  }

  /** Whether nothing was entered under a place. */
  static boolean isBlank(FormData data, String place) {
    return data.values().entrySet().stream()
        .filter(e -> e.getKey().equals(place) || e.getKey().startsWith(place + "/"))
        .filter(e -> !e.getKey().contains("#"))
        .flatMap(e -> e.getValue().stream())
        .allMatch(String::isBlank);
  }

  /** The id of a control, to which links lead; different for different names. */
  static String id(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9]+", "-");
    boolean same = name.equals(plain.replace('-', '/'));
    return "f" + plain + (same ? "" : "-" + Integer.toHexString(name.hashCode()));
  }
}
