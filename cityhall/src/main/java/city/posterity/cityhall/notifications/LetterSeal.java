package city.posterity.cityhall.notifications;

import city.posterity.cityhall.casefile.InstallationKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Letters as they lie in the database: unreadable without the installation's key. */
@Component
class LetterSeal {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final InstallationKey key;

  LetterSeal(InstallationKey key) {
    this.key = key;
  }

  private record Content(
      String to, String locale, String subject, String text, @Nullable URI stop) {}

  byte[] seal(UUID id, Letter letter) {
    var content =
        new Content(
            letter.to(),
            letter.locale().toLanguageTag(),
            letter.subject(),
            letter.text(),
            letter.stop());
    return key.wrap(JSON.writeValueAsBytes(content), context(letter.cityId(), id));
  }

  Letter open(UUID cityId, UUID id, String purpose, byte[] sealed) {
    var content = JSON.readValue(key.unwrap(sealed, context(cityId, id)), Content.class);
    return new Letter(
        cityId,
        content.to(),
        Locale.forLanguageTag(content.locale()),
        content.subject(),
        content.text(),
        purpose,
        content.stop());
  }

  private static byte[] context(UUID cityId, UUID id) {
    return ("letter " + cityId + " " + id).getBytes(StandardCharsets.UTF_8);
  }
}
