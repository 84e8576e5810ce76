package city.posterity.cityhall.bidding;

import city.posterity.cityhall.forms.Entered;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.web.PlainText;
import city.posterity.procurement.Money;
import city.posterity.procurement.Problem;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.LifeCosts;
import city.posterity.procurement.lifecycle.SheetCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the cost sheet of one lot out of its form. Nothing that was left empty becomes a 0. */
final class OfferSheetReader {

  private final CostingMethod method;
  private final String lot;
  private final FormData data;
  private final FormContext context;
  private final List<Problem> problems = new ArrayList<>();
  private final Entered entered;

  /** Where in the form a place of the sheet was entered. */
  private final Map<String, String> places = new LinkedHashMap<>();

  private OfferSheetReader(CostingMethod method, String lot, FormData data, FormContext context) {
    this.method = method;
    this.lot = lot;
    this.data = data;
    this.context = context;
    this.entered = new Entered(context, problems);
  }

  /** A sheet with which all is well, and the price that it makes. */
  record Whole(CostSheet sheet, Money price) {}

  /**
   * @param whole empty where anything is wrong
   * @param problems in the language of the form; places are names of its controls
   */
  record Read(Optional<Whole> whole, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }
  }

  static Read of(CostingMethod method, String lot, FormData data, FormContext context) {
    var reader = new OfferSheetReader(method, lot, data, context);
    var sheet = reader.sheet();
    if (reader.problems.isEmpty()) {
      SheetCheck.of(method, sheet).forEach(reader::found);
    }
    Money price = reader.problems.isEmpty() ? reader.price(sheet) : null;
    return new Read(
        Optional.ofNullable(price).map(p -> new Whole(sheet, p)), List.copyOf(reader.problems));
  }

  private CostSheet sheet() {
    var rows = new ArrayList<CostSheet.Row>();
    for (CostLine line : method.lines()) {
      rows.add(row(line, "/rows/" + rows.size()));
    }
    String typedFor = data.text(OfferNames.sheet(lot) + "#method").strip();
    places.put("/method", OfferNames.amount(lot, method, method.lines().getFirst(), 0));
    return new CostSheet(typedFor.isEmpty() ? method.hash() : typedFor, rows);
  }

  private CostSheet.Row row(CostLine line, String at) {
    var amounts = new ArrayList<BigDecimal>();
    for (int i = 0; i < line.amounts(); i++) {
      String place = OfferNames.amount(lot, method, line, i);
      places.put(at + "/amounts/" + i, place);
      BigDecimal amount = amount(line, i, place);
      if (amount != null) {
        amounts.add(amount);
      }
    }
    String reason = OfferNames.zeroReason(lot, line);
    places.put(at + "/zeroReason", reason);
    places.put(at, OfferNames.line(lot, line));
    String why = data.text(reason).strip().replace("\r\n", "\n");
    if (!PlainText.isPlain(why)) {
      problems.add(
          new Problem(
              "unreadable",
              reason,
              context.texts().text(context.locale(), "forms.error.unreadable")));
    }
    // a reason for nothing is none where something is stated
    boolean nothing = amounts.stream().allMatch(a -> a.signum() == 0);
    return new CostSheet.Row(line.id(), amounts, nothing ? why : "");
  }

  private @Nullable BigDecimal amount(CostLine line, int index, String place) {
    if (data.text(place).isBlank()) {
      problems.add(
          new Problem(
              "sheet-amount-missing",
              place,
              text("sheet-amount-missing", OfferNames.words(method, line, index, context))));
      return null;
    }
    JsonNode number = entered.number(data.text(place), place);
    if (number == null) {
      return null;
    }
    BigDecimal amount = number.decimalValue();
    if (line.borne() == CostLine.Borne.PRICE && money(amount) == null) {
      wrongPrice(place);
      return null;
    }
    return amount;
  }

  private @Nullable Money price(CostSheet sheet) {
    BigDecimal sum = LifeCosts.of(method, sheet).price().stripTrailingZeros();
    int coins = Math.max(0, Currency.getInstance(method.currency()).getDefaultFractionDigits());
    Money price = money(sum.setScale(Math.max(coins, sum.scale())));
    if (price == null) {
      wrongPrice(places.getOrDefault("/method", OfferNames.lot(lot)));
    }
    return price;
  }

  private @Nullable Money money(BigDecimal amount) {
    try {
      return new Money(amount, method.currency());
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private void wrongPrice(String place) {
    problems.add(
        new Problem(
            "notANumber", place, context.texts().text(context.locale(), "forms.error.notANumber")));
  }

  private void found(Problem p) {
    String place = p.pointer();
    while (!places.containsKey(place) && place.contains("/")) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    String control = places.getOrDefault(place, OfferNames.lot(lot));
    String name = OfferNames.labels(method, lot, context).getOrDefault(control, "");
    boolean known =
        context.texts().find(context.locale(), "bidding.problem." + p.code()).isPresent();
    problems.add(new Problem(p.code(), control, known ? text(p.code(), name) : p.message()));
  }

  private String text(String code, String name) {
    return context.texts().text(context.locale(), "bidding.problem." + code, name);
  }
}
