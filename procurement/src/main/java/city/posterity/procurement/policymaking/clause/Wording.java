package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.policymaking.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a clause says.
 *
 * @param words in each language, the original first
 * @param principle which principle it serves; empty for none
 * @param evidence what shows that it was kept, one thing each
 * @param serves goals of other frameworks, as {@code sdg 12.7}
 * @param check absent where people alone read the clause
 */
public record Wording(
    Obligation obligation,
    List<Words> words,
    String principle,
    List<String> evidence,
    List<String> serves,
    @Nullable Check check) {

  public Wording {
    words = List.copyOf(words);
    evidence = List.copyOf(evidence);
    serves = List.copyOf(serves);
  }

  /** In this language; empty if it was not written in it. */
  public Optional<Words> in(String language) {
    return words.stream().filter(w -> w.language().equals(language)).findFirst();
  }

  /** The words that bind. */
  public Words original() {
    return words.getFirst();
  }

  /** SHA-256 over everything that it says. */
  public String hash() {
    var parts = new ArrayList<String>();
    parts.add(obligation.name());
    words.forEach(
        w -> parts.addAll(List.of(w.language(), w.title(), w.text(), w.plain(), w.rationale())));
    parts.add(principle);
    parts.add(String.join("\n", evidence));
    parts.add(String.join("\n", serves));
    parts.add(check == null ? "none" : "check");
    if (check != null) {
      parts.addAll(check.parts());
    }
    return Fingerprint.of(parts);
  }
}
