package city.posterity.cityhall.forms;

import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.procurement.Problem;
import city.posterity.procurement.machine.Engine;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it.
 *
 * @param summary what is wrong, each with the id of the field it is about; empty for the form
 */
public record FormView(List<FieldView> fields, List<Wrong> summary) {

  /** A line of the error summary. */
  public record Wrong(String id, String message) {}

  public FormView {
    fields = List.copyOf(fields);
    summary = List.copyOf(summary);
  }

  public boolean isWrong() {
    return !summary.isEmpty();
  }

  /** The fields of a record with what was entered and what is wrong with it. */
  public static FormView of(
      Class<?> type, FormData data, List<Problem> problems, FormContext context) {
    var builder = new Builder(data, problems, context);
    var fields = builder.record(type, "");
    return new FormView(fields, builder.summary());
  }

  /** Whether a file can be chosen in it. */
  public boolean hasFiles() {
    return fields.stream().anyMatch(FormView::hasFile);
  }

  private static boolean hasFile(FieldView field) {
    return switch (field) {
      case FieldView.Upload _ -> true;
      case FieldView.Group g -> g.fields().stream().anyMatch(FormView::hasFile);
      case FieldView.Rows r -> r.rows().stream().anyMatch(FormView::hasFile);
      case FieldView.Cases c -> c.fields().stream().anyMatch(FormView::hasFile);
      default -> false;
    };
  }

  /** What each control is called, by its name; those within rows and cases too. */
  public java.util.Map<String, String> labels() {
    var labels = new java.util.LinkedHashMap<String, String>();
    fields.forEach(f -> collect(f, labels));
    return labels;
  }

  private static void collect(FieldView field, java.util.Map<String, String> labels) {
    switch (field) {
      case FieldView.Group g -> g.fields().forEach(f -> collect(f, labels));
      case FieldView.Rows r -> r.rows().forEach(f -> collect(f, labels));
      case FieldView.Cases c -> {
        labels.put(c.frame().name() + "#kind", c.frame().label());
        c.fields().forEach(f -> collect(f, labels));
      }
      case FieldView.Elsewhere _ -> {
        // nobody enters it here
      }
      case FieldView.Moment m -> {
        labels.put(m.frame().name() + "#day", m.frame().label());
        labels.put(m.frame().name() + "#time", m.frame().label());
      }
      default -> labels.put(field.frame().name(), field.frame().label());
    }
  }

  private static final class Builder {
    /** Most that a long list shows at once before something is searched for. */
    private static final int IN_A_LIST = 200;

    private static final int AS_BOXES = 40;

    private final FormData data;
    private final List<Problem> problems;
    private final FormContext context;
    private final Labels labels;
    private final Set<String> places = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    Builder(FormData data, List<Problem> problems, FormContext context) {
      this.data = data;
      this.problems = problems;
      this.context = context;
      this.labels = new Labels(context);
    }

    List<FieldView> record(Class<?> type, String at) {
      var fields = new ArrayList<FieldView>();
      for (RecordComponent c : type.getRecordComponents()) {
        String place = Walk.at(at, c);
        boolean automatic = context.options().automatic(type, c.getName()).isPresent();
        if (!Walk.isAsked(c)) {
          continue;
        }
        if (Files.fills(type, c) || automatic && !data.isBlank(place)) {
          fields.add(new FieldView.Kept(frame(place, "", "", false), data.text(place)));
        } else if (!automatic) {
          fields.add(component(type, c, place));
        }
      }
      return fields;
    }

    private FieldView component(Class<?> owner, RecordComponent c, String at) {
      boolean optional = Walk.isNullable(c) || context.options().mayBeEmpty(owner, c.getName());
      var frame =
          frame(
              at,
              labels.of(owner, c.getName()),
              labels.hint(owner, c.getName()),
              optional
                  && Kind.of(c.getAnnotatedType()) != Kind.YES_NO
                  && !context.options().isConditional(owner, c.getName()),
              context.options().advice(owner, c.getName()).orElse(null));
      return context
          .options()
          .elsewhere(owner, c.getName())
          .<FieldView>map(e -> new FieldView.Elsewhere(frame, e.text(), e.label(), e.address()))
          .orElseGet(() -> field(owner, c.getName(), c.getAnnotatedType(), frame, optional));
    }

