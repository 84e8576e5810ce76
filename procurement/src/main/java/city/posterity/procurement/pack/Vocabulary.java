package city.posterity.procurement.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pack's move edits may refer to, handed in by whoever knows the machines.
 *
 * @param machines by the machine's word, such as {@code award}
 */
public record Vocabulary(Map<String, Words> machines) {

  public Vocabulary {
    machines = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(machines));
  }

  /**
   * The words of one machine.
   *
   * @param statuses in kebab case
   * @param verbs of its table and of the rows that a pack may add
   * @param rows of its table
   */
  public record Words(List<String> statuses, List<String> verbs, List<Row> rows) {

    public Words {
      statuses = List.copyOf(statuses);
      verbs = List.copyOf(verbs);
      rows = List.copyOf(rows);
    }

    List<String> verbsFrom(String status) {
      return rows.stream().filter(r -> r.from().equals(status)).map(Row::verb).distinct().toList();
    }
  }

  /** A row of a table; one that can lead to several statuses is several rows here. */
  public record Row(String from, String verb, String to) {}
}
