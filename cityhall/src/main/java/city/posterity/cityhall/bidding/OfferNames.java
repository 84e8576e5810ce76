package city.posterity.cityhall.bidding;

import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.Problem;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostingMethod;
import java.util.LinkedHashMap;
import java.util.Map;
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

  static String sheet(String lot) {
    return lot(lot) + "/sheet";
  }

  static String line(String lot, CostLine line) {
    return sheet(lot) + Problem.pointerTo("lines", line.id());
  }

  /** An amount of a line; one of several goes by its year, which stays if other years change. */
  static String amount(String lot, CostingMethod method, CostLine line, int index) {
    return line(lot, line)
        + "/"
        + (line.entry() == CostLine.Entry.YEAR_BY_YEAR ? year(method, line.year(index)) : "amount");
  }

  static String zeroReason(String lot, CostLine line) {
    return line(lot, line) + "/zeroReason";
  }

  /** Whether a control belongs to a cost sheet. */
  static boolean isInSheet(String name) {
    return name.matches("/lots/[^/]+/sheet/.*");
  }

  /** Of the calendar. */
  static String year(CostingMethod method, int year) {
    return String.valueOf(method.firstYear() + year);
  }

  /** What an amount is, where its line does not stand above it. */
  static String words(CostingMethod method, CostLine line, int index, FormContext context) {
    return line.entry() == CostLine.Entry.YEAR_BY_YEAR
        ? context
            .texts()
            .text(
                context.locale(),
                "bidding.sheet.lineYear",
                line.title(),
                year(method, line.year(index)))
        : line.title();
  }

  /** The same for each control of a lot's cost sheet, by its name. */
  static Map<String, String> labels(CostingMethod method, String lot, FormContext context) {
    var labels = new LinkedHashMap<String, String>();
    for (CostLine line : method.lines()) {
      for (int i = 0; i < line.amounts(); i++) {
        labels.put(amount(lot, method, line, i), words(method, line, i, context));
      }
      labels.put(zeroReason(lot, line), line.title());
      labels.put(line(lot, line), line.title());
    }
    return labels;
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
