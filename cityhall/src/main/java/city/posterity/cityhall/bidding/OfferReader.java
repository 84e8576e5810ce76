package city.posterity.cityhall.bidding;

import static city.posterity.cityhall.bidding.OfferNames.CONTACT_MAIL;
import static city.posterity.cityhall.bidding.OfferNames.CONTACT_NAME;
import static city.posterity.cityhall.bidding.OfferNames.CONTACT_PHONE;
import static city.posterity.cityhall.bidding.OfferNames.VALID_UNTIL;

import city.posterity.cityhall.bidding.OfferDraft.OfferFile;
import city.posterity.cityhall.forms.Entered;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.web.PlainText;
import city.posterity.procurement.Money;
import city.posterity.procurement.Problem;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidDocument;
import city.posterity.procurement.bidding.bid.Contact;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.bidding.bid.UnitPrice;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.Item;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.ranking.AwardMethod.CostItem;
import city.posterity.procurement.ranking.AwardMethod.Feature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a bid says out of its form, and everything that is wrong with it. */
final class OfferReader {

  private static final String NO_PLACE = "";

  private final Asked asked;
  private final FormData data;
  private final FormContext context;
  private final List<Problem> problems = new ArrayList<>();
  private final Entered entered;

  /** Where in the form a place of the content was entered. */
  private final Map<String, String> places = new LinkedHashMap<>();

  private OfferReader(Asked asked, FormData data, FormContext context) {
    this.asked = asked;
    this.data = data;
    this.context = context;
    this.entered = new Entered(context, problems);
  }