    private FieldView.Frame frame(String at, String label, String hint, boolean optional) {
      return frame(at, label, hint, optional, null);
    }

    private FieldView.Frame frame(
        String at, String label, String hint, boolean optional, @Nullable Advice advice) {
      places.add(at);
      names.put(at, label);
      var errors = problems.stream().filter(p -> isAbout(p, at)).map(Problem::message).toList();
      return new FieldView.Frame(at, Walk.id(at), label, hint, optional, errors, advice);
    }

    /** What is wrong within an amount or a name is wrong with its one field. */
    private static boolean isAbout(Problem p, String at) {
      return p.pointer().equals(at)
          || p.pointer().equals(at + "/amount")
          || p.pointer().equals(at + "/currency")
          || p.pointer().equals(at + "/value");
    }

    private FieldView field(
        Class<?> owner,
        String name,
        AnnotatedType annotated,
        FieldView.Frame frame,
        boolean optional) {
      String at = frame.name();
      var offered = context.options().of(owner, name);
      Kind kind = Kind.of(annotated);
      if (name.equals(Files.DIGEST)) {
        return new FieldView.Upload(frame, data.text(at), String.join(" ", Files.filled(owner)));
      }
      if (context.options().isFixed(owner, name)) {
        return fixed(frame, offered.orElse(List.of()));
      }
      return switch (kind) {
        case TEXT ->
            offered.isPresent()
                ? oneOf(frame, offered.get(), optional)
                : Labels.isLong(name)
                    ? new FieldView.Area(frame, 4, data.text(at))
                    : new FieldView.Line(frame, "text", "text", data.text(at));
        case NUMBER -> new FieldView.Line(frame, "text", "decimal", data.text(at));
        case WHOLE ->
            offered.isPresent()
                ? oneOf(frame, offered.get(), optional)
                : new FieldView.Line(frame, "text", "numeric", data.text(at));
        case YES_NO -> new FieldView.YesNo(frame, data.text(at).equals("true"));
        case DAY -> new FieldView.Line(frame, "date", "text", data.text(at));
        case MOMENT ->
            new FieldView.Moment(
                frame, data.text(at + "#day"), data.text(at + "#time"), labels.zone());
        case MONEY -> new FieldView.Amount(frame, data.text(at), currencies(at));
        case PERSONAL -> new FieldView.Line(frame, "text", "text", data.text(at));
        case WORD -> oneOf(frame, offered.orElseGet(() -> words(Kind.raw(annotated))), optional);
        case REFERENCE -> oneOf(frame, offered.orElse(List.of()), optional);
        case WORDS ->
            anyOf(frame, offered.orElseGet(() -> words(Kind.raw(Kind.element(annotated)))));
        case REFERENCES -> anyOf(frame, withFurther(owner, name, at, offered.orElse(List.of())));
        case LINES ->
            offered.isPresent()
                ? anyOf(frame, withFurther(owner, name, at, offered.get()))
                : new FieldView.Area(frame, 3, data.text(at));
        case GROUP -> new FieldView.Group(frame, record(Kind.raw(annotated), at));
        case ROWS -> rows(annotated, frame);
        case CASES -> cases(Kind.raw(annotated), frame);
        case ENTRIES -> entries(owner, name, annotated, frame);
      };
    }

    private FieldView fixed(FieldView.Frame frame, List<Options.Option> offered) {
      String value = data.text(frame.name());
      String shown =
          offered.stream()
              .filter(o -> o.value().equals(value))
              .map(Options.Option::label)
              .findFirst()
              .orElse(value);
      return new FieldView.Fixed(frame, value, shown);
    }

    private FieldView oneOf(FieldView.Frame frame, List<Options.Option> options, boolean optional) {
      var choices = Choices.of(chosen(frame.name(), options), search(frame), IN_A_LIST);
      var all = new ArrayList<FieldView.Chosen>();
      if (optional) {
        String none = context.text("forms.none");
        all.add(new FieldView.Chosen("", none, "", data.text(frame.name()).isBlank()));
      }
      all.addAll(choices.shown());
      return new FieldView.OneOf(frame, all, choices.search());
    }

    private FieldView anyOf(FieldView.Frame frame, List<Options.Option> options) {
      var choices = Choices.of(chosen(frame.name(), options), search(frame), AS_BOXES);
      return new FieldView.AnyOf(frame, choices.shown(), choices.search());
    }

