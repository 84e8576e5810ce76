package city.posterity.appraisal.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A part of a page. Words become {@link Text}, which is always escaped, and there is no way round
 * it: nothing that a file says can turn into an element, an attribute or a script.
 */
sealed interface Html {

  /** Words, whatever they hold. */
  record Text(String words) implements Html {}

  /** The style of the page, which browsers read as it stands. */
  record Style(String css) implements Html {
    public Style {
      if (css.contains("<")) {
        throw new IllegalArgumentException("a style holds no elements");
      }
    }
  }

  /** An element of HTML or SVG with what is in it. */
  record Element(String name, Map<String, String> attributes, List<Html> children) implements Html {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

    public Element {
      if (!NAME.matcher(name).matches() || name.equalsIgnoreCase("script")) {
        throw new IllegalArgumentException("no element of a report: " + name);
      }
      attributes.forEach(Element::check);
      attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
      children = List.copyOf(children);
    }

    private static void check(String attribute, String value) {
      String name = attribute.toLowerCase(Locale.ROOT);
      if (!NAME.matcher(attribute).matches() || name.startsWith("on") || name.equals("style")) {
        throw new IllegalArgumentException("no attribute of a report: " + attribute);
      }
      if (name.equals("src") || name.equals("href") && !value.matches("(?s)(#|https?://).*")) {
        throw new IllegalArgumentException("no address of a report: " + value);
      }
    }

    Element with(String attribute, String value) {
      var all = new LinkedHashMap<>(attributes);
      all.put(attribute, value);
      return new Element(name, all, children);
    }

    Element holding(Html... more) {
      return holding(List.of(more));
    }

    Element holding(Collection<? extends Html> more) {
      var all = new ArrayList<>(children);
      all.addAll(more);
      return new Element(name, attributes, all);
    }

    Element holding(String words) {
      return holding(new Text(words));
    }
  }

  /** An empty element. */
  static Element el(String name) {
    return new Element(name, Map.of(), List.of());
  }

  static Element el(String name, String words) {
    return el(name).holding(words);
  }

  /** One with a class of the style. */
  static Element styled(String name, String style) {
    return el(name).with("class", style);
  }

  static Text text(String words) {
    return new Text(words);
  }

  /** A link; only the words where the address is none of the web. */
  static Html link(String url, String words) {
    return url.matches("https?://\\S+") ? el("a", words).with("href", url) : text(words);
  }

  /** The whole page, with the same bytes for the same page. */
  static String page(Element html) {
    var out = new StringBuilder("<!doctype html>\n");
    Writing.write(html, out);
    return out.append('\n').toString();
  }

  /** How parts become text. */
  final class Writing {

    private static final Set<String> VOID = Set.of("meta", "br");

    /** Those after which a line may end without changing what is seen. */
    private static final Set<String> BLOCKS =
        Set.of(
            "head", "body", "main", "section", "div", "p", "ul", "li", "dl", "dt", "dd", "table",
            "caption", "thead", "tbody", "tfoot", "tr", "figure", "svg", "title", "meta", "style",
            "details", "summary", "h1", "h2", "h3", "h4", "nav", "header", "footer", "aside", "g");

    private Writing() {}

    static void write(Html part, StringBuilder out) {
      switch (part) {
        case Text(var words) -> escape(words, out);
        case Style(var css) -> out.append(css);
        case Element e -> {
          out.append('<').append(e.name());
          e.attributes()
              .forEach((name, value) -> {
                out.append(' ').append(name).append("=\"");
                escape(value, out);
                out.append('"');
              });
          out.append('>');
          e.children().forEach(child -> write(child, out));
          if (!VOID.contains(e.name())) {
            out.append("</").append(e.name()).append('>');
          }
          if (BLOCKS.contains(e.name())) {
            out.append('\n');
          }
        }
      }
    }

    private static void escape(String words, StringBuilder out) {
      words
          .codePoints()
          .forEach(c -> {
            switch (c) {
              case '&' -> out.append("&amp;");
              case '<' -> out.append("&lt;");
              case '>' -> out.append("&gt;");
              case '"' -> out.append("&quot;");
              case '\'' -> out.append("&#39;");
              default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
          });
    }

    /** Whether HTML may hold the character at all. */
    private static boolean allowed(int c) {
      return c == '\n'
          || c == '\t'
          || c >= 0x20 && c < 0x7F
          || c >= 0xA0 && !(c >= 0xD800 && c <= 0xDFFF) && (c & 0xFFFE) != 0xFFFE;
    }
  }
}