  /**
   * @param content as far as it could be read
   * @param problems in the language of the form; places are names of its controls
   */
  record Read(BidContent content, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }
  }

  static Read of(Asked asked, OfferDraft draft, FormContext context) {
    var reader = new OfferReader(asked, draft.data(), context);
    BidContent content = reader.content(draft.files());
    var all = new ArrayList<>(reader.problems);
    all.addAll(
        new OfferProblems(asked, context, reader.places)
            .of(content, draft, reader.problems.stream().map(Problem::pointer).toList()));
    return new Read(content, all);
  }

  private BidContent content(List<OfferFile> files) {
    var lots = new ArrayList<LotBid>();
    for (Lot lot : asked.lots()) {
      if (!asked.hasSeveralLots() || !OfferNames.isBlank(data, OfferNames.lot(lot.id()))) {
        lots.add(lot(lot, "/lots/" + lots.size()));
      }
    }
    places.put("/lots", asked.lots().isEmpty() ? NO_PLACE : first(asked.lots().getFirst()));
    for (int i = 0; i < files.size(); i++) {
      places.put("/documents/" + i, OfferNames.FILES);
    }
    return new BidContent(
        lots,
        answers(),
        files.stream().map(f -> new BidDocument(f.name(), f.size(), f.sha256(), f.type())).toList(),
        promises(),
        contact(),
        filled(VALID_UNTIL).map(t -> day(t, VALID_UNTIL)).orElse(null));
  }

  private static String price(Lot lot) {
    return OfferNames.price(lot.id());
  }

  /** The first control of a lot. */
  private String first(Lot lot) {
    CostingMethod method = asked.terms().costing();
    return method == null || method.lines().isEmpty()
        ? price(lot)
        : OfferNames.amount(lot.id(), method, method.lines().getFirst(), 0);
  }

  private Optional<OfferSheetReader.Whole> sheet(Lot lot, String at) {
    CostingMethod method = asked.terms().costing();
    if (method == null) {
      return Optional.empty();
    }
    var read = OfferSheetReader.of(method, lot.id(), data, context);
    problems.addAll(read.problems());
    // that nothing came of it is said beside the field that it is for
    String why = read.problems().isEmpty() ? first(lot) : read.problems().getFirst().pointer();
    places.put(at + "/sheet", why);
    places.put(at + "/price", why);
    return read.whole();
  }

  private LotBid lot(Lot lot, String at) {
    String id = lot.id();
    places.put(at, first(lot));
    var sheet = sheet(lot, at);
    String chosen = data.text(price(lot) + "#currency");
    String currency =
        chosen.isBlank() || !asked.terms().multiCurrency() ? asked.terms().currency() : chosen;
    Money price =
        asked.terms().costing() == null
            ? filled(price(lot)).map(t -> money(t, currency, price(lot))).orElse(null)
            : sheet.map(OfferSheetReader.Whole::price).orElse(null);
    var units = new ArrayList<UnitPrice>();
    for (Item item : asked.priced(id)) {
      String place = OfferNames.unitPrice(id, item.id());
      Money unit = filled(place).map(t -> money(t, currency, place)).orElse(null);
      if (unit != null) {
        places.put(at + "/unitPrices/" + units.size(), place);
        units.add(new UnitPrice(item.id(), item.quantity(), unit, false));
      }
    }
    var features = new LinkedHashMap<String, BigDecimal>();
    for (Feature f : asked.features(id)) {
      String place = OfferNames.feature(id, f.code());
      places.put(at + Problem.pointerTo("features", f.code()), place);
      filled(place).map(t -> number(t, place)).ifPresent(n -> features.put(f.code(), n));
    }
    var costs = new LinkedHashMap<String, BigDecimal>();
    for (CostItem c : asked.costs(id)) {
      String place = OfferNames.cost(id, c.id());
      places.put(at + Problem.pointerTo("costs", c.id()), place);
      filled(place).map(t -> number(t, place)).ifPresent(n -> costs.put(c.id(), n));
    }
    return new LotBid(
        id, price, units, features, costs, sheet.map(OfferSheetReader.Whole::sheet).orElse(null));
  }

  private Map<String, String> answers() {
    var answers = new LinkedHashMap<String, String>();
    for (Criterion c : asked.terms().criteria()) {
      String place = OfferNames.answer(c.id());
      filled(place).map(t -> text(t, place)).ifPresent(t -> answers.put(c.id(), t));
    }
    return answers;
  }

  private List<Promise> promises() {
    var promises = new ArrayList<Promise>();
    OfferNames.filledPromises(data)
        .forEach(row -> {
          Promise promise = promise(row, promises.size() + 1);
          if (promise != null) {
            places.put("/promises/" + promises.size(), OfferNames.PROMISES + "/" + row);
            promises.add(promise);
          }
        });
    return promises;
  }

  private @Nullable Promise promise(int row, int number) {
    String title = needed(row, "title");
    String unit = needed(row, "unit");
    String verifier = needed(row, "verifier");
    String consequence = needed(row, "consequence");
    String kind = data.text(OfferNames.promise(row, "kind"));
    Optional<Promise.Kind> chosen =
        Arrays.stream(Promise.Kind.values()).filter(k -> Engine.word(k).equals(kind)).findFirst();
    if (chosen.isEmpty()) {
      wrong("notChosen", OfferNames.promise(row, "kind"));
    }
    String at = OfferNames.promise(row, "target");
    BigDecimal target = number(data.text(at), at);
    String until = OfferNames.promise(row, "due");
    LocalDate due = day(data.text(until), until);
    return title == null
            || unit == null
            || verifier == null
            || consequence == null
            || chosen.isEmpty()
            || target == null
            || due == null
        ? null
        : new Promise("P" + number, chosen.get(), title, unit, target, due, verifier, consequence);
  }

  private @Nullable String needed(int row, String component) {
    String at = OfferNames.promise(row, component);
    Optional<String> filled = filled(at);
    if (filled.isEmpty()) {
      wrong("missing", at);
      return null;
    }
    return text(filled.get(), at);
  }

  private @Nullable Contact contact() {
    if (OfferNames.isBlank(data, "/contact")) {
      return null;
    }
    Personal name = personal(CONTACT_NAME);
    Personal mail = personal(CONTACT_MAIL);
    Personal phone = filled(CONTACT_PHONE).isPresent() ? personal(CONTACT_PHONE) : null;
    return name == null || mail == null ? null : new Contact(name, mail, phone);
  }

  private @Nullable Personal personal(String at) {
    Optional<String> filled = filled(at);
    if (filled.isEmpty()) {
      wrong("missing", at);
      return null;
    }
    String text = text(filled.get(), at);
    return text == null ? null : new Personal(context.person(), text);
  }

  private Optional<String> filled(String at) {
    return Optional.of(data.text(at).strip().replace("\r\n", "\n")).filter(t -> !t.isEmpty());
  }

  private @Nullable String text(String text, String at) {
    if (PlainText.isPlain(text)) {
      return text;
    }
    wrong("unreadable", at);
    return null;
  }

  private @Nullable BigDecimal number(String text, String at) {
    JsonNode number = entered.number(text, at);
    return number == null ? null : number.decimalValue();
  }

  private @Nullable Money money(String text, String currency, String at) {
    BigDecimal amount = number(text, at);
    if (amount == null) {
      return null;
    }
    try {
      return new Money(amount, currency);
    } catch (IllegalArgumentException _) {
      wrong("notANumber", at);
      return null;
    }
  }

  private @Nullable LocalDate day(String text, String at) {
    JsonNode day = entered.day(text, at);
    return day == null ? null : LocalDate.parse(day.asString());
  }

  private void wrong(String problem, String at) {
    problems.add(
        new Problem(problem, at, context.texts().text(context.locale(), "forms.error." + problem)));
  }
}
