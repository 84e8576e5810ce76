package city.posterity.cityhall.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.cityhall.bidding.OfferDraft.OfferFile;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.Options;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.Problem;
import city.posterity.procurement.bidding.bid.BidContentCheck;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.Item;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.CostItem;
import city.posterity.procurement.ranking.AwardMethod.Feature;
import city.posterity.procurement.ranking.AwardMethod.Option;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferReaderTest {

  private static final Texts TEXTS = new Texts();
  private static final PersonId ADA = new PersonId(new UUID(1, 2));
  private static final Classification LAMPS = new Classification("CPV", "34928500", "Lamps");
  private static final List<Lot> LOTS =
      List.of(
          new Lot("North/1", "North", "", Money.of("1000.00", "EUR"), null),
          new Lot("South", "South", "", Money.of("1000.00", "EUR"), null));
  private static final AwardMethod FEATURES =
      new AwardMethod.PriceWithFeatures(
          List.of(
              new Feature(
                  "W",
                  "Warranty",
                  null,
                  List.of(
                      new Option(new BigDecimal("0.00"), "2 years"),
                      new Option(new BigDecimal("0.05"), "5 years")))),
          TieBreak.EARLIER_RECEIPT);
  private static final AwardMethod COSTS =
      new AwardMethod.LifeCycleCost(
          List.of(new CostItem("energy", "Energy in ten years")), TieBreak.EARLIER_RECEIPT);

  private final Map<String, String> typed = new HashMap<>();

  private static FormContext in(Locale locale) {
    return new FormContext(TEXTS, locale, ZoneId.of("Europe/Lisbon"), "EUR", ADA, Options.NONE);
  }

  private static Asked asked(AwardMethod method) {
    var city = new OrganisationId(new UUID(3, 4));
    var terms =
        new TenderTerms(
            "Lamps",
            "Lamps that last",
            city,
            List.of(city),
            MainCategory.GOODS,
            LAMPS,
            "open",
            "EUR",
            false,
            LOTS,
            null,
            List.of(
                new Item("1", "Lamp", LAMPS, BigDecimal.TEN, "lamp", "North/1"),
                new Item("2", "Pole", LAMPS, BigDecimal.TWO, "pole", "North/1")),
            List.of(new Criterion("N", Criterion.Kind.REQUIREMENT, "Norm", "Name it")),
            method,
            Instant.parse("2027-03-01T12:00:00Z"),
            1,
            1,
            null,
            List.of(),
            List.of(),
            "Old Town",
            null,
            null,
            null);
    return new Asked(terms, LOTS);
  }

  private OfferDraft draft(OfferFile... files) {
    var values = new HashMap<String, List<String>>();
    typed.forEach((name, text) -> values.put(name, List.of(text)));
    return new OfferDraft(new FormData(values), List.of(files), 0, null);
  }

  private OfferReaderTest types(String name, String text) {
    typed.put(name, text);
    return this;
  }

  private void typesAWholeBid() {
    types("/lots/North~11/price", "120.50")
        .types("/lots/North~11/unitPrices/1", "10")
        .types("/lots/North~11/unitPrices/2", "10.25")
        .types("/answers/N", "EN 60598, see plan.txt")
        .types("/promises#", "2")
        .types("/promises/1/title", "Apprentices")
        .types("/promises/1/kind", "social")
        .types("/promises/1/target", "2")
        .types("/promises/1/unit", "apprentices")
        .types("/promises/1/due", "2028-12-31")
        .types("/promises/1/verifier", "the city")
        .types("/promises/1/consequence", "1000 less")
        .types("/contact/name", "Ada")
        .types("/contact/email", "ada@firm.example")
        .types("/validUntil", "2027-06-30");
  }

  @Test
  void aWholeOfferIsReadAsTheContentOfABidThatNothingIsWrongWith() {
    typesAWholeBid();
    types("/lots/North~11/features/W", "0.05");
    var file = new OfferFile(new UUID(5, 6), "plan.txt", "text/plain", 9, "a".repeat(64));
    var asked = asked(FEATURES);

    var read = OfferReader.of(asked, draft(file), in(Locale.ENGLISH));

    assertThat(read.problems()).isEmpty();
    assertThat(BidContentCheck.of(read.content(), asked.terms())).isEmpty();
    var lot = read.content().lots().getFirst();
    assertThat(read.content().lots()).hasSize(1);
    assertThat(lot.lot()).isEqualTo("North/1");
    assertThat(lot.price()).isEqualTo(Money.of("120.50", "EUR"));
    assertThat(lot.unitPrices()).extracting(u -> u.item()).containsExactly("1", "2");
    assertThat(lot.features()).containsEntry("W", new BigDecimal("0.05"));
    assertThat(read.content().promises()).extracting(Promise::id).containsExactly("P1");
    assertThat(read.content().validUntil()).isEqualTo(LocalDate.of(2027, 6, 30));
    assertThat(read.content().documents()).extracting(d -> d.name()).containsExactly("plan.txt");
    var rows =
        new OfferSummary(asked, new Formats(TEXTS, Locale.ENGLISH, ZoneId.of("Europe/Lisbon")))
            .rows(read.content());
    assertThat(rows.toString())
        .contains("€120.50", "5 years", "Pole", "You do not bid for this lot", "Ada", "plan.txt");
  }

  @Test
  void everythingThatIsWrongIsSaidAtItsOwnControl() {
    typesAWholeBid();
    types("/lots/North~11/price", "100");
    types("/lots/North~11/unitPrices/2", "");
    types("/lots/South/costs/energy", "-3");
    types("/answers/N", " ");
    types("/promises/1/target", "0");
    types("/contact/name", "");
    types("/validUntil", "soon");

    var read = OfferReader.of(asked(COSTS), draft(), in(Locale.ENGLISH));

    assertThat(read.problems())
        .extracting(Problem::code, Problem::pointer)
        .contains(
            tuple("item-unpriced", "/lots/North~11/unitPrices/2"),
            tuple("cost-missing", "/lots/North~11/costs/energy"),
            tuple("price-missing", "/lots/South/price"),
            tuple("cost-negative", "/lots/South/costs/energy"),
            tuple("criterion-unanswered", "/answers/N"),
            tuple("target-not-positive", "/promises/1/target"),
            tuple("missing", "/contact/name"),
            tuple("notADay", "/validUntil"));
    var form = OfferFields.of(asked(COSTS), draft().data(), read.problems(), in(Locale.ENGLISH));
    assertThat(form.summary().summary()).allSatisfy(w -> assertThat(w.id()).isNotEmpty());
  }

  @Test
  void problemsAreSaidInTheLanguageOfThePage() {
    for (var language : List.of("ar", "fr", "es")) {
      assertThat(
              OfferReader.of(asked(COSTS), draft(), in(Locale.forLanguageTag(language))).problems())
          .isNotEmpty()
          .noneMatch(p -> p.message().matches(".*(offer at least|state|answer:|Answer).*"));
    }
  }

  @Test
  void idsOfControlsAreDifferentForDifferentNames() {
    assertThat(
            List.of(
                OfferNames.id("/answers/A-1"),
                OfferNames.id("/answers/A_1"),
                OfferNames.id("/answers/A/1"),
                OfferNames.id("/answers/معيار"),
                OfferNames.id("/answers/")))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[A-Za-z0-9-]+"));
  }
}
