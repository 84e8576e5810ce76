package city.posterity.cityhall.policymaking;

import city.posterity.policy.Text;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Words of clauses as the texts of a pack, which has each text in each of its languages.
 *
 * @param languages tags, the original first
 */
record PackWords(List<String> languages) {

  PackWords {
    languages = List.copyOf(languages);
  }

  /** The languages in which everything is there that is there in the original. */
  static List<String> complete(List<String> languages, List<NumberedWording> clauses) {
    return languages.stream()
        .filter(l -> clauses.stream().allMatch(c -> isComplete(c.wording(), l)))
        .toList();
  }

  private static boolean isComplete(Wording wording, String language) {
    Words original = wording.original();
    return wording
        .in(language)
        .filter(w -> original.plain().isBlank() || !w.plain().isBlank())
        .filter(w -> original.rationale().isBlank() || !w.rationale().isBlank())
        .isPresent();
  }

  /** A part of the words in each language; absent where the original has none. */
  @Nullable Text of(Wording wording, Function<Words, String> part) {
    if (part.apply(wording.original()).isBlank()) {
      return null;
    }
    var words = new LinkedHashMap<String, String>();
    for (String language : languages) {
      wording.in(language).ifPresent(w -> words.put(language, part.apply(w)));
    }
    return new Text(words);
  }

  /** What is written in one language alone; absent where it is empty. */
  @Nullable Text same(String text) {
    if (text.isBlank()) {
      return null;
    }
    var words = new LinkedHashMap<String, String>();
    languages.forEach(l -> words.put(l, text));
    return new Text(words);
  }
}
