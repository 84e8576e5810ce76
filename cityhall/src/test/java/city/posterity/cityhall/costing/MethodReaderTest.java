package city.posterity.cityhall.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.Options;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Problem;
import city.posterity.procurement.lifecycle.CostingCheck;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.ranking.AwardMethod;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MethodReaderTest {

  private static final UUID TENDER = new UUID(7, 8);
  private static final Texts TEXTS = new Texts();

  private static Drafting drafting(Locale locale, String currency, @Nullable CostingMethod saved) {
    return new Drafting(
        TENDER,
        currency,
        saved,
        new FormContext(
            TEXTS,
            locale,
            ZoneId.of("Europe/Lisbon"),
            currency,
            new PersonId(new UUID(1, 2)),
            Options.NONE));
  }

  private static Drafting english() {
    return drafting(Locale.ENGLISH, "EUR", null);
  }

  /** A template with what nobody can know beforehand. */
  private static FormData whole(Template template) {
    FormData data =
        template
            .data(english(), 2027, 2023, "FRA")
            .with("/schedule", "eu-cohesion-2021-27")
            .with("/noHarm", "2");
    for (int i = 0; i < data.rows("/lines"); i++) {
      String at = "/lines/" + i;
      data =
          switch (data.text(at + "/price")) {
            case MethodForm.OWN ->
                data.with(at + "/own", "0.25")
                    .with(at + "/growth", "1.5")
                    .with(at + "/source", "the city's contract of 2026");
            // the series that is tried here ends in 2050
            case MethodForm.VALUE ->
                data.with(at + "/value", "fr-vac-2025")
                    .with(at + "/from", before2050(data.text(at + "/from")))
                    .with(at + "/to", before2050(data.text(at + "/to")));
            default -> data;
          };
    }
    return data;
  }

  private static String before2050(String year) {
    return String.valueOf(Math.min(2050, Integer.parseInt(year)));
  }

  private static CostingMethod read(FormData data) {
    var read = MethodReader.of(english(), data);
    assertThat(read.problems()).isEmpty();
    return Objects.requireNonNull(read.method());
  }

  @ParameterizedTest
  @EnumSource
  void aTemplateWithItsPricesIsAMethodThatNothingIsWrongWith(Template template) {
    var method = read(whole(template));

    assertThat(CostingCheck.of(method, "EUR")).isEmpty();
    assertThat(method.schedules()).contains("zero", "de-uba-prtp-0");
    assertThat(method.noHarm()).isEqualByComparingTo("0.02");
    assertThat(method.discountFactors()).hasSize(method.lastYear() + 1);
    assertThat(method.discountFactors()).allMatch(f -> f.scale() <= UnitPrices.DECIMALS);
  }

  @ParameterizedTest
  @EnumSource
  void aMethodThatIsWrittenIntoItsFormIsReadAsTheSame(Template template) {
    var method = read(whole(template));

    assertThat(read(MethodFilling.of(method)).text()).isEqualTo(method.text());
    assertThat(read(MethodFilling.of(method)).hash()).isEqualTo(method.hash());
  }

  @Test
  void pricesThatNoRuleMakesStayAsTheyAreWhileTheYearsDo() {
    var method = SampleMethod.lamps(true);
    FormData data = MethodFilling.of(method).with("/population", "FRA");
    var drafting = drafting(Locale.ENGLISH, "EUR", method);

    assertThat(data.text("/lines/2/price")).isEqualTo(MethodForm.SAVED);
    var kept = Objects.requireNonNull(MethodReader.of(drafting, data).method());
    assertThat(kept.lines().get(2).unitPrices()).isEqualTo(method.lines().get(2).unitPrices());
    assertThat(MethodReader.of(drafting, data.with("/firstYear", "2029")).problems())
        .extracting(Problem::code, Problem::pointer)
        .contains(tuple("saved-prices-do-not-fit", "/lines/2/price"));
  }

  @Test
  void theSeedFollowsFromTheTender() {
    assertThat(read(whole(Template.ENERGY)).seed()).isEqualTo(english().seed()).isPositive();
    assertThat(new Drafting(new UUID(7, 9), "EUR", null, english().form()).seed())
        .isNotEqualTo(english().seed());
  }

  @Test
  void pricesGrowFromTheFirstYearAndKeepTwelveDecimals() {
    assertThat(UnitPrices.own(new BigDecimal("0.25"), new BigDecimal("1.5"), 2))
        .containsExactly(
            new BigDecimal("0.25"), new BigDecimal("0.25375"), new BigDecimal("0.25755625"));
  }

  @Test
  void everythingThatIsWrongIsSaidAtItsControl() {
    FormData data =
        whole(Template.ENERGY)
            .with("/firstYear", "soon")
            .with("/schedule", "")
            .with("/population", "Atlantis")
            .with("/draws", "-1")
            .with("/lines/0/title", " ")
            .with("/lines/4/own", "")
            .with("/lines/4/source", "")
            .with("/lines/5/value", "");

    assertThat(MethodReader.of(english(), data).problems())
        .extracting(Problem::code, Problem::pointer)
        .contains(
            tuple("notANumber", "/firstYear"),
            tuple("notChosen", "/schedule"),
            tuple("notChosen", "/population"),
            tuple("missing", "/lines/0/title"),
            tuple("missing", "/lines/4/own"),
            tuple("missing", "/lines/4/source"),
            tuple("notChosen", "/lines/5/value"));
    assertThat(MethodReader.of(english(), whole(Template.ENERGY).with("/draws", "-1")).problems())
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(tuple("draws-out-of-range", "/draws"));
  }

  @Test
  void aValueInOtherMoneyOrOfOtherYearsIsRefusedAtItsFieldWithTheReason() {
    var base = MethodReader.of(english(), whole(Template.ENERGY).with("/priceBase", "2026"));
    assertThat(base.problems())
        .extracting(Problem::code, Problem::pointer)
        .contains(tuple("price-base-differs", "/lines/5/value"));
    assertThat(base.problems()).extracting(Problem::code).containsOnly("price-base-differs");
    assertThat(base.problems().getFirst().message()).contains("prices of 2023", "prices of 2026");

    var dollars =
        MethodReader.of(
            english(), whole(Template.ENERGY).with("/lines/5/value", "us-epa-2023-sc-co2"));
    assertThat(dollars.problems()).extracting(Problem::pointer).containsOnly("/lines/5/value");
    assertThat(dollars.problems()).extracting(Problem::code).contains("currency-differs");
  }

  @Test
  void aPopulationThatEndsBeforeTheYearsComparedIsRefused() {
    var read = MethodReader.of(english(), whole(Template.EMPTY).with("/horizon", "90"));
    assertThat(read.problems())
        .extracting(Problem::code, Problem::pointer)
        .contains(tuple("population-too-short", "/population"));
  }

  @Test
  void problemsAreSaidInTheLanguageOfThePageWithLinksToTheFields() {
    for (String language : List.of("ar", "fr", "es")) {
      var there = drafting(Locale.forLanguageTag(language), "EUR", null);
      FormData data = whole(Template.ENERGY).with("/priceBase", "2026").with("/horizon", "300");
      var problems = MethodReader.of(there, data).problems();
      assertThat(problems).isNotEmpty().noneMatch(p -> p.message().contains("prices of"));
      var form = MethodForm.of(there, data, problems);
      assertThat(form.summary().summary()).allSatisfy(w -> assertThat(w.id()).isNotEmpty());
    }
  }

  @Test
  void theMethodIsToldInWordsAndTables() {
    var method = read(whole(Template.DIGITAL));
    var view =
        MethodView.of(
            method,
            new AwardMethod.LifeCycleCost(List.of(), AwardMethod.TieBreak.EARLIER_RECEIPT),
            new Formats(TEXTS, Locale.ENGLISH, ZoneId.of("Europe/Lisbon")));

    assertThat(view.hash()).isEqualTo(method.hash());
    assertThat(view.lines()).hasSize(11);
    assertThat(view.priced()).hasSize(2);
    assertThat(view.years()).hasSize(method.lastYear() + 1);
    assertThat(view.how()).contains("takes the place of the price");
  }
}
