package city.posterity.procurement.pack;

import city.posterity.procurement.calendar.WorkingCalendar;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads procedures. One that is {@code like} another takes from it what it does not state itself:
 * method, criteria, moves and each parameter.
 */
final class ProcedureReader {

  private static final List<String> KEYS =
      List.of("title", "method", "like", "origin", "mandatory-criteria", "parameters", "moves");
  private static final List<String> METHODS = List.of("open", "selective", "limited", "direct");
  private static final List<String> PARAMETERS =
      Arrays.stream(Parameter.values()).map(Parameter::key).toList();

  private final Problems problems;
  private final SourcedReader values;
  private final MoveReader moves;
  private final @Nullable Origin packOrigin;

  ProcedureReader(Problems problems, @Nullable Vocabulary vocabulary, @Nullable Origin packOrigin) {
    this.problems = problems;
    this.values = new SourcedReader(problems);
    this.moves = new MoveReader(problems, vocabulary);
    this.packOrigin = packOrigin;
  }

  /** What a procedure states itself. {@code named} are the parameters it tries to state. */
  private record Draft(
      String id,
      int line,
      @Nullable String title,
      @Nullable String method,
      @Nullable String like,
      int likeLine,
      @Nullable List<String> criteria,
      Map<Parameter, Sourced> parameters,
      Set<Parameter> named,
      @Nullable List<MoveEdit> edits) {}

  /** Every procedure that can be read; incomplete ones have been reported. */
  Map<String, Procedure> read(
      Fields all,
      String packKey,
      WorkingCalendar calendar,
      @Nullable LightPath light,
      List<RedactionGround> grounds) {
    var drafts = new LinkedHashMap<String, Draft>();
    all.all().forEach((id, field) -> drafts.put(id, draft(id, field)));
    var procedures = new LinkedHashMap<String, Procedure>();
    for (Draft draft : drafts.values()) {
      Draft whole = whole(draft, drafts);
      if (whole != null && whole.title() != null && whole.method() != null) {
        procedures.put(
            draft.id(),
            new Procedure(
                packKey,
                draft.id(),
                whole.method(),
                whole.title(),
                calendar,
                whole.criteria() == null ? List.of() : whole.criteria(),
                whole.parameters(),
                whole.edits() == null ? List.of() : whole.edits(),
                light,
                grounds));
      }
    }
    return procedures;
  }

  private Draft draft(String id, Fields.Field field) {
    var fields = Fields.of(problems, "the procedure '" + id + "'", field, KEYS);
    if (!id.matches(PackReader.ID)) {
      problems.add(field.line(), "the procedure's name '" + id + "'", PackReader.ID_EXPECTED);
    }
    Origin origin = fields.has("origin") ? values.origin(fields) : packOrigin;
    String like = fields.has("like") ? fields.text("like", "a procedure of this pack") : null;
    String method =
        fields.has("like") && !fields.has("method")
            ? null
            : fields.text("method", "one of " + String.join(", ", METHODS));
    if (method != null && !METHODS.contains(method)) {
      problems.unknown(fields.line("method"), "the method", method, METHODS);
    }
    var parameters = new EnumMap<Parameter, Sourced>(Parameter.class);
    var named = new LinkedHashSet<Parameter>();
    var field2 =
        fields.has("like")
            ? fields.optional("parameters", "a mapping of values")
            : fields.required("parameters", "a mapping with every value");
    if (field2 != null) {
      Fields.of(problems, "'parameters'", field2, PARAMETERS)
          .all()
          .forEach((key, f) -> parameter(key, f, origin, parameters, named));
    }
    var edits = fields.optional("moves", "a mapping with remove and add");
    return new Draft(
        id,
        field.line(),
        fields.text("title", "the procedure's name as the place writes it"),
        method,
        like,
        fields.line("like"),
        fields.has("mandatory-criteria")
            ? fields.words("mandatory-criteria", false, "a list of ids of criteria")
            : null,
        parameters,
        named,
        edits == null ? null : moves.read(edits));
  }

  private void parameter(
      String key,
      Fields.Field field,
      @Nullable Origin origin,
      Map<Parameter, Sourced> into,
      Set<Parameter> named) {
    int index = PARAMETERS.indexOf(key);
    if (index >= 0) {
      Parameter parameter = Parameter.values()[index];
      named.add(parameter);
      Sourced value = values.parameter(parameter, field, origin);
      if (value != null) {
        into.put(parameter, value);
      }
    }
  }

  /** The draft with what it takes from those it is like; nothing when something is missing. */
  private @Nullable Draft whole(Draft draft, Map<String, Draft> all) {
    var seen = new LinkedHashSet<>(List.of(draft.id()));
    Draft whole = draft;
    for (String like = draft.like(); like != null; ) {
      Draft model = all.get(like);
      if (model == null) {
        if (seen.size() == 1) {
          problems.unknown(draft.likeLine(), "the procedure in 'like'", like, all.keySet());
        }
        return null;
      }
      if (!seen.add(like)) {
        problems.add(
            draft.likeLine(),
            "the procedures " + String.join(", ", seen) + " are like each other in a circle",
            "a procedure that states every value");
        return null;
      }
      whole = merged(whole, model);
      like = model.like();
    }
    for (Parameter parameter : Parameter.values()) {
      if (!whole.named().contains(parameter)) {
        problems.add(
            draft.line(),
            "the procedure '" + draft.id() + "' has no '" + parameter.key() + "'",
            SourcedReader.expected(parameter));
      }
    }
    return whole.parameters().size() == Parameter.values().length ? whole : null;
  }

  private static Draft merged(Draft own, Draft model) {
    var parameters = new EnumMap<Parameter, Sourced>(Parameter.class);
    parameters.putAll(model.parameters());
    own.named().forEach(parameters::remove);
    parameters.putAll(own.parameters());
    var named = new LinkedHashSet<>(model.named());
    named.addAll(own.named());
    return new Draft(
        own.id(),
        own.line(),
        own.title(),
        own.method() == null ? model.method() : own.method(),
        own.like(),
        own.likeLine(),
        own.criteria() == null ? model.criteria() : own.criteria(),
        parameters,
        named,
        own.edits() == null ? model.edits() : own.edits());
  }
}
