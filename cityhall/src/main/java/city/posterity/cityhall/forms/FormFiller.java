package city.posterity.cityhall.forms;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes data into a form. */
public final class FormFiller {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final ZoneId zone;

  private FormFiller(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * @param json of a record of the type; may lack what is not known yet
   */
  public static FormData fill(Class<?> type, JsonNode json, ZoneId zone) {
    var filler = new FormFiller(zone);
    filler.record(type, json, "");
    return new FormData(filler.values);
  }

  private void record(Class<?> type, JsonNode json, String at) {
    for (RecordComponent c : type.getRecordComponents()) {
      if (Walk.isAsked(c)) {
        value(c.getAnnotatedType(), json.get(c.getName()), Walk.at(at, c));
      }
    }
  }

  private void value(AnnotatedType annotated, @Nullable JsonNode json, String at) {
    if (json == null || json.isNull()) {
      return;
    }
    switch (Kind.of(annotated)) {
      case TEXT, WHOLE, DAY, WORD, REFERENCE -> put(at, json.asString());
      case NUMBER -> put(at, number(json));
      case YES_NO -> put(at, json.asBoolean() ? "true" : "");
      case MOMENT -> moment(json.asString(), at);
      case MONEY -> {
        put(at, number(json.path("amount")));
        put(at + "#currency", json.path("currency").asString());
      }
      case PERSONAL -> put(at, json.path("value").asString());
      case WORDS, REFERENCES -> values.put(at, texts(json));
      case LINES -> put(at, String.join("\n", texts(json)));
      case GROUP -> record(Kind.raw(annotated), json, at);
      case ROWS -> rows(annotated, json, at);
      case CASES -> cases(annotated, json, at);
      case ENTRIES -> entries(annotated, json, at);
    }
  }

  private void rows(AnnotatedType annotated, JsonNode json, String at) {
    put(at + "#", String.valueOf(json.size()));
    for (int i = 0; i < json.size(); i++) {
      value(Kind.element(annotated), json.get(i), at + "/" + i);
    }
  }

  private void cases(AnnotatedType annotated, JsonNode json, String at) {
    String kind = json.path("kind").asString();
    put(at + "#kind", kind);
    Walk.caseOf(Kind.raw(annotated), kind).ifPresent(type -> record(type, json, at));
  }

  private void entries(AnnotatedType annotated, JsonNode json, String at) {
    var keys = new ArrayList<String>();
    json.properties()
        .forEach(e -> {
          keys.add(e.getKey());
          value(Kind.element(annotated), e.getValue(), at + "/" + e.getKey());
        });
    values.put(at + "#keys", keys);
    if (Kind.of(Kind.element(annotated)) == Kind.TEXT) {
      put(at, String.join("\n", texts(json)));
    }
  }

  private void moment(String text, String at) {
    ZonedDateTime time = Instant.parse(text).atZone(zone);
    put(at + "#day", time.toLocalDate().toString());
    put(at + "#time", (time.getSecond() == 0 ? TIME : EXACT).format(time));
  }

  private static String number(JsonNode json) {
    return json.isNumber() ? json.decimalValue().toPlainString() : json.asString();
  }

  private static List<String> texts(JsonNode json) {
    var texts = new ArrayList<String>();
    json.forEach(j -> texts.add(j.asString()));
    return texts;
  }

  private void put(String name, String text) {
    values.put(name, List.of(text));
  }
}
