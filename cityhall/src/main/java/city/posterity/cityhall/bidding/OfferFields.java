package city.posterity.cityhall.bidding;

import city.posterity.cityhall.forms.FieldView;
import city.posterity.cityhall.forms.FieldView.Chosen;
import city.posterity.cityhall.forms.FieldView.Frame;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.FormView;
import city.posterity.procurement.Problem;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.ranking.AwardMethod.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The form of an offer: a field for everything that the tender asks, and for nothing else. */
final class OfferFields {

  private final Asked asked;
  private final FormData data;
  private final List<Problem> problems;
  private final FormContext context;
  private final Set<String> names = new HashSet<>();

  private OfferFields(Asked asked, FormData data, List<Problem> problems, FormContext context) {
    this.asked = asked;
    this.data = data;
    this.problems = problems;
    this.context = context;
  }

  /** A part of the form with a heading of its own. */
  record Section(String title, String text, List<FieldView> fields) {
    Section {
      fields = List.copyOf(fields);
    }
  }

  /**
   * @param summary what is wrong, with links to the fields
   */
  record Form(List<Section> sections, FormView summary) {
    Form {
      sections = List.copyOf(sections);
    }
  }

  static Form of(Asked asked, FormData data, List<Problem> problems, FormContext context) {
    var fields = new OfferFields(asked, data, problems, context);
    var sections = fields.sections();
    fields.names.add(OfferNames.FILES);
    return new Form(sections, new FormView(List.of(), fields.summary()));
  }

  /** What each control is called. */
  static Map<String, String> labels(Asked asked, FormData data, FormContext context) {
    var all =
        new OfferFields(asked, data, List.of(), context)
            .sections().stream().flatMap(s -> s.fields().stream()).toList();
    var labels = new LinkedHashMap<>(new FormView(all, List.of()).labels());
    CostingMethod costing = asked.terms().costing();
    if (costing != null) {
      asked.lots().forEach(l -> labels.putAll(OfferNames.labels(costing, l.id(), context)));
    }
    labels.put(OfferNames.FILES, context.texts().text(context.locale(), "bidding.offer.files"));
    return labels;
  }

  private List<Section> sections() {
    var sections = new ArrayList<Section>();
    asked.lots().forEach(lot -> sections.add(lot(lot)));
    if (!asked.terms().criteria().isEmpty()) {
      sections.add(
          new Section(
              text("bidding.offer.answers"),
              text("bidding.offer.answers.text"),
              asked.terms().criteria().stream().map(this::answer).toList()));
    }
    sections.add(
        new Section(
            text("bidding.offer.promises"),
            text("bidding.offer.promises.text"),
            List.of(promises())));
    sections.add(
        new Section(
            text("bidding.offer.contact"),
            text("bidding.offer.contact.text"),
            List.of(
                line(OfferNames.CONTACT_NAME, text("bidding.offer.contact.name"), "", true),
                line(OfferNames.CONTACT_MAIL, text("bidding.offer.contact.mail"), "", true),
                line(OfferNames.CONTACT_PHONE, text("bidding.offer.contact.phone"), "", true),
                new FieldView.Line(
                    frame(
                        OfferNames.VALID_UNTIL,
                        text("bidding.offer.until"),
                        text("bidding.offer.until.hint"),
                        true),
                    "date",
                    "text",
                    data.text(OfferNames.VALID_UNTIL)))));
    return sections;
  }

  private Section lot(Lot lot) {
    String id = lot.id();
    var fields = new ArrayList<FieldView>();
    CostingMethod costing = asked.terms().costing();
    if (costing == null) {
      fields.add(price(id));
    } else {
      fields.addAll(new OfferSheetFields(costing, data, context, this::frame).of(id));
    }
    var items = asked.priced(id);
    if (!items.isEmpty()) {
      fields.add(
          new FieldView.Group(
              frame(
                  OfferNames.lot(id) + "/unitPrices",
                  text("bidding.offer.units"),
                  text("bidding.offer.units.hint"),
                  false),
              items.stream()
                  .map(i ->
                      number(
                          OfferNames.unitPrice(id, i.id()),
                          i.description(),
                          text("bidding.offer.unit.hint", i.quantity(), i.unit())))
                  .toList()));
    }
    asked.features(id).forEach(f -> fields.add(feature(id, f)));
    asked
        .costs(id)
        .forEach(c ->
            fields.add(
                number(
                    OfferNames.cost(id, c.id()),
                    c.title(),
                    text("bidding.offer.cost.hint", asked.terms().currency()))));
    return new Section(
        asked.hasSeveralLots()
            ? text("bidding.offer.lot", id, lot.title())
            : text(costing == null ? "bidding.offer.prices" : "bidding.sheet.title"),
        costing != null
            ? text("bidding.sheet.text", asked.hasSeveralLots() ? "several" : "one")
            : asked.hasSeveralLots() ? text("bidding.offer.lot.text") : "",
        fields);
  }

