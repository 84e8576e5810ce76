import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares two backups row by row in the columns of the earlier one: everything that was there must
 * be there still. What works by itself may go on: the schedule, kept places, leaves of new events.
 */
final class CompareBackups {

  /** Who is working on what, and what lives for minutes only. */
  private static final Set<String> GO_ON =
      Set.of("casefile.scheduled_tasks", "people.session", "people.session_attributes", "people.throttle");

  public static void main(String[] arguments) throws IOException {
    boolean same = true;
    long all = 0;
    try (var before = new ZipFile(arguments[0]);
        var after = new ZipFile(arguments[1])) {
      Map<String, JsonNode> now = tables(after);
      for (var table : tables(before).entrySet()) {
        if (GO_ON.contains(table.getKey())) {
          continue;
        }
        List<String> columns = columns(table.getValue());
        Map<String, Integer> there = rows(before, table.getValue(), columns);
        Map<String, Integer> here = now.containsKey(table.getKey())
            ? rows(after, now.get(table.getKey()), columns)
            : Map.of();
        long lost = there.entrySet().stream()
            .mapToLong(r -> Math.max(0, r.getValue() - here.getOrDefault(r.getKey(), 0)))
            .sum();
        all += table.getValue().get("count").asLong();
        if (lost > 0) {
          same = false;
          System.out.println("  " + table.getKey() + ": " + lost + " rows are gone or different");
        }
      }
      same &= files(before, after);
    }
    System.out.println(same ? "  all " + all + " rows and all files are as they were" : "  not the same");
    System.exit(same ? 0 : 1);
  }

  private static boolean files(ZipFile before, ZipFile after) throws IOException {
    var now = new HashMap<String, JsonNode>();
    manifest(after).get("files").forEach(f -> now.put(f.get("path").asString(), f));
    boolean same = true;
    for (JsonNode file : manifest(before).get("files")) {
      JsonNode there = now.get(file.get("path").asString());
      // heads are added to
      boolean whole = there != null
          && (file.get("path").asString().startsWith("heads/")
              ? there.get("size").asLong() >= file.get("size").asLong()
              : there.get("sha256").equals(file.get("sha256")));
      if (!whole) {
        same = false;
        System.out.println("  " + file.get("path").asString() + " is gone or different");
      }
    }
    return same;
  }

  private static Map<String, JsonNode> tables(ZipFile backup) throws IOException {
    var tables = new HashMap<String, JsonNode>();
    for (JsonNode rows : manifest(backup).get("rows")) {
      tables.put(rows.get("schema").asString() + "." + rows.get("table").asString(), rows);
    }
    return tables;
  }

  private static JsonNode manifest(ZipFile backup) throws IOException {
    try (var in = backup.getInputStream(backup.getEntry("manifest.json"))) {
      return JsonMapper.shared().readTree(in);
    }
  }

  private static List<String> columns(JsonNode rows) {
    var columns = new ArrayList<String>();
    rows.get("columns").forEach(c -> columns.add(c.asString()));
    return columns;
  }

  /** How often there is each row, cut down to some columns; a tab is never within a value. */
  private static Map<String, Integer> rows(ZipFile backup, JsonNode rows, List<String> columns)
      throws IOException {
    List<String> own = columns(rows);
    int[] places = columns.stream().mapToInt(own::indexOf).toArray();
    var counted = new HashMap<String, Integer>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                backup.getInputStream(backup.getEntry(rows.get("member").asString())),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] values = line.split("\t", -1);
        var kept = new StringBuilder();
        for (int place : places) {
          kept.append(place < 0 ? "?" : values[place]).append('\t');
        }
        counted.merge(kept.toString(), 1, Integer::sum);
      }
    }
    return counted;
  }
}
