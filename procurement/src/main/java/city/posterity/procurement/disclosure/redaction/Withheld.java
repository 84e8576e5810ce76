package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.Procurement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is withheld in one procurement, as words: a text is found wherever it was copied to, in
 * another thing, in a line of the timeline or in the middle of another text, and a marker put in
 * its place. Case and the kind of white space do not matter; parts of longer words are not touched.
 * Immutable.
 */
public final class Withheld {

  /**
   * One text that is withheld.
   *
   * @param redaction id of the redaction
   * @param until first day on which it is shown again; absent where only lifting ends it
   */
  public record Passage(
      String text,
      java.util.UUID redaction,
      String ground,
      String groundTitle,
      @Nullable LocalDate until) {

    /** What stands in its place in data. A promise: {@code [withheld: trade-secret, until …]}. */
    public String marker() {
      return "[withheld: " + ground + (until == null ? "" : ", until " + until) + "]";
    }
  }

  /** Nothing. */
  public static final Withheld NOTHING = new Withheld(List.of());

  private static final String TERMS = "/terms/";

  private final List<Passage> passages;
  private final Pattern pattern;

  private Withheld(List<Passage> passages) {
    this.passages = passages;
    this.pattern =
        Pattern.compile(
            passages.stream()
                .map(p -> "(" + expression(p.text()) + ")")
                .collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The longest first, so that a text that contains another is found whole. */
  public static Withheld of(Collection<Passage> passages) {
    var longest =
        passages.stream()
            .filter(p -> p.text().strip().length() >= ProposeRedaction.SHORTEST)
            .distinct()
            .sorted(
                Comparator.comparingInt((Passage p) -> -p.text().length())
                    .thenComparing(Passage::text)
                    .thenComparing(p -> p.redaction().toString()))
            .toList();
    return longest.isEmpty() ? NOTHING : new Withheld(longest);
  }

  /**
   * By all redactions in force: the texts as they were proposed, and as they stand in their places
   * now, if these were changed since.
   */
  public static Withheld of(Procurement procurement) {
    var passages = new ArrayList<Passage>();
    procurement.stream(Redaction.class)
        .filter(Redaction::isInForce)
        .forEach(r -> texts(procurement, r).forEach(t -> passages.add(passage(r, t))));
    return of(passages);
  }

  /** The texts of one redaction, in force or not. */
  public static List<String> texts(Procurement procurement, Redaction redaction) {
    var texts = new ArrayList<>(redaction.withheld());
    if (redaction.passage() == null) {
      procurement.held(redaction.target()).stream()
          .flatMap(h -> pointers(redaction.pointer()).flatMap(p -> Place.in(h.state(), p).stream()))
          .flatMap(p -> p.texts().stream())
          .filter(t -> !texts.contains(t))
          .forEach(texts::add);
    }
    return List.copyOf(texts);
  }

  /** Where it stands now, and where it stood in the draft that was put to comment. */
  private static Stream<String> pointers(String pointer) {
    return pointer.startsWith(TERMS)
        ? Stream.of(pointer, "/comments/draft" + pointer.substring(TERMS.length() - 1))
        : Stream.of(pointer);
  }

  public static Passage passage(Redaction redaction, String text) {
    return new Passage(
        text,
        redaction.id().id(),
        redaction.ground(),
        redaction.groundTitle(),
        redaction.releaseDate());
  }

  public List<Passage> passages() {
    return passages;
  }

  public boolean isNothing() {
    return passages.isEmpty();
  }

  /** The text as the public reads it, with markers as in data. */
  public String in(String text) {
    return in(text, Passage::marker);
  }

  /**
   * The text as the public reads it.
   *
   * @param marker what stands in place of a passage
   */
  public String in(String text, Function<Passage, String> marker) {
    return isNothing()
        ? text
        : pattern.matcher(text).replaceAll(m -> Matcher.quoteReplacement(marker.apply(passage(m))));
  }

  private Passage passage(java.util.regex.MatchResult match) {
    for (int i = 0; i < passages.size(); i++) {
      if (match.group(i + 1) != null) {
        return passages.get(i);
      }
    }
    throw new IllegalStateException("nothing matched");
  }

  /** The first passage that occurs in a text. */
  public Optional<Passage> first(String text) {
    if (isNothing()) {
      return Optional.empty();
    }
    Matcher m = pattern.matcher(text);
    return m.find() ? Optional.of(passage(m)) : Optional.empty();
  }

  /** The words of a text with any white space between them; no part of a longer word. */
  private static String expression(String text) {
    String stripped = text.strip();
    String words =
        Pattern.compile("\\s+")
            .splitAsStream(stripped)
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return (isWord(stripped.codePointAt(0)) ? "(?<![\\p{L}\\p{N}])" : "")
        + words
        + (isWord(stripped.codePointBefore(stripped.length())) ? "(?![\\p{L}\\p{N}])" : "");
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }

  @Override
  public String toString() {
    // never the texts: this may end up in a log
    return String.format(Locale.ROOT, "%d withheld passages", passages.size());
  }
}