    /** What is chosen: boxes of which several are ticked, or one text with several lines. */
    private List<String> texts(String at) {
      return data.texts(at).stream().flatMap(String::lines).toList();
    }

    private List<Options.Option> withFurther(
        Class<?> owner, String name, String at, List<Options.Option> offered) {
      var others =
          texts(at).stream()
              .filter(v -> offered.stream().noneMatch(o -> o.value().equals(v)))
              .distinct()
              .toList();
      var all = new ArrayList<>(offered);
      if (!others.isEmpty()) {
        all.addAll(context.options().further(owner, name, others));
      }
      return all;
    }

    private String search(FieldView.Frame frame) {
      return data.text(frame.name() + FormData.FIND);
    }

    private List<FieldView.Chosen> chosen(String at, List<Options.Option> options) {
      var on = texts(at);
      return options.stream()
          .map(o -> new FieldView.Chosen(o.value(), o.label(), o.hint(), on.contains(o.value())))
          .toList();
    }

    private List<Options.Option> words(Class<?> type) {
      return Arrays.stream(type.getEnumConstants())
          .map(c -> Engine.word((Enum<?>) c))
          .map(w -> new Options.Option(w, labels.word(type, w)))
          .toList();
    }

    private List<FieldView.Chosen> currencies(String at) {
      String given = data.text(at + "#currency");
      String now = given.isBlank() ? context.currency() : given;
      return Stream.of(now, context.currency())
          .distinct()
          .map(c -> new FieldView.Chosen(c, c, "", c.equals(now)))
          .toList();
    }

    private FieldView rows(AnnotatedType annotated, FieldView.Frame frame) {
      var rows = new ArrayList<FieldView.Group>();
      Class<?> type = Kind.raw(Kind.element(annotated));
      for (int i = 0; i < data.rows(frame.name()); i++) {
        String at = frame.name() + "/" + i;
        var row = frame(at, labels.row(frame.label(), i + 1), "", false);
        rows.add(
            new FieldView.Group(
                row, type.isRecord() ? record(type, at) : List.of(cases(type, row))));
      }
      return new FieldView.Rows(frame, rows);
    }

    private FieldView cases(Class<?> type, FieldView.Frame frame) {
      String kind = data.text(frame.name() + "#kind");
      var all =
          Walk.cases(type).stream()
              .map(CoreJson::kindOf)
              .map(k -> new FieldView.Chosen(k, labels.word(type, k), "", k.equals(kind)))
              .toList();
      var fields = Walk.caseOf(type, kind).map(c -> record(c, frame.name())).orElse(List.of());
      return new FieldView.Cases(frame, all, fields);
    }

    private FieldView entries(
        Class<?> owner, String name, AnnotatedType annotated, FieldView.Frame frame) {
      var keys = context.options().of(owner, name);
      if (keys.isEmpty()) {
        return new FieldView.Area(frame, 3, data.text(frame.name()));
      }
      var fields = new ArrayList<FieldView>();
      AnnotatedType element = Kind.element(annotated);
      for (var key : keys.get()) {
        var inner = frame(frame.name() + "/" + key.value(), key.label(), key.hint(), false);
        fields.add(
            Kind.of(element) == Kind.TEXT
                ? new FieldView.Area(inner, 3, data.text(inner.name()))
                : field(EntryOwner.class, name, element, inner, false));
      }
      return new FieldView.Group(frame, fields);
    }

    /** Options are for components of records; the values of a map have none. */
    private record EntryOwner() {}

    List<Wrong> summary() {
      return problems.stream().map(this::wrong).distinct().toList();
    }

    /** Named with its field, because the summary is read apart from it. */
    private Wrong wrong(Problem p) {
      return place(p.pointer())
          .map(at ->
              new Wrong(
                  Walk.id(at),
                  context.text("forms.wrong", names.getOrDefault(at, ""), p.message())))
          .orElseGet(() -> new Wrong("", p.message()));
    }

    /** The field that is nearest to a place in the data. */
    private java.util.Optional<String> place(String pointer) {
      for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
        if (places.contains(at)) {
          return java.util.Optional.of(at);
        }
      }
      return java.util.Optional.empty();
    }
  }
}
