package city.posterity.cityhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever people read comes from the message files. */
class TemplatesTest {

  /** Names that are the same in every language. */
  private static final Set<String> NAMES = Set.of("machine");

  private static final Pattern DIRECTIVE =
      Pattern.compile("(?m)^@(import|param)[^\\n]*|<%--.*?--%>|<!--.*?-->", Pattern.DOTALL);
  private static final Pattern READ_ATTRIBUTE =
      Pattern.compile("(?:aria-label|title|alt|placeholder|content|label)=\"([^\"]*)\"");
  private static final Pattern SETTING =
      Pattern.compile(
          "<meta name=\"(viewport|theme-color)\"[^>]*>|<style>.*?</style>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern SENTENCE_IN_CODE = Pattern.compile("\"[^\"]*\\p{L} +\\p{L}[^\"]*\"");
  private static final Pattern GLUED = Pattern.compile("text\\([^()]*\\) *\\+|\\+ *page\\.text\\(");

  @Test
  void noTemplateHoldsWordsThatAreNotInAMessageFile() throws IOException {
    var found = new ArrayList<String>();
    for (Path file : templates()) {
      String text =
          SETTING.matcher(DIRECTIVE.matcher(Files.readString(file)).replaceAll("")).replaceAll("");
      String markup = withoutCode(text);
      READ_ATTRIBUTE
          .matcher(markup)
          .results()
          .map((MatchResult m) -> m.group(1))
          .forEach(a -> words(a, file, found));
      words(TAG.matcher(markup).replaceAll(" "), file, found);
    }
    assertThat(found).isEmpty();
  }

  @Test
  void noTemplatePutsSentencesTogether() throws IOException {
    var found = new ArrayList<String>();
    for (Path file : templates()) {
      for (String code : code(DIRECTIVE.matcher(Files.readString(file)).replaceAll(""))) {
        if (SENTENCE_IN_CODE.matcher(code).find() || GLUED.matcher(code).find()) {
          found.add(file + ": " + code);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** Dates, sums and numbers go through {@link Formats}; nothing formats them for one language. */
  @Test
  void nothingFormatsForOneLanguageOnly() throws IOException {
    var pattern =
        Pattern.compile(
            "DateTimeFormatter\\.ofPattern|NumberFormat\\.|String\\.format\\(|LocalDate\\.now");
    var found = new ArrayList<String>();
    for (Path file : templates()) {
      if (pattern.matcher(Files.readString(file)).find()) {
        found.add(file.toString());
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void theStylesheetKnowsNoLeftAndRight() throws IOException {
    try (var css = getClass().getResourceAsStream("/static/assets/app.css")) {
      assertThat(css).isNotNull();
      assertThat(new String(css.readAllBytes(), StandardCharsets.UTF_8))
          .contains("margin-inline-start:", "text-align:start")
          .doesNotContainPattern("[{;]((margin|padding)-(left|right)|left|right):");
    }
  }

  @Test
  void theScanSeesWordsBesideCodeAndInsideContent() {
    var found = new ArrayList<String>();

    words(
        withoutCode(
            "@template.layout.page(page = page, content = @`@if(a && b(c))<p>${page.text(\"x.y\")} Bids"
                + "</p>@endif`)"),
        Path.of("x.jte"),
        found);

    assertThat(found).contains("x.jte: Bids").noneMatch(w -> w.contains("page"));
  }

  private static void words(String text, Path file, List<String> found) {
    WORD.matcher(text)
        .results()
        .map((MatchResult m) -> m.group())
        .filter(w -> !NAMES.contains(w))
        .forEach(w -> found.add(file + ": " + w));
  }

  private static List<Path> templates() throws IOException {
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      return files.filter(f -> f.toString().endsWith(".jte")).toList();
    }
  }

  /** The template without its expressions, conditions and calls; content blocks stay. */
  private static String withoutCode(String template) {
    var rest = new StringBuilder();
    scan(template, rest, new ArrayList<>());
    return rest.toString();
  }

  private static List<String> code(String template) {
    var code = new ArrayList<String>();
    scan(template, new StringBuilder(), code);
    return code;
  }

  private static void scan(String t, StringBuilder rest, List<String> code) {
    int i = 0;
    while (i < t.length()) {
      if (t.startsWith("@`", i)) {
        i += 2;
      } else if (t.startsWith("${", i) || t.startsWith("!{", i) || t.startsWith("$unsafe{", i)) {
        int end = end(t, t.indexOf('{', i), '{', '}');
        code.add(t.substring(i, end));
        i = end;
      } else if (t.charAt(i) == '@' && i + 1 < t.length() && Character.isLetter(t.charAt(i + 1))) {
        int name = i + 1;
        while (name < t.length()
            && (Character.isLetterOrDigit(t.charAt(name)) || ".-_".indexOf(t.charAt(name)) >= 0)) {
          name++;
        }
        i =
            name < t.length() && t.charAt(name) == '('
                ? call(t, i, name, rest, code)
                : afterWord(t, i, name);
      } else {
        rest.append(t.charAt(i));
        i++;
      }
    }
  }

  /** A call's content blocks are markup again. */
  private static int call(String t, int from, int open, StringBuilder rest, List<String> code) {
    int end = end(t, open, '(', ')');
    String whole = t.substring(from, end);
    int block = whole.indexOf("@`");
    if (block < 0) {
      code.add(whole);
    } else {
      code.add(whole.substring(0, block));
      scan(whole.substring(block + 2, whole.lastIndexOf('`')), rest, code);
    }
    return end;
  }

  private static int afterWord(String t, int at, int end) {
    for (String word : List.of("@endfor", "@endif", "@else", "@endraw", "@raw")) {
      if (t.startsWith(word, at)) {
        return at + word.length();
      }
    }
    return end;
  }

  /** Behind the bracket that closes the one at {@code open}; brackets in texts do not count. */
  private static int end(String t, int open, char opening, char closing) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < t.length(); i++) {
      char c = t.charAt(i);
      if (c == '`') {
        // content between backquotes has brackets and quotes of its own
        int close = t.indexOf('`', i + 1);
        i = close;
      } else if (c == '"' && t.charAt(i - 1) != '\\') {
        quoted = !quoted;
      } else if (!quoted && c == opening) {
        depth++;
      } else if (!quoted && c == closing && --depth == 0) {
        return i + 1;
      }
    }
    return t.length();
  }
}
