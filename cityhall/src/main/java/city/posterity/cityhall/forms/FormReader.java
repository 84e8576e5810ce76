package city.posterity.cityhall.forms;

import city.posterity.cityhall.api.RecordReader;
import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.cityhall.web.PlainText;
import city.posterity.procurement.Problem;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a record out of a filled-in form and finds everything that is wrong with it at once. */
public final class FormReader {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final FormContext context;
  private final Entered entered;
  private FormData data;
  private final List<Problem> problems = new ArrayList<>();

  private FormReader(FormContext context, FormData data) {
    this.context = context;
    this.data = data;
    this.entered = new Entered(context, problems);
  }

  /**
   * @param value absent if there are problems
   * @param data as it was entered, without empty rows: the problems' places are places in it
   */
  public record Result<T>(@Nullable T value, FormData data, List<Problem> problems) {}

  /** Either a record or problems, in the language of the form. */
  public static <T> Result<T> read(Class<T> type, FormData data, FormContext context) {
    var reader = new FormReader(context, data);
    JsonNode json = reader.record(type, "");
    if (reader.problems.isEmpty()) {
      var result = RecordReader.read(type, json);
      return new Result<>(
          result.value(), reader.data, result.problems().stream().map(reader::translated).toList());
    }
    return new Result<>(null, reader.data, List.copyOf(reader.problems));
  }

  private Problem translated(Problem p) {
    return switch (p.code()) {
      case "unreadable-text" -> new Problem(p.code(), p.pointer(), text("unreadable"));
      case "missing" -> new Problem(p.code(), p.pointer(), text("missing"));
      default -> new Problem(p.code(), p.pointer(), text("invalid"));
    };
  }

  private ObjectNode record(Class<?> type, String at) {
    ObjectNode json = JSON.objectNode();
    for (RecordComponent c : type.getRecordComponents()) {
      JsonNode value = Walk.isAsked(c) ? component(type, c, Walk.at(at, c)) : null;
      if (value != null) {
        json.set(c.getName(), value);
      }
    }
    return json;
  }

  private @Nullable JsonNode component(Class<?> owner, RecordComponent c, String at) {
    Optional<String> automatic = context.options().automatic(owner, c.getName());
    if (automatic.isPresent() && data.isBlank(at)) {
      return Kind.of(c.getAnnotatedType()) == Kind.WHOLE
          ? JSON.numberNode(Integer.parseInt(automatic.get()))
          : JSON.stringNode(automatic.get());
    }
    if (context.options().elsewhere(owner, c.getName()).isPresent()) {
      return carried(at);
    }
    boolean optional = Walk.isNullable(c);
    if (optional && data.isBlank(at)) {
      return null;
    }
    if (Files.fills(owner, c) && data.isBlank(at)) {
      // without a file there is nothing to say of it; that it is missing is said once
      return Kind.of(c.getAnnotatedType()) == Kind.WHOLE ? JSON.numberNode(0) : JSON.stringNode("");
    }
    boolean maybeEmpty = context.options().mayBeEmpty(owner, c.getName());
    return value(owner, c.getName(), c.getAnnotatedType(), at, optional || maybeEmpty);
  }

  private @Nullable JsonNode value(
      Class<?> owner, String name, AnnotatedType annotated, String at, boolean maybeEmpty) {
    if (name.equals(Files.DIGEST) && !maybeEmpty && data.isBlank(at)) {
      return wrong("noFile", at);
    }
    return switch (Kind.of(annotated)) {
      case TEXT -> text(at, maybeEmpty);
      case NUMBER -> entered.number(data.text(at), at);
      case WHOLE -> entered.whole(data.text(at), at);
      case YES_NO -> JSON.booleanNode(data.text(at).equals("true"));
      case DAY -> entered.day(data.text(at), at);
      case MOMENT -> entered.moment(data.text(at + "#day"), data.text(at + "#time"), at);
      case MONEY -> money(at);
      case PERSONAL -> personal(at);
      case WORD, REFERENCE -> chosen(at);
      case WORDS, REFERENCES -> many(at);
      case LINES -> lines(at);
      case GROUP -> record(Kind.raw(annotated), at);
      case ROWS -> rows(owner, name, annotated, at);
      case CASES -> cases(Kind.raw(annotated), at);
      case ENTRIES -> entries(owner, name, annotated, at);
    };
  }

