package city.posterity.procurement.policymaking.wording;

import city.posterity.procurement.policymaking.wording.Sign.Plain;
import city.posterity.procurement.policymaking.wording.Sign.Reference;
import city.posterity.procurement.policymaking.wording.Sign.Weighty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a clause in a language: words, and among them those that bear on what it demands. */
final class Reading {

  private static final String NUMBERED = "[0-9]{1,3}+(?:[.][0-9]{1,3}+)";

  /** A number before a clause or a line of it, where a new sentence may begin. */
  private static final String NUMBERING =
      "(?=[0-9(])(?<=^[ \\t]{0,8}|[.;:!?؛؟。\\n][ \\t\\r]{0,2}\\n[ \\t]{0,8})"
          + "(?:\\(?"
          + NUMBERED
          + "*+[.)](?=\\s)|"
          + NUMBERED
          + "{2,}+(?=\\s))";

  private static final String REFERENCE =
      "(?=[0-9(]|(?<!\\p{L})[ivx]{1,6}(?!\\p{L}))(?<=(?<![\\p{L}\\p{N}])(?:"
          + WordList.references().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(Pattern::quote)
              .collect(Collectors.joining("|"))
          + ")\\s{0,2})"
          + "(?:[0-9]++(?:[.][0-9]++)*+(?:bis|ter|[a-z])?+|\\([a-z0-9]{1,4}+\\)|[ivx]{1,6}+)"
          + "(?: ?\\([a-z0-9]{1,4}+\\))*+"
          + "(?![\\p{L}\\p{N}'])(?!\\s*[%‰\\p{Sc}])(?![,][0-9])";

  private static final String DATE =
      "(?<![0-9])(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}"
          + "|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2})"
          + "|[0-9]{1,2}[:h][0-9]{2})(?![0-9])";

  private static final String SYMBOL =
      "[%‰\\p{Sc}\\p{Sm}]"
          + "|(?=[-–—/:])(?<=[0-9]\\s?)[-–—/:](?=\\s?[0-9])"
          + "|(?<![\\p{L}\\p{N}])[-−](?=[0-9])";

  private static final Pattern SIGN =
      Pattern.compile(
          "(?<numbering>"
              + NUMBERING
              + ")"
              + "|(?<reference>"
              + REFERENCE
              + ")"
              + "|(?<date>"
              + DATE
              + ")"
              + "|(?<number>"
              + Numeral.PATTERN
              + ")"
              + "|(?<symbol>"
              + SYMBOL
              + ")"
              + "|(?<word>["
              + Token.LETTER_WORDS
              + "]\\p{M}*+"
              + "|[\\p{L}\\p{M}\\p{N}_&&[^"
              + Token.LETTER_WORDS
              + "]]++)");

  private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
  private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[-–—−]");

  private final WordList words;
  private final Map<String, Optional<String>> meant = new HashMap<>();

  private Reading(WordList words) {
    this.words = words;
  }

  static List<Sign> of(String text, WordList words) {
    String plain = Spelling.plain(text);
    for (String written : byLength(words.rewritings())) {
      plain = plain.replace(written, words.rewritings().get(written));
    }
    var reading = new Reading(words);
    var found = SIGN.matcher(plain).results().filter(r -> r.group("numbering") == null).toList();
    return reading.dated(reading.signs(found));
  }

  private static List<String> byLength(Map<String, String> rewritings) {
    return rewritings.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(String::toString))
        .toList();
  }

  private List<Sign> signs(List<MatchResult> found) {
    var signs = new ArrayList<Sign>();
    int i = 0;
    while (i < found.size()) {
      Term term = term(found, i);
      if (term != null) {
        signs.add(new Weighty(term.kind, term.words));
        i += term.length;
      } else {
        signs.add(sign(found.get(i), signs.isEmpty() ? null : signs.getLast()));
        i++;
      }
    }
    return signs;
  }

  private Sign sign(MatchResult found, @Nullable Sign previous) {
    String text = found.group();
    if (found.group("reference") != null) {
      return new Reference();
    }
    if (found.group("date") != null) {
      return new Weighty(MaterialKind.DATE, ZEROS.matcher(text).replaceAll(""));
    }
    if (found.group("number") != null) {
      return number(Numeral.canonical(text, words.grouping()));
    }
    if (found.group("symbol") != null) {
      return new Weighty(MaterialKind.NUMBER, BETWEEN_NUMBERS.matcher(text).replaceAll("-"));
    }
    String number = words.numbers().get(text);
    if (number != null) {
      return number(number);
    }
    boolean measures = previous instanceof Weighty(_, String key) && isNumber(key);
    if (text.chars().anyMatch(Character::isDigit)
        || (measures && WordList.units().contains(text))) {
      return new Weighty(MaterialKind.NUMBER, text);
    }
    return words.months().contains(text) ? new Weighty(MaterialKind.DATE, text) : new Plain(text);
  }

  /** Four digits from 1900 to 2199 are read as a year. */
  private static Sign number(String digits) {
    return new Weighty(
        digits.matches("(19|20|21)[0-9]{2}") ? MaterialKind.DATE : MaterialKind.NUMBER, digits);
  }

  private static boolean isNumber(String key) {
    return Character.isDigit(key.charAt(0));
  }

  private record Term(String words, MaterialKind kind, int length) {}

  /** The longest term that begins here. */
  private @Nullable Term term(List<MatchResult> found, int from) {
    var row = new ArrayList<String>();
    for (int i = from; i < found.size() && row.size() < WordList.LONGEST_TERM; i++) {
      if (found.get(i).group("word") == null) {
        break;
      }
      row.add(found.get(i).group());
    }
    for (int length = row.size(); length > 0; length--) {
      var term = listed(String.join(" ", row.subList(0, length)));
      if (term.isPresent()) {
        MaterialKind kind = words.terms().get(term.get());
        return kind == null ? null : new Term(term.get(), kind, length);
      }
    }
    return null;
  }

  private Optional<String> listed(String written) {
    return meant.computeIfAbsent(written, w -> exactly(w).or(() -> withASlip(w)));
  }

  private Optional<String> exactly(String written) {
    if (words.terms().containsKey(written)) {
      return Optional.of(written);
    }
    return words.prefixes().stream()
        .filter(prefix -> !prefix.isEmpty() && written.startsWith(prefix))
        .map(prefix -> written.substring(prefix.length()))
        .filter(words.terms()::containsKey)
        .findFirst();
  }

  private Optional<String> withASlip(String written) {
    if (written.length() < WordList.SHORTEST_SURE_WORD - 1 || written.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    return words.sureTerms().stream().filter(term -> Spelling.isSlipOf(written, term)).findFirst();
  }

  /** A name of a month beside a number is a date, and so is the number, whatever else it means. */
  private List<Sign> dated(List<Sign> signs) {
    var dated = new ArrayList<>(signs);
    for (int i = 0; i + 1 < signs.size(); i++) {
      if (signs.get(i) instanceof Weighty(_, String one)
          && signs.get(i + 1) instanceof Weighty(_, String next)
          && ((isNumber(one) && words.months().contains(next))
              || (words.months().contains(one) && isNumber(next)))) {
        dated.set(i, new Weighty(MaterialKind.DATE, one));
        dated.set(i + 1, new Weighty(MaterialKind.DATE, next));
      }
    }
    return dated;
  }
}
