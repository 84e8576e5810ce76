package city.posterity.cityhall.guidance;

import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.FormView;
import city.posterity.policy.FactType;
import city.posterity.procurement.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of records as a form: a field for each thing that a policy declares, with what was typed
 * and what is wrong with it.
 *
 * @param recorded what the purchase yields; then only what is not known of each can be entered.
 *     Empty where nothing is known and records can be added
 * @param key by which those are told apart; empty for none
 */
record ListForm(
    ListFact fact, List<Map<String, Object>> recorded, String key, FormContext context) {

  static final String RECORDS = "/records";
  static final String ANY = "/any";
  static final String SOURCE = "/source";
  static final String NONE = "none";
  static final String SOME = "some";
  static final String UNKNOWN = "";

  ListForm {
    recorded = List.copyOf(recorded);
  }

  /** What was read out of a form. */
  record Read(List<Map<String, Object>> records, FormData data, List<Problem> problems) {
    Read {
      records = List.copyOf(records);
      problems = List.copyOf(problems);
    }
  }

  boolean isFixed() {
    return !recorded.isEmpty();
  }

  /** What the form begins with: what was entered before, or one empty record. */
  FormData filled(@Nullable List<Map<String, Object>> entered, String source) {
    var data = new LinkedHashMap<String, List<String>>();
    data.put(SOURCE, List.of(source));
    data.put(ANY, List.of(entered != null && entered.isEmpty() ? NONE : SOME));
    List<Map<String, Object>> records = entered == null ? List.of() : entered;
    if (isFixed()) {
      for (int i = 0; i < recorded.size(); i++) {
        String name = name(i);
        int row = i;
        records.stream()
            .filter(r -> name.equals(r.get(key)))
            .findFirst()
            .ifPresent(r -> fill(data, fact, r, RECORDS + "/" + row));
      }
      return new FormData(data);
    }
    data.put(RECORDS + "#", List.of(String.valueOf(Math.max(1, records.size()))));
    for (int i = 0; i < records.size(); i++) {
      fill(data, fact, records.get(i), RECORDS + "/" + i);
    }
    return new FormData(data);
  }

  private void fill(
      Map<String, List<String>> data, ListFact of, Map<String, Object> record, String at) {
    for (ListPart part : of.parts()) {
      String place = at + "/" + part.name();
      Object value = value(record, part.name());
      switch (part) {
        case ListFact inner -> {
          List<Map<String, Object>> records =
              ListTold.recorded(Map.of("list", value == null ? List.of() : value), "list")
                  .orElse(List.of());
          data.put(place + "#", List.of(String.valueOf(records.size())));
          for (int i = 0; i < records.size(); i++) {
            fill(data, inner, records.get(i), place + "/" + i);
          }
        }
        case ListPart.Leaf leaf -> {
          if (value instanceof String text && leaf.type() == FactType.TIMESTAMP) {
            var moment = Moments.local(text, context.zone());
            data.put(place + "#day", List.of(moment.day()));
            data.put(place + "#time", List.of(moment.time()));
          } else if (value instanceof List<?> all) {
            data.put(place, List.of(String.join("\n", all.stream().map(String::valueOf).toList())));
          } else if (value != null) {
            data.put(place, List.of(String.valueOf(value)));
          }
        }
      }
    }
  }

  static @Nullable Object value(Map<String, Object> record, String name) {
    Object at = record;
    for (String step : name.split("\\.")) {
      at = at instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return at;
  }

  /** Reads what was sent; rows in which nothing was typed are left out. */
  Read read(FormData sent) {
    var problems = new ArrayList<Problem>();
    FormData data = sent;
    var records = new ArrayList<Map<String, Object>>();
    if (isFixed()) {
      data = aligned(sent);
      for (int i = 0; i < recorded.size(); i++) {
        var record = new LinkedHashMap<String, Object>();
        read(fact, data, RECORDS + "/" + i, recorded.get(i), record, problems);
        if (!record.isEmpty()) {
          record.put(key, name(i));
          records.add(record);
        }
      }
    } else {
      data = withoutBlanks(data, fact, RECORDS);
      for (int i = 0; i < data.rows(RECORDS); i++) {
        var record = new LinkedHashMap<String, Object>();
        read(fact, data, RECORDS + "/" + i, Map.of(), record, problems);
        records.add(record);
      }
      boolean none = data.text(ANY).equals(NONE);
      if (none && !records.isEmpty()) {
        problems.add(wrong("filled", ANY, "guidance.list.wrong.none"));
      } else if (!none && records.isEmpty()) {
        problems.add(wrong("missing", ANY, "guidance.list.wrong.some"));
        data = data.with(RECORDS + "#", "1");
      }
    }
    if (data.text(SOURCE).isBlank()) {
      problems.add(wrong("missing", SOURCE, "forms.error.missing"));
    }
    return new Read(records, data, problems);
  }

  String name(int row) {
    return String.valueOf(recorded.get(row).get(key));
  }

  /** With each record where it stands now; others may have come before it meanwhile. */
  private FormData aligned(FormData sent) {
    var data = new LinkedHashMap<String, List<String>>();
    sent.values()
        .forEach((control, texts) -> {
          if (!control.startsWith(RECORDS + "/")) {
            data.put(control, texts);
          }
        });
    for (int i = 0; i < recorded.size(); i++) {
      String to = RECORDS + "/" + i + "/";
      for (int j = 0; j < ListTold.MOST; j++) {
        String from = RECORDS + "/" + j + "/";
        if (sent.text(from + key).equals(name(i))) {
          sent.values()
              .forEach((control, texts) -> {
                if (control.startsWith(from)) {
                  data.put(to + control.substring(from.length()), texts);
                }
              });
          break;
        }
      }
    }
    return new FormData(data);
  }

  private static FormData withoutBlanks(FormData data, ListFact of, String at) {
    FormData result = data.withoutBlankRows(at);
    for (int i = 0; i < result.rows(at); i++) {
      for (ListPart part : of.parts()) {
        if (part instanceof ListFact inner) {
          result = withoutBlanks(result, inner, at + "/" + i + "/" + inner.name());
        }
      }
    }
    return result;
  }

  private Problem wrong(String code, String at, String sentence) {
    return new Problem(code, at, context.texts().text(context.locale(), sentence));
  }

  private void read(
      ListFact of,
      FormData data,
      String at,
      Map<String, Object> known,
      Map<String, Object> record,
      List<Problem> problems) {
    for (ListPart part : of.parts()) {
      if (known.containsKey(part.name())) {
        continue;
      }
      String place = at + "/" + part.name();
      Object value =
          switch (part) {
            case ListFact inner -> {
              var records = new ArrayList<Map<String, Object>>();
              for (int i = 0; i < data.rows(place); i++) {
                var within = new LinkedHashMap<String, Object>();
                read(inner, data, place + "/" + i, Map.of(), within, problems);
                records.add(within);
              }
              yield isFixed() && records.isEmpty() ? null : records;
            }
            case ListPart.Leaf leaf -> {
              boolean names = of.names(part);
              yield new Cell(leaf, data, place, context, problems).value(names, !isFixed());
            }
          };
      if (value != null) {
        put(record, part.name(), value);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> record, String name, Object value) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      record.put(name, value);
    } else if (record.computeIfAbsent(
            name.substring(0, dot), _ -> new LinkedHashMap<String, Object>())
        instanceof Map<?, ?> inner) {
      put((Map<String, Object>) inner, name.substring(dot + 1), value);
    }
  }

  FormView view(FormData data, List<Problem> problems) {
    return new ListFields(this, data, problems).view();
  }

  String text(String key, Object... arguments) {
    return context.texts().text(context.locale(), key, arguments);
  }
}
