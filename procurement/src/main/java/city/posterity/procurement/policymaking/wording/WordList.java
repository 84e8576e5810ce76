package city.posterity.procurement.policymaking.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The words of a language that bear on what a clause demands, in plain spelling, as {@code
 * words.yaml} lists them.
 *
 * @param terms words, and several in a row with spaces between them, with what they bear on
 * @param months names of months; one that is also a term is a month only beside a number
 * @param numbers words for numbers, with the number in digits
 * @param prefixes what a word may begin with and still be the same word; the empty one among them
 * @param rewritings what is read as if it were written otherwise, such as can't for can not
 * @param grouping the sign between thousands; a space where only spaces are used or none is known
 * @param sureTerms the terms of one long word: a slip of the pen makes no other word of them
 */
record WordList(
    Map<String, MaterialKind> terms,
    Set<String> months,
    Map<String, String> numbers,
    List<String> prefixes,
    Map<String, String> rewritings,
    char grouping,
    List<String> sureTerms) {

  /** Words in a row that a term has at most. */
  static final int LONGEST_TERM = 4;

  /**
   * Letters that a listed word has at least for a slip of the pen in it to be read as that word;
   * shorter words are too often one letter away from another. The number is ours.
   */
  static final int SHORTEST_SURE_WORD = 8;

  /** Of no language: digits and signs are still read. */
  static final WordList NONE =
      new WordList(Map.of(), Set.of(), Map.of(), List.of(""), Map.of(), ' ', List.of());

  private static final Map<String, MaterialKind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("obligation", MaterialKind.OBLIGATION);
    KINDS.put("scope", MaterialKind.SCOPE);
    KINDS.put("addressee", MaterialKind.ADDRESSEE);
    KINDS.put("date", MaterialKind.DATE);
    KINDS.put("number", MaterialKind.NUMBER);
  }

  private static final Map<?, ?> FILE = read();
  private static final Map<String, WordList> LISTS =
      map(FILE.get("languages")).entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  language -> String.valueOf(language.getKey()),
                  language -> of(map(language.getValue()))));
  private static final Set<String> UNITS = plain(FILE.get("units"));
  private static final Set<String> REFERENCES =
      map(FILE.get("languages")).values().stream()
          .flatMap(language -> plain(map(language).get("references")).stream())
          .collect(Collectors.toUnmodifiableSet());

  WordList {
    terms = Map.copyOf(terms);
    months = Set.copyOf(months);
    numbers = Map.copyOf(numbers);
    prefixes = List.copyOf(prefixes);
    rewritings = Map.copyOf(rewritings);
    sureTerms = List.copyOf(sureTerms);
  }

  /** The list of a language by its BCP 47 tag, whatever the region. */
  static Optional<WordList> of(String languageTag) {
    return Optional.ofNullable(LISTS.get(Locale.forLanguageTag(languageTag).getLanguage()));
  }

  static Collection<WordList> all() {
    return LISTS.values();
  }

  /** Units of measure and currencies that are such right after a number, in every language. */
  static Set<String> units() {
    return UNITS;
  }

  /** Words before the number of a clause, of all languages. */
  static Set<String> references() {
    return REFERENCES;
  }

  /** Only how numbers are written in the language. */
  WordList withoutWords() {
    return new WordList(Map.of(), Set.of(), Map.of(), List.of(""), Map.of(), grouping, List.of());
  }

  private static WordList of(Map<?, ?> language) {
    var terms = new HashMap<String, MaterialKind>();
    KINDS.forEach((key, kind) -> plain(language.get(key)).forEach(t -> terms.putIfAbsent(t, kind)));
    var prefixes = new HashSet<>(plain(language.get("prefixes")));
    prefixes.add("");
    return new WordList(
        terms,
        plain(language.get("months")),
        plainMap(language.get("number-words")),
        prefixes.stream().sorted().toList(),
        plainMap(language.get("rewritings")),
        String.valueOf(language.get("grouping")).charAt(0),
        terms.keySet().stream()
            .filter(term -> term.length() >= SHORTEST_SURE_WORD && term.indexOf(' ') < 0)
            .sorted()
            .toList());
  }

  private static Set<String> plain(@Nullable Object list) {
    return list instanceof List<?> words
        ? words.stream()
            .map(word -> Spelling.plain(String.valueOf(word)))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static Map<String, String> plainMap(@Nullable Object object) {
    return map(object).entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> Spelling.plain(String.valueOf(entry.getKey())),
                entry -> Spelling.plain(String.valueOf(entry.getValue()))));
  }

  private static Map<?, ?> map(@Nullable Object object) {
    return object instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Map<?, ?> read() {
    try (var in = WordList.class.getResourceAsStream("words.yaml")) {
      if (in == null) {
        throw new IllegalStateException("the list of words is missing from the library");
      }
      var load = new Load(LoadSettings.builder().setLabel("words.yaml").build());
      return map(load.loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