  private @Nullable JsonNode carried(String at) {
    String json = data.text(at);
    try {
      return json.isBlank() ? null : CoreJson.builder().build().readTree(json);
    } catch (JacksonException _) {
      return wrong("invalid", at);
    }
  }

  private @Nullable JsonNode text(String at, boolean maybeEmpty) {
    String text = data.text(at).strip().replace("\r\n", "\n");
    if (text.isEmpty() && !maybeEmpty) {
      return wrong("missing", at);
    }
    return PlainText.isPlain(text) ? JSON.stringNode(text) : wrong("unreadable", at);
  }

  private @Nullable JsonNode money(String at) {
    JsonNode amount = entered.number(data.text(at), at);
    String currency = data.text(at + "#currency");
    if (amount == null) {
      return null;
    }
    ObjectNode money = JSON.objectNode();
    money.set("amount", amount);
    money.put("currency", currency.isBlank() ? context.currency() : currency);
    return money;
  }

  private @Nullable JsonNode personal(String at) {
    JsonNode name = text(at, false);
    if (name == null) {
      return null;
    }
    ObjectNode personal = JSON.objectNode();
    personal.put("subject", context.person().toString());
    personal.set("value", name);
    return personal;
  }

  private @Nullable JsonNode chosen(String at) {
    String text = data.text(at).strip();
    return text.isEmpty() ? wrong("notChosen", at) : JSON.stringNode(text);
  }

  private JsonNode many(String at) {
    ArrayNode array = JSON.arrayNode();
    data.texts(at).stream().filter(t -> !t.isBlank()).distinct().forEach(array::add);
    return array;
  }

  private JsonNode lines(String at) {
    ArrayNode array = JSON.arrayNode();
    // boxes of which several are ticked, or one text with several lines
    data.texts(at).stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .forEach(array::add);
    return array;
  }

  private JsonNode rows(Class<?> owner, String name, AnnotatedType annotated, String at) {
    int shown = data.rows(at);
    FormData filled = data.withoutBlankRows(at);
    int rows = filled.rows(at);
    // a row that stands there to be filled stays there
    data = rows == 0 && shown > 0 ? filled.with(at + "#", "1") : filled;
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < rows; i++) {
      JsonNode row = value(owner, name, Kind.element(annotated), at + "/" + i, false);
      array.add(row == null ? JSON.nullNode() : row);
    }
    return array;
  }

  private @Nullable JsonNode cases(Class<?> type, String at) {
    String kind = data.text(at + "#kind");
    Optional<Class<?>> found = Walk.caseOf(type, kind);
    if (found.isEmpty()) {
      return wrong("notChosen", at);
    }
    ObjectNode json = record(found.get(), at);
    json.put("kind", kind);
    return json;
  }

  /** Keys that are known have a field each; others are numbered lines. */
  private JsonNode entries(Class<?> owner, String name, AnnotatedType annotated, String at) {
    ObjectNode json = JSON.objectNode();
    var keys = context.options().of(owner, name);
    if (keys.isEmpty()) {
      var before = data.texts(at + "#keys");
      var lines = data.text(at).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      for (int i = 0; i < lines.size(); i++) {
        json.put(
            i < before.size() ? before.get(i) : UUID.randomUUID().toString().substring(0, 8),
            lines.get(i));
      }
      return json;
    }
    for (var key : keys.get()) {
      String place = at + "/" + key.value();
      if (!data.isBlank(place)) {
        JsonNode value = value(owner, name, Kind.element(annotated), place, true);
        if (value != null) {
          json.set(key.value(), value);
        }
      }
    }
    return json;
  }

  private String text(String problem) {
    return context.text("forms.error." + problem);
  }

  private @Nullable JsonNode wrong(String problem, String at) {
    problems.add(new Problem(problem, at, text(problem)));
    return null;
  }
}
