package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.bidding.bid.BidRule;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.market.tender.TenderRule;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleTextsTest {

  private static final Finding LATE =
      Finding.of(
          BidRule.TOO_LATE, "received", "2026-12-03T11:00:01Z", "deadline", "2026-12-03T11:00:00Z");

  private final RuleTexts texts = new RuleTexts();

  @Test
  void aRefusalIsSaidInTheReadersLanguage() {
    assertThat(texts.fix(LATE, Locale.FRENCH)).startsWith("Rien ne peut être reçu");
    assertThat(texts.fix(LATE, Locale.forLanguageTag("es"))).startsWith("No se puede recibir nada");
    assertThat(texts.message(LATE, Locale.forLanguageTag("ar"))).contains("الموعد النهائي");
    assertThat(texts.message(LATE, Locale.ENGLISH)).contains("2026-12-03T11:00:00Z");
  }

  @Test
  void onPagesItsMomentsAndSumsAreWrittenForPeople() {
    assertThat(texts.message(LATE, in(Locale.ENGLISH)))
        .contains("3 December 2026 at 12:00 (Central European Standard Time, UTC+01:00)");
    assertThat(texts.message(LATE, in(Locale.forLanguageTag("ar")))).contains("3 ديسمبر 2026");
    var dear =
        Finding.of(
            TenderRule.PLAN_VALUE_EXCEEDED, "value", "120000.00 EUR", "budget", "100000.00 EUR");
    assertThat(texts.message(dear, in(Locale.ENGLISH))).contains("€120,000", "€100,000");
  }

  private static Formats in(Locale locale) {
    return new Formats(new Texts(), locale, ZoneId.of("Europe/Berlin"));
  }
}
