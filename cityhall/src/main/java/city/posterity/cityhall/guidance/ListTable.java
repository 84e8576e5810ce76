package city.posterity.cityhall.guidance;

import city.posterity.cityhall.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of records for reading.
 *
 * @param title what the list is of
 * @param columns what is said of a record; nothing of which no record says anything
 * @param rows each with a cell for each column, and each cell with its lines
 */
public record ListTable(String title, List<String> columns, List<List<List<String>>> rows) {

  public ListTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static ListTable of(
      ListFact fact, List<Map<String, Object>> records, Texts texts, Locale locale) {
    var said =
        fact.parts().stream()
            .filter(p -> records.stream().anyMatch(r -> ListForm.value(r, p.name()) != null))
            .toList();
    var rows = new ArrayList<List<List<String>>>();
    for (var record : records) {
      rows.add(
          said.stream().map(p -> lines(ListForm.value(record, p.name()), texts, locale)).toList());
    }
    return new ListTable(
        fact.title(locale),
        said.stream()
            .map(p -> p instanceof ListPart.Leaf leaf ? leaf.text(locale) : p.name())
            .toList(),
        rows);
  }

  static List<String> lines(@Nullable Object value, Texts texts, Locale locale) {
    return switch (value) {
      case null -> List.of(texts.text(locale, "guidance.list.unknown"));
      case Boolean yes -> List.of(texts.text(locale, yes ? "forms.yes" : "forms.no"));
      case String text when text.isBlank() -> List.of(texts.text(locale, "guidance.list.blank"));
      case List<?> all when all.isEmpty() -> List.of(texts.text(locale, "guidance.list.blank"));
      case List<?> all -> all.stream().flatMap(v -> lines(v, texts, locale).stream()).toList();
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e ->
                  texts.text(
                      locale,
                      "guidance.list.part",
                      String.valueOf(e.getKey()).replace('_', ' '),
                      String.join(", ", lines(e.getValue(), texts, locale))))
              .toList();
      case Number number when number.doubleValue() == Math.rint(number.doubleValue()) ->
          List.of(String.valueOf(number.longValue()));
      default -> List.of(String.valueOf(value));
    };
  }
}
