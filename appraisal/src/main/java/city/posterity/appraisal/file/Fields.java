package city.posterity.appraisal.file;

import city.posterity.appraisal.Problem;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one object in the file. What is wrong is noted with its place, and reading goes on;
 * fields that nobody asked for are named in the end, since a misspelt one would be left out in
 * silence.
 */
final class Fields {

  private final JsonNode object;
  private final String pointer;
  private final List<Problem> problems;
  private final Set<String> asked = new LinkedHashSet<>();

  Fields(JsonNode object, String pointer, List<Problem> problems) {
    this.object = object;
    this.pointer = pointer;
    this.problems = problems;
    if (!object.isObject()) {
      wrong("", "not-an-object", "this has to be an object in braces");
    }
  }

  String at(String name) {
    return name.isEmpty() ? pointer : pointer + "/" + name;
  }

  void wrong(String name, String code, String message) {
    problems.add(new Problem(at(name), code, message));
  }

  boolean has(String name) {
    asked.add(name);
    return object.hasNonNull(name);
  }

  @Nullable JsonNode get(String name) {
    return has(name) ? object.get(name) : null;
  }

  /** An empty text where it is missing or none. */
  String text(String name) {
    JsonNode value = get(name);
    if (value == null) {
      wrong(name, "missing", "this is missing; a text is expected");
      return "";
    }
    if (!value.isString() || value.asString().isBlank()) {
      wrong(name, "not-a-text", "a text that is not empty is expected");
      return "";
    }
    return value.asString();
  }

  @Nullable String textOrNull(String name) {
    return has(name) ? text(name) : null;
  }

  /** One of some words; the first of them where it is none. */
  String oneOf(String name, String... words) {
    String word = text(name);
    if (word.isEmpty()) {
      return words[0];
    }
    if (!Arrays.asList(words).contains(word)) {
      wrong(
          name,
          "unknown-word",
          "“" + word + "” is not known; expected " + String.join(", ", words));
      return words[0];
    }
    return word;
  }

  /** Zero where it is missing or none. */
  int whole(String name, int least, int most) {
    JsonNode value = get(name);
    if (value == null) {
      wrong(name, "missing", "this is missing; a whole number is expected");
      return least;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      wrong(name, "not-whole", "a whole number is expected, not " + value);
      return least;
    }
    if (value.asInt() < least || value.asInt() > most) {
      wrong(name, "out-of-range", "this has to be from " + least + " to " + most);
      return least;
    }
    return value.asInt();
  }

  int whole(String name, int least, int most, int otherwise) {
    return has(name) ? whole(name, least, most) : otherwise;
  }

  /** Zero where it is missing or none. */
  double number(String name, double least, double most) {
    JsonNode value = get(name);
    if (value == null) {
      wrong(name, "missing", "this is missing; a number is expected");
      return 0;
    }
    return number(value, name, least, most);
  }

  double number(String name, double least, double most, double otherwise) {
    return has(name) ? number(name, least, most) : otherwise;
  }

  double number(JsonNode value, String name, double least, double most) {
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      wrong(name, "not-a-number", "a number is expected, not " + value);
      return 0;
    }
    double number = value.asDouble();
    if (number < least || number > most) {
      wrong(
          name,
          number < 0 && least >= 0 ? "negative" : "out-of-range",
          number < 0 && least >= 0
              ? "this may not be below zero: costs and benefits are positive, the kind says which"
              : "this has to be from " + least + " to " + most);
      return 0;
    }
    return number;
  }

  Fields inner(String name) {
    JsonNode value = object.path(name);
    asked.add(name);
    return new Fields(value, at(name), problems);
  }

  /** The objects of a list, each with its own place. */
  List<Fields> each(String name) {
    JsonNode value = get(name);
    if (value == null || !value.isArray()) {
      wrong(name, "not-a-list", "a list in brackets is expected");
      return List.of();
    }
    var fields = new java.util.ArrayList<Fields>();
    for (int i = 0; i < value.size(); i++) {
      fields.add(new Fields(value.get(i), at(name) + "/" + i, problems));
    }
    return fields;
  }

  /** Names every field that nobody asked for. */
  void nothingElse() {
    for (String name : object.propertyNames()) {
      if (!asked.contains(name)) {
        wrong(
            name,
            "unknown-field",
            "this field is not known here; known are "
                + asked.stream().sorted().collect(Collectors.joining(", ")));
      }
    }
  }

  JsonNode node() {
    return object;
  }
}
