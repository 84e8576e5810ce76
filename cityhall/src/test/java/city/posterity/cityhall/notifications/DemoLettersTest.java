package city.posterity.cityhall.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemoLettersTest {

  @Test
  void theListOfLettersTellsTheTimeAsTheLettersDo() {
    var letter =
        new Letter(UUID.randomUUID(), "a@example.org", Locale.ENGLISH, "Subject", "Text", "test");
    var kept = new Letters.Kept(UUID.randomUUID(), letter, Instant.parse("2026-07-01T11:00:00Z"));
    var formats = new Formats(new Texts(), Locale.ENGLISH, ZoneId.of("Europe/Lisbon"));
    assertThat(DemoLettersPage.shown(kept, formats).at())
        .isEqualTo(formats.moment(kept.createdAt()))
        .contains("12:00", "UTC+01:00");
  }
}
