package city.posterity.appraisal.report;

import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.file.AppraisalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /**
   * Everything that is said, of pictures what they say in words: one row of a table or one sentence
   * in a line. The isolation of foreign words, which nobody sees, is left out.
   */
  String text() {
    return unescaped(
        html.replaceAll("(?s)<style>.*?</style>|<text.*?</text>", "")
            .replaceAll("</t[hd]>(?=<t[hd])|</t[hd]>\\s*(?=<t[hd])", " | ")
            .replaceAll("</(tr|p|li|h\\d|caption|dd|summary|figcaption|title|desc)>|<header>", "\n")
            .replaceAll("</dt>", ": ")
            .replaceAll("<[^>]*>", "")
            .replaceAll("[\u2066-\u2069]", "")
            .replaceAll("(?m)^\\s+|[ \\t]+$", ""));
  }

  private static String unescaped(String text) {
    return text.replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** A picture by its id. */
  String picture(String id) {
    int at = html.indexOf("<svg role=\"img\" aria-labelledby=\"" + id + "-t ");
    if (at < 0) {
      throw new AssertionError("no picture " + id);
    }
    return html.substring(at, html.indexOf("</svg>", at));
  }

  /** Shapes and words of a picture that have a style, in the order in which they are drawn. */
  List<Shape> shapes(String id, String style) {
    return Pattern.compile("<(?:rect|line|text) class=\"" + style + "\"([^>]*)>([^<]*)")
        .matcher(picture(id))
        .results()
        .map(m ->
            new Shape(
                attributes(m.group(1)),
                m.group(2),
                m.group(1).replaceAll(".*anchor=\"(\\w+)\".*|.*", "$1")))
        .toList();
  }

  private static Map<String, Double> attributes(String written) {
    return Pattern.compile("(\\w+)=\"(-?[0-9.]+)\"")
        .matcher(written)
        .results()
        .collect(Collectors.toMap(m -> m.group(1), m -> Double.valueOf(m.group(2))));
  }

  /**
   * @param places by attribute
   * @param words empty but for words
   * @param anchor start, middle or end; empty but for words
   */
  record Shape(Map<String, Double> places, String words, String anchor) {
    double at(String attribute) {
      return Objects.requireNonNull(places.get(attribute), attribute);
    }
  }
}