  private FieldView price(String id) {
    return new FieldView.Amount(
        frame(
            OfferNames.price(id),
            text(asked.hasSeveralLots() ? "bidding.offer.price" : "bidding.offer.price.one"),
            text("bidding.offer.price.hint"),
            false),
        data.text(OfferNames.price(id)),
        currencies(OfferNames.price(id)));
  }

  private FieldView feature(String lot, Feature f) {
    String at = OfferNames.feature(lot, f.code());
    return new FieldView.OneOf(
        frame(at, f.title(), text("bidding.offer.feature.hint"), false),
        f.options().stream()
            .map(o -> {
              String value = o.value().toPlainString();
              return new Chosen(value, o.title(), "", data.text(at).equals(value));
            })
            .toList());
  }

  private FieldView answer(Criterion c) {
    String at = OfferNames.answer(c.id());
    return new FieldView.Area(frame(at, c.title(), c.description(), false), 4, data.text(at));
  }

  private FieldView promises() {
    var rows = new ArrayList<FieldView.Group>();
    for (int i = 0; i < OfferNames.promises(data); i++) {
      rows.add(promise(i));
    }
    return new FieldView.Rows(
        frame(OfferNames.PROMISES, text("bidding.offer.promise.all"), "", false), rows);
  }

  private FieldView.Group promise(int i) {
    String kind = OfferNames.promise(i, "kind");
    String due = OfferNames.promise(i, "due");
    return new FieldView.Group(
        frame(OfferNames.PROMISES + "/" + i, text("bidding.offer.promise.one", i + 1), "", false),
        List.of(
            promised(i, "title"),
            new FieldView.OneOf(
                frame(kind, text("bidding.promise.kind"), "", false),
                Arrays.stream(Promise.Kind.values())
                    .map(Engine::word)
                    .map(w ->
                        new Chosen(
                            w, text("bidding.promise.kind." + w), "", data.text(kind).equals(w)))
                    .toList()),
            number(
                OfferNames.promise(i, "target"),
                text("bidding.promise.target"),
                text("bidding.promise.target.hint")),
            promised(i, "unit"),
            new FieldView.Line(
                frame(due, text("bidding.promise.due"), "", false), "date", "text", data.text(due)),
            promised(i, "verifier"),
            new FieldView.Area(
                frame(
                    OfferNames.promise(i, "consequence"),
                    text("bidding.promise.consequence"),
                    text("bidding.promise.consequence.hint"),
                    false),
                2,
                data.text(OfferNames.promise(i, "consequence")))));
  }

  private FieldView promised(int row, String component) {
    return line(
        OfferNames.promise(row, component),
        text("bidding.promise." + component),
        text("bidding.promise." + component + ".hint"),
        false);
  }

  private FieldView line(String at, String label, String hint, boolean optional) {
    return new FieldView.Line(frame(at, label, hint, optional), "text", "text", data.text(at));
  }

  private FieldView number(String at, String label, String hint) {
    return new FieldView.Line(frame(at, label, hint, false), "text", "decimal", data.text(at));
  }

  private List<Chosen> currencies(String at) {
    String own = asked.terms().currency();
    if (!asked.terms().multiCurrency()) {
      return List.of(new Chosen(own, own, "", true));
    }
    String chosen = data.text(at + "#currency").isBlank() ? own : data.text(at + "#currency");
    return Stream.concat(
            Stream.of(own),
            Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted(Comparator.naturalOrder()))
        .distinct()
        .map(c -> new Chosen(c, c, "", c.equals(chosen)))
        .toList();
  }

  private Frame frame(String name, String label, String hint, boolean optional) {
    names.add(name);
    return new Frame(
        name,
        OfferNames.id(name),
        label,
        hint,
        optional,
        problems.stream()
            .filter(p -> p.pointer().equals(name))
            .map(Problem::message)
            .distinct()
            .toList());
  }

  private List<FormView.Wrong> summary() {
    return problems.stream()
        .map(p -> new FormView.Wrong(target(p.pointer()), p.message()))
        .distinct()
        .toList();
  }

  /** The id of the control that a place names or lies in; empty for none. */
  private String target(String pointer) {
    for (String at = pointer; at.contains("/"); at = at.substring(0, at.lastIndexOf('/'))) {
      if (names.contains(at)) {
        return OfferNames.id(at);
      }
    }
    return "";
  }

  private String text(String key, Object... arguments) {
    return context.texts().text(context.locale(), key, arguments);
  }
}
