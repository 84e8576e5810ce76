package city.posterity.appraisal.report;

import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.file.AppraisalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page as a program reads it that knows nothing of how it was made. */
record ReportPage(String html) {

  private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("<data value=\"([^\"]+)\">([^<]*)</data>");

  static Result result(String example, int threads) throws IOException {
    byte[] file = Files.readAllBytes(Path.of("../examples/appraisal", example + ".json"));
    return Appraising.run(
        AppraisalReader.read(file), Inputs.published(), "a digest", 7, 2_000, threads);
  }

  List<String> all(String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(html)
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  /** Rows of a table, head and foot included, by the id of its caption. */
  List<String> rows(String id) {
    int from = html.indexOf("<caption id=\"" + id + "\">");
    if (from < 0) {
      throw new AssertionError("no table " + id);
    }
    return ROW.matcher(html.substring(from, html.indexOf("</table>", from)))
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  /** Numbers of a row of a table, in full; row 0 is the head. */
  List<Double> numbers(String id, int row) {
    return NUMBER
        .matcher(rows(id).get(row))
        .results()
        .map(m -> Double.valueOf(m.group(1)))
        .toList();
  }

  /** What people see of them. */
  List<String> shown(String id, int row) {
    return NUMBER.matcher(rows(id).get(row)).results().map((MatchResult m) -> m.group(2)).toList();
  }
}
