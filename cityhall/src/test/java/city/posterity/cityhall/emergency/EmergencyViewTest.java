package city.posterity.cityhall.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Money;
import city.posterity.procurement.emergency.declaration.Declaration;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.emergency.declaration.EmergencyKind;
import city.posterity.procurement.emergency.declaration.EmergencyStatus;
import city.posterity.procurement.emergency.declaration.Matter;
import city.posterity.procurement.emergency.declaration.MatterKind;
import city.posterity.procurement.emergency.declaration.Phase;
import city.posterity.procurement.emergency.declaration.Settlement;
import city.posterity.procurement.emergency.declaration.Settling;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyViewTest {

  private static final LocalDate DAY = LocalDate.of(2027, 6, 1);
  private static final Instant NOON = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
  private static final Formats FORMATS = new Formats(new Texts(), Locale.ENGLISH, ZoneOffset.UTC);
  private static final Deal PUMPS =
      new Deal(
          UUID.fromString("0197a1b2-0000-7000-8000-0000000000bb"),
          "ocds-x-1",
          "Pumps",
          null,
          "Acme",
          new Money(new BigDecimal("900"), "EUR"),
          NOON,
          true);

  private static Emergency flood(EmergencyStatus status, Phase phase, Matter... matters) {
    return new Emergency(
        Emergency.idOf(UUID.fromString("0197a1b2-0000-7000-8000-00000000c0de")),
        status,
        new Declaration(
            "Flood",
            EmergencyKind.NATURAL_DISASTER,
            "The river rose",
            "Council",
            "Decision 17",
            "Old town",
            DAY,
            DAY.plusDays(60),
            DAY.plusDays(20)),
        NOON,
        NOON,
        phase,
        DAY.plusDays(60),
        DAY.plusDays(20),
        List.of(),
        null,
        List.of(matters),
        null,
        null,
        null);
  }

  private static Matter contract(String reference) {
    return new Matter(
        1,
        MatterKind.CONTRACT,
        "Pumps",
        reference,
        "Cellars",
        null,
        null,
        "They ran",
        "A fifth more",
        new Settlement(Settling.GOES_ON, DAY.plusDays(70), DAY, "A week more"));
  }

  private static EmergencyView view(Emergency emergency) {
    return EmergencyView.of(emergency, List.of(PUMPS), DAY, FORMATS, _ -> "Acme");
  }

  @Test
  void oneThatIsConfirmedForALaterDayIsNotSaidToBeInForce() {
    assertThat(EmergencyView.state("in-force", DAY, DAY.minusDays(1)))
        .isEqualTo("emergency.state.to-begin");
    assertThat(EmergencyView.state("in-force", DAY, DAY)).isEqualTo("emergency.state.in-force");
    assertThat(EmergencyView.state("closed", DAY, DAY.minusDays(1)))
        .isEqualTo("emergency.state.closed");
    assertThat(FORMATS.texts().text(Locale.ENGLISH, "emergency.state.to-begin")).isNotBlank();
  }

  @Test
  void whenItIsOverAPhaseThatItNeverReachedIsNotSaidToHavePassed() {
    assertThat(view(flood(EmergencyStatus.IN_FORCE, Phase.RELIEF)).steps())
        .extracting(EmergencyView.Step::progress)
        .containsExactly("passed", "current", "ahead");
    assertThat(view(flood(EmergencyStatus.ENDED, Phase.RELIEF)).steps())
        .containsExactly(
            new EmergencyView.Step("emergency.phase.rapid-response", "passed"),
            new EmergencyView.Step("emergency.phase.relief", "passed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ocds-x-1",
        "https://buys.example/procurements/ocds-x-1",
        "https://buys.example/procurements/ocds-x-1/",
        "/procurements/ocds-x-1?lang=ar",
        "/procurements/ocds-x-1#contracts",
        "/work/purchases/0197a1b2-0000-7000-8000-0000000000bb?done=purchase.approve"
      })
  void aContractIsJoinedWithTheListByTheAddressAsTheBrowserShowsIt(String reference) {
    var view = view(flood(EmergencyStatus.IN_FORCE, Phase.RELIEF, contract(reference)));

    assertThat(view.matters()).isEmpty();
    assertThat(view.deals().getFirst().result())
        .isEqualTo("Quality: They ran – Price: A fifth more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ocds-x-11", "xocds-x-1", "K-17", "?", "/"})
  void anotherReferenceIsAnotherContract(String reference) {
    assertThat(view(flood(EmergencyStatus.IN_FORCE, Phase.RELIEF, contract(reference))).matters())
        .hasSize(1);
  }

  @Test
  void theFileSaysHowAContractEndsAndNotOnlyWhatWasNoted() {
    var flood = flood(EmergencyStatus.ENDED, Phase.RELIEF, contract("ocds-x-1"));

    assertThat(DealCells.COLUMNS).endsWith("way", "until", "settlement");
    assertThat(DealCells.of(flood, PUMPS, "Acme", ZoneOffset.UTC))
        .hasSameSizeAs(DealCells.COLUMNS)
        .endsWith("goes-on", "2027-08-10", "A week more");
    assertThat(DealCells.of(flood(EmergencyStatus.ENDED, Phase.RELIEF), PUMPS, "", ZoneOffset.UTC))
        .hasSameSizeAs(DealCells.COLUMNS)
        .endsWith("", "", "");
  }
}
