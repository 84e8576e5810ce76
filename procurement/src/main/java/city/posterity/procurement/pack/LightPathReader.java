package city.posterity.procurement.pack;

import city.posterity.procurement.Money;
import city.posterity.procurement.calendar.Term;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the light path: how many quotations, and the grounds of direct award. */
final class LightPathReader {

  private static final List<String> GROUND_KEYS =
      List.of(
          "title",
          "origin",
          "basis",
          "verified",
          "cap",
          "above-light-band",
          "must-publish",
          "standstill");
  private static final String NUMBER = "a whole number from 1 to 99";
  private static final String AMOUNT = "an amount such as 10000, without currency or separators";
  private static final String GROUNDS = "a mapping from names to grounds";

  private final Problems problems;
  private final SourcedReader values;
  private final @Nullable String currency;
  private final @Nullable Origin packOrigin;
  private final List<Band> bands;

  /**
   * @param bands those of the pack, the lowest first
   */
  LightPathReader(
      Problems problems, @Nullable String currency, @Nullable Origin packOrigin, List<Band> bands) {
    this.problems = problems;
    this.values = new SourcedReader(problems);
    this.currency = currency;
    this.packOrigin = packOrigin;
    this.bands = bands;
  }

  /** Nothing where the pack has none, or one with problems, which are then reported. */
  @Nullable LightPath read(Fields pack) {
    var field = pack.optional("light-path", "a mapping with quotations-minimum and direct-award");
    if (field == null) {
      return null;
    }
    var fields =
        Fields.of(
            problems,
            "'light-path'",
            field,
            List.of("origin", "quotations-minimum", "direct-award"));
    Origin origin = fields.has("origin") ? values.origin(fields) : packOrigin;
    var minimumField = fields.required("quotations-minimum", NUMBER);
    Sourced minimum =
        minimumField == null
            ? null
            : values.read("'quotations-minimum'", minimumField, origin, this::number);
    var groundField = fields.required("direct-award", GROUNDS);
    var grounds = new LinkedHashMap<String, DirectAwardGround>();
    if (groundField != null) {
      Fields.open(problems, "'direct-award'", groundField, GROUNDS)
          .all()
          .forEach((code, ground) -> ground(code, ground, origin, grounds));
    }
    return minimum == null || currency == null
        ? null
        : new LightPath(currency, limit(), minimum, grounds);
  }

  private @Nullable Sourced limit() {
    Band lowest = bands.isEmpty() ? null : bands.getFirst();
    Money below = lowest == null ? null : lowest.below();
    return lowest == null || below == null
        ? null
        : new Sourced(below, lowest.origin(), lowest.basis(), lowest.verified(), lowest.line());
  }

  private void ground(
      String code,
      Fields.Field field,
      @Nullable Origin outer,
      Map<String, DirectAwardGround> grounds) {
    var fields = Fields.of(problems, "the ground '" + code + "'", field, GROUND_KEYS);
    if (!code.matches(PackReader.ID)) {
      problems.add(field.line(), "the ground's name '" + code + "'", PackReader.ID_EXPECTED);
    }
    String title = fields.text("title", "what has to be true for it, as a sentence");
    Origin origin = fields.has("origin") ? values.origin(fields) : outer;
    String basis =
        fields.has("basis") ? fields.text("basis", "the provision or guideline, as text") : null;
    boolean verified = flag(fields, "verified", false);
    if (verified && !fields.has("basis")) {
      problems.add(
          fields.line("verified"),
          "the ground '" + code + "' is verified without a basis",
          "the basis that was read");
    }
    if (origin == Origin.LAW && !fields.has("basis")) {
      problems.add(
          field.line(),
          "the ground '" + code + "' is law without a basis",
          "the provision in 'basis'");
    }
    if (origin == null && !fields.has("origin")) {
      problems.add(
          field.line(),
          "the ground '" + code + "' does not say who decided it",
          "an 'origin' for the ground, the light path or the pack");
    }
    Sourced cap = value(fields, "cap", origin, this::money);
    boolean above = flag(fields, "above-light-band", false);
    fields.required("must-publish", "true or false");
    boolean publish = flag(fields, "must-publish", true);
    Sourced standstill = value(fields, "standstill", origin, this::term);
    reachable(code, cap, above);
    if (standstill != null && !publish) {
      problems.add(
          standstill.line(),
          "the ground '" + code + "' has a standstill that nobody would hear of",
          "'must-publish: true', or no standstill");
    }
    if (title != null && origin != null) {
      grounds.put(
          code,
          new DirectAwardGround(
              code, title, origin, basis, verified, cap, above, publish, standstill, field.line()));
    }
  }

  /** A cap that the light band never lets anybody reach says something else than is meant. */
  private void reachable(String code, @Nullable Sourced cap, boolean above) {
    Sourced limit = limit();
    if (cap != null
        && limit != null
        && !above
        && ((Money) cap.value()).isMoreThan((Money) limit.value())) {
      problems.add(
          cap.line(),
          "the cap of the ground '" + code + "' lies above the light band",
          "at most " + limit.value() + ", or 'above-light-band: true'");
    }
  }

  private @Nullable Sourced value(
      Fields fields, String key, @Nullable Origin origin, SourcedReader.Typed typed) {
    if (!fields.has(key)) {
      return null;
    }
    var field = fields.optional(key, "the value itself");
    // an origin that is missing is reported once, for the whole ground
    return field == null
        ? null
        : values.read("'" + key + "'", field, origin == null ? Origin.DEFAULT : origin, typed);
  }

  private boolean flag(Fields fields, String key, boolean otherwise) {
    var field = fields.has(key) ? fields.optional(key, "true or false") : null;
    if (field == null) {
      return otherwise;
    }
    Boolean flag = values.flag("'" + key + "'", field.value());
    return flag == null ? otherwise : flag;
  }

  private @Nullable Integer number(String name, Node node) {
    if (node instanceof ScalarNode s && s.isPlain() && s.getValue().matches("[1-9]\\d?")) {
      return Integer.valueOf(s.getValue());
    }
    problems.wrongKind(node, name, NUMBER);
    return null;
  }

  private @Nullable Money money(String name, Node node) {
    BigDecimal amount = SourcedReader.decimal(node);
    if (amount == null || amount.signum() == 0) {
      problems.wrongKind(node, name, AMOUNT);
      return null;
    }
    return currency == null ? null : new Money(amount, currency);
  }

  private @Nullable Term term(String name, Node node) {
    return values.term(name, node);
  }
}
