package city.posterity.cityhall.costing;

import city.posterity.appraisal.discount.Schedule;
import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.population.Populations;
import city.posterity.appraisal.value.Values;
import city.posterity.cityhall.forms.FieldView;
import city.posterity.cityhall.forms.FieldView.Chosen;
import city.posterity.cityhall.forms.FieldView.Frame;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.FormView;
import city.posterity.procurement.Problem;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.Stage;
import city.posterity.procurement.machine.Engine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The form in which a costing method is put together. */
public final class MethodForm {

  static final String MONEY = "money";
  static final String OWN = "own";
  static final String VALUE = "value";
  static final String SAVED = "saved";

  /** Schedules in which a year counts less for what people then have, not for being later. */
  static final List<String> WITHOUT_TIME_PREFERENCE =
      List.of("de-uba-prtp-0", "uk-greenbook-reduced");

  private final Drafting drafting;
  private final FormData data;
  private final List<Problem> problems;
  private final Map<String, String> names = new HashMap<>();

  private MethodForm(Drafting drafting, FormData data, List<Problem> problems) {
    this.drafting = drafting;
    this.data = data;
    this.problems = problems;
  }

  /** A part of the form with a heading of its own. */
  public record Section(String title, String text, List<FieldView> fields) {
    public Section {
      fields = List.copyOf(fields);
    }
  }

  /**
   * @param summary what is wrong, with links to the fields
   */
  record Form(List<Section> sections, FormView summary) {}

  static Form of(Drafting drafting, FormData data, List<Problem> problems) {
    var form = new MethodForm(drafting, data, problems);
    var sections = form.sections();
    return new Form(sections, new FormView(List.of(), form.summary()));
  }

  private List<Section> sections() {
    return List.of(
        new Section(
            text("costing.form.what"),
            text("costing.form.what.text"),
            List.of(
                new FieldView.OneOf(
                    frame("/counts", "CostingMethod.counts", true),
                    List.of(
                        option("/counts", "true", text("costing.counts.true")),
                        option("/counts", "false", text("costing.counts.false")))),
                number("/firstYear", "CostingMethod.firstYear"),
                number("/horizon", "CostingMethod.horizon"),
                number("/priceBase", "CostingMethod.priceBase"),
                number("/serviceFrom", "CostingMethod.serviceFrom"),
                number("/serviceTo", "CostingMethod.serviceTo"))),
        new Section(
            text("costing.form.lines"),
            text("costing.form.lines.text", drafting.currency()),
            List.of(lines())),
        new Section(
            text("costing.form.weigh"),
            text("costing.form.weigh.text"),
            List.of(
                new FieldView.OneOf(
                    frame("/schedule", "CostingMethod.schedule", true), schedules("/schedule")),
                new FieldView.AnyOf(
                    frame("/schedules", "CostingMethod.schedules", true),
                    schedules("/schedules"),
                    null),
                new FieldView.OneOf(
                    frame("/population", "CostingMethod.population", true),
                    Populations.published().ids().stream()
                        .map(id -> option("/population", id, country(id)))
                        .toList()),
                number("/draws", "CostingMethod.draws"),
                new FieldView.Line(
                    optional("/noHarm", "CostingMethod.noHarm"),
                    "text",
                    "decimal",
                    data.text("/noHarm")))));
  }

  private FieldView lines() {
    var rows = new ArrayList<FieldView.Group>();
    for (int i = 0; i < data.rows("/lines"); i++) {
      rows.add(line("/lines/" + i, i + 1));
    }
    return new FieldView.Rows(
        new Frame(
            "/lines",
            id("/lines"),
            named("/lines", text("costing.form.lines.all")),
            "",
            false,
            errors("/lines")),
        rows);
  }

  private FieldView.Group line(String at, int number) {
    String title = data.text(at + "/title").strip();
    String name =
        title.isEmpty()
            ? text("costing.form.line", number)
            : text("costing.form.line.named", number, title);
    return new FieldView.Group(
        new Frame(at, id(at), named(at, name), "", false, errors(at)),
        List.of(
            new FieldView.Kept(
                new Frame(at + "/id", id(at + "/id"), "", "", true, List.of()),
                data.text(at + "/id")),
            line(at + "/title", "costing.form.title"),
            words(at + "/stage", "costing.form.stage", Stage.class),
            words(at + "/borne", "forms.field.CostLine.borne", CostLine.Borne.class),
            words(at + "/entry", "forms.field.CostLine.entry", CostLine.Entry.class),
            year(at + "/from", "forms.field.CostLine.from", false),
            year(at + "/to", "forms.field.CostLine.to", true),
            price(at),
            optionalLine(at + "/unit", "costing.form.unit", "text"),
            optionalLine(at + "/own", "costing.form.own", "decimal"),
            optionalLine(at + "/growth", "costing.form.growth", "decimal"),
            value(at + "/value"),
            optionalLine(at + "/source", "costing.form.source", "text"),
            optionalLine(at + "/low", "costing.form.low", "decimal"),
            optionalLine(at + "/high", "costing.form.high", "decimal")));
  }

