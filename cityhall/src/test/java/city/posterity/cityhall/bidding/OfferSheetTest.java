package city.posterity.cityhall.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.cityhall.costing.SampleMethod;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.Options;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Money;
import city.posterity.procurement.Problem;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.PersonId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferSheetTest {

  private static final CostingMethod METHOD = SampleMethod.lamps(true);
  private static final String AT = "/lots/L1/sheet/lines/";

  private final Map<String, String> typed = new HashMap<>();

  private static FormContext in(Locale locale) {
    return new FormContext(
        new Texts(),
        locale,
        ZoneId.of("Europe/Lisbon"),
        "EUR",
        new PersonId(new UUID(1, 2)),
        Options.NONE);
  }

  private void typesAll() {
    typed.put(AT + "buy/amount", "1000.50");
    typed.put(AT + "care/amount", "100");
    typed.put(AT + "power/2029", "10");
    typed.put(AT + "power/2030", "0");
    typed.put(AT + "power/2031", "12.5");
  }

  private OfferSheetReader.Read read(Locale locale) {
    var values = new HashMap<String, List<String>>();
    typed.forEach((name, text) -> values.put(name, List.of(text)));
    return OfferSheetReader.of(METHOD, "L1", new FormData(values), in(locale));
  }

  @Test
  void theSheetIsReadAndThePriceIsWhatTheBidderIsPaid() {
    typesAll();

    var whole = read(Locale.ENGLISH).whole().orElseThrow();

    assertThat(whole.price()).isEqualTo(Money.of("1300.50", "EUR"));
    assertThat(whole.sheet().method()).isEqualTo(METHOD.hash());
    assertThat(whole.sheet().row("power").orElseThrow().amounts())
        .containsExactly(new BigDecimal("10"), BigDecimal.ZERO, new BigDecimal("12.5"));
  }

  @Test
  void aYearThatIsLeftEmptyIsAskedForAndNotTakenForNothing() {
    typesAll();
    typed.put(AT + "power/2030", "  ");

    assertThat(read(Locale.ENGLISH).problems())
        .extracting(Problem::pointer, Problem::message)
        .containsExactly(
            tuple(
                AT + "power/2030",
                "“Line power, 2030” is empty. State it; write 0 if there is none"));
  }

  @Test
  void everythingElseThatIsWrongIsSaidAtItsControl() {
    typesAll();
    typed.put(AT + "buy/amount", "-1");
    typed.put(AT + "care/amount", "0");
    assertThat(read(Locale.ENGLISH).problems())
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(
            tuple("amount-negative", AT + "buy/amount"),
            tuple("zero-without-reason", AT + "care/zeroReason"));

    typed.put(AT + "buy/amount", "a lot");
    assertThat(read(Locale.ENGLISH).problems())
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(tuple("notANumber", AT + "buy/amount"));
  }

  @Test
  void aReasonMakesALineOfNothingRight() {
    typesAll();
    typed.put(AT + "care/amount", "0");
    typed.put(AT + "care/zeroReason", "It needs none");

    assertThat(read(Locale.ENGLISH).whole().orElseThrow().price())
        .isEqualTo(Money.of("1000.50", "EUR"));
  }

  @Test
  void whatWasFilledInForAnotherMethodIsNotTaken() {
    typesAll();
    typed.put("/lots/L1/sheet#method", SampleMethod.lamps(false).hash());

    assertThat(read(Locale.ENGLISH).problems())
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(tuple("sheet-of-another-method", AT + "buy/amount"));
  }

  @Test
  void problemsAreSaidInTheLanguageOfThePage() {
    typesAll();
    typed.put(AT + "care/amount", "0");
    for (var language : List.of("ar", "fr", "es")) {
      assertThat(read(Locale.forLanguageTag(language)).problems())
          .isNotEmpty()
          .noneMatch(p -> p.message().contains("Say why"));
    }
  }
}
