package city.posterity.procurement.pack;

import city.posterity.procurement.calendar.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads on which grounds something may be withheld. A pack without them allows none. */
final class RedactionGroundReader {

  static final String KEY = "redaction-grounds";

  private static final String EXPECTED =
      "a mapping from grounds such as trade-secret to title, basis and longest";
  private static final String LONGEST =
      "a term of at least a day such as '3650 full days', or 'none' where no date is asked for";

  private final Problems problems;
  private final SourcedReader values;
  private final @Nullable Origin packOrigin;

  RedactionGroundReader(Problems problems, @Nullable Origin packOrigin) {
    this.problems = problems;
    this.values = new SourcedReader(problems);
    this.packOrigin = packOrigin;
  }

  List<RedactionGround> read(Fields pack) {
    var field = pack.optional(KEY, EXPECTED);
    if (field == null) {
      return List.of();
    }
    var grounds = new ArrayList<RedactionGround>();
    Fields.open(problems, "'" + KEY + "'", field, EXPECTED)
        .all()
        .forEach((code, f) -> {
          RedactionGround ground = ground(code, f);
          if (ground != null) {
            grounds.add(ground);
          }
        });
    return grounds;
  }

  private @Nullable RedactionGround ground(String code, Fields.Field field) {
    String name = "the ground '" + code + "'";
    var fields =
        Fields.of(
            problems, name, field, List.of("title", "origin", "basis", "verified", "longest"));
    if (!code.matches(PackReader.ID)) {
      problems.add(field.line(), name, PackReader.ID_EXPECTED);
    }
    String title = fields.text("title", "what the ground is called");
    Origin origin = fields.has("origin") ? values.origin(fields) : packOrigin;
    if (origin == null && !fields.has("origin")) {
      problems.add(
          field.line(), name + " does not say who decided it", "an 'origin' here or in the pack");
    }
    String basis = fields.has("basis") ? fields.text("basis", "the provision, as text") : null;
    boolean verified =
        fields.has("verified") && "true".equals(fields.text("verified", "true or false"));
    if (verified && basis == null) {
      problems.add(
          fields.line("verified"),
          name + " is verified without a basis",
          "the basis that was read");
    }
    if (origin == Origin.LAW && basis == null) {
      problems.add(field.line(), name + " is law without a basis", "the provision in 'basis'");
    }
    String written = fields.text("longest", LONGEST);
    Term longest = written == null ? null : longest(fields.line("longest"), name, written);
    return title == null || origin == null || written == null
        ? null
        : new RedactionGround(code, title, origin, basis, verified, longest);
  }

  private @Nullable Term longest(int line, String name, String written) {
    if (written.equals("none")) {
      return null;
    }
    try {
      Term term = Term.parse(written);
      if (term.amount() > 0 && term.unit() != Term.Unit.MINUTES && term.unit() != Term.Unit.HOURS) {
        return term;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    problems.add(line, name + " lasts '" + written + "'", LONGEST);
    return null;
  }
}