  private FieldView price(String at) {
    String place = at + "/price";
    var options = new ArrayList<Chosen>();
    for (String kind : List.of(MONEY, OWN, VALUE)) {
      options.add(option(place, kind, text("costing.price." + kind, drafting.currency())));
    }
    if (data.text(place).equals(SAVED)) {
      options.add(option(place, SAVED, text("costing.price.saved")));
    }
    return new FieldView.OneOf(labelled(place, "costing.form.price", false), options);
  }

  private FieldView value(String at) {
    var options = new ArrayList<Chosen>();
    options.add(new Chosen("", text("forms.none"), "", data.text(at).isBlank()));
    Values.published()
        .all()
        .forEach(v ->
            options.add(
                option(
                    at,
                    v.id(),
                    text(
                        "costing.value",
                        v.name(),
                        UnitPrices.unit(v),
                        v.currency(),
                        String.valueOf(v.priceBase())))));
    return new FieldView.OneOf(labelled(at, "costing.form.value", true), options);
  }

  private List<Chosen> schedules(String at) {
    return Schedules.published().all().stream()
        .map(s ->
            new Chosen(
                s.id(),
                text("costing.schedule", s.name(), s.id()),
                source(s),
                data.texts(at).contains(s.id())))
        .toList();
  }

  private static String source(Schedule s) {
    return s.sources().stream().findFirst().map(x -> x.title()).orElse("");
  }

  private String country(String id) {
    return id.equals(Populations.WORLD)
        ? text("costing.world")
        : Arrays.stream(Locale.getISOCountries())
            .map(c -> Locale.of("", c))
            .filter(l -> l.getISO3Country().equals(id))
            .findFirst()
            .map(l -> l.getDisplayCountry(drafting.form().locale()))
            .orElse(id);
  }

  private <E extends Enum<E>> FieldView words(String at, String label, Class<E> type) {
    return new FieldView.OneOf(
        labelled(at, label, false),
        Arrays.stream(type.getEnumConstants())
            .map(Engine::word)
            .map(w -> option(at, w, text("forms.word." + type.getSimpleName() + "." + w)))
            .toList());
  }

  private Chosen option(String at, String value, String label) {
    return new Chosen(value, label, "", data.text(at).equals(value));
  }

  private FieldView number(String at, String field) {
    return new FieldView.Line(frame(at, field, true), "text", "numeric", data.text(at));
  }

  private FieldView line(String at, String label) {
    return new FieldView.Line(labelled(at, label, false), "text", "text", data.text(at));
  }

  private FieldView year(String at, String label, boolean optional) {
    return new FieldView.Line(labelled(at, label, optional), "text", "numeric", data.text(at));
  }

  private FieldView optionalLine(String at, String label, String mode) {
    return new FieldView.Line(labelled(at, label, true), "text", mode, data.text(at));
  }

  private Frame frame(String at, String field, boolean hinted) {
    String hint = "costing.hint" + at.replace('/', '.');
    return new Frame(
        at,
        id(at),
        named(at, text("forms.field." + field)),
        hinted ? found(hint) : "",
        false,
        errors(at));
  }

  private Frame optional(String at, String field) {
    return new Frame(
        at,
        id(at),
        named(at, text("forms.field." + field)),
        found("costing.hint" + at.replace('/', '.')),
        true,
        errors(at));
  }

  private Frame labelled(String at, String label, boolean optional) {
    return new Frame(
        at, id(at), named(at, text(label)), found(label + ".hint"), optional, errors(at));
  }

  private String named(String at, String label) {
    names.put(at, label);
    return label;
  }

  private List<String> errors(String at) {
    return problems.stream()
        .filter(p -> p.pointer().equals(at))
        .map(Problem::message)
        .distinct()
        .toList();
  }

  private List<FormView.Wrong> summary() {
    return problems.stream().map(this::wrong).distinct().toList();
  }

  /** Named with its field, because the summary is read apart from it. */
  private FormView.Wrong wrong(Problem p) {
    for (String at = p.pointer(); at.contains("/"); at = at.substring(0, at.lastIndexOf('/'))) {
      String name = names.get(at);
      if (name != null) {
        return new FormView.Wrong(id(at), text("forms.wrong", name, p.message()));
      }
    }
    return new FormView.Wrong("", p.message());
  }

  private static String id(String at) {
    return "f" + at.replace('/', '-');
  }

  private String found(String key) {
    return drafting.form().texts().find(drafting.form().locale(), key).orElse("");
  }

  private String text(String key, Object... arguments) {
    return drafting.text(key, arguments);
  }
}
