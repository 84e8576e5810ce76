package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.people.KeyedHash;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the same words again, whoever wrote them and however they are set. */
@Component
class Alike {

  private final KeyedHash hash;

  Alike(KeyedHash hash) {
    this.hash = hash;
  }

  /**
   * The same for texts that differ in capitals, spaces and punctuation alone. Signs that mean
   * something stay: vowels of Indic scripts, emoji, what stands between numbers.
   */
  byte[] of(UUID cityId, String text, @Nullable String replacement) {
    String whole =
        Normalizer.normalize(
                text + " " + Objects.requireNonNullElse(replacement, ""), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .strip();
    String words = whole.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{S}%-]+", " ").strip();
    return hash.of(cityId, "contribution", words.isEmpty() ? whole : words);
  }
}
