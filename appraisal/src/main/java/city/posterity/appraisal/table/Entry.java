package city.posterity.appraisal.table;

import city.posterity.appraisal.Confidence;
import city.posterity.appraisal.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of a table as it was read: its fields by name, each asked for as what it must be. */
public final class Entry {

  private final String table;
  private final Map<?, ?> fields;

  Entry(String table, Map<?, ?> fields) {
    this.table = table;
    this.fields = fields;
  }

  public String id() {
    return text("id");
  }

  public String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      throw wrong(name, "is missing");
    }
    return text;
  }

  public String text(String name, String otherwise) {
    String text = textOrNull(name);
    return text == null ? otherwise : text;
  }

  public @Nullable String textOrNull(String name) {
    Object value = fields.get(name);
    return value == null ? null : value.toString();
  }

  public boolean has(String name) {
    return fields.get(name) != null;
  }

  public double number(String name) {
    if (fields.get(name) instanceof Number n && Double.isFinite(n.doubleValue())) {
      return n.doubleValue();
    }
    throw wrong(name, "is no number");
  }

  public int whole(String name) {
    if (fields.get(name) instanceof Integer n) {
      return n;
    }
    throw wrong(name, "is no whole number");
  }

  public @Nullable Integer wholeOrNull(String name) {
    return has(name) ? whole(name) : null;
  }

  public Confidence confidence(String name) {
    try {
      return Confidence.valueOf(text(name).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(wrong(name, "is not high, medium or low").getMessage(), e);
    }
  }

  /** Entries within this one; none where there is no such field. */
  public List<Entry> entries(String name) {
    if (!has(name)) {
      return List.of();
    }
    if (fields.get(name) instanceof List<?> list) {
      return list.stream()
          .map(o -> {
            if (o instanceof Map<?, ?> map) {
              return new Entry(table, map);
            }
            throw wrong(name, "holds something that is no entry");
          })
          .toList();
    }
    throw wrong(name, "is no list");
  }

  /** A list as it was read; empty where there is no such field. */
  public List<?> list(String name) {
    Object value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(name, "is no list");
  }

  /** A map as it was read; empty where there is no such field. */
  public Map<?, ?> map(String name) {
    Object value = fields.get(name);
    if (value == null) {
      return Map.of();
    }
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw wrong(name, "is no map");
  }

  public List<Source> sources() {
    return entries("sources").stream()
        .map(s ->
            new Source(
                s.text("title"),
                s.textOrNull("publisher"),
                s.textOrNull("date"),
                s.textOrNull("url")))
        .toList();
  }

  /** What a faulty table says of itself: it comes with the library, so nobody else can mend it. */
  public IllegalStateException wrong(String field, String what) {
    return new IllegalStateException(
        "%s: %s: %s %s".formatted(table, fields.get("id"), field, what));
  }
}
