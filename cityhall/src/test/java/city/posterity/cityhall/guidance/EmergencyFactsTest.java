package city.posterity.cityhall.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.emergency.Deal;
import city.posterity.cityhall.emergency.Declared;
import city.posterity.policy.Facts;
import city.posterity.policy.Finding;
import city.posterity.policy.Outcome;
import city.posterity.policy.Packs;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import city.posterity.policy.Scope;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Money;
import city.posterity.procurement.PackCheck;
import city.posterity.procurement.assurance.statement.MakeStatement;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.emergency.declaration.AnnounceEnd;
import city.posterity.procurement.emergency.declaration.ConfirmDeclaration;
import city.posterity.procurement.emergency.declaration.Declaration;
import city.posterity.procurement.emergency.declaration.DeclareEmergency;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.emergency.declaration.EmergencyKind;
import city.posterity.procurement.emergency.declaration.ListMatter;
import city.posterity.procurement.emergency.declaration.MatterKind;
import city.posterity.procurement.emergency.declaration.Phase;
import city.posterity.procurement.emergency.declaration.ReviewEmergency;
import city.posterity.procurement.emergency.declaration.ReviewOutcome;
import city.posterity.procurement.emergency.declaration.SettleMatter;
import city.posterity.procurement.emergency.declaration.Settling;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Decision;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The overlay judges by the register what nobody has to vouch for any more. */
class EmergencyFactsTest {

  private static final Policy POLICY = Packs.shipped("emergency");
  private static final Procedure PROCEDURE =
      PackCheck.shipped("neutral").procedures().values().iterator().next();
  private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);
  private static final UUID CASE = UUID.fromString("0197a1b2-0000-7000-8000-00000000c0de");
  private static final UUID PURCHASE = UUID.fromString("0197a1b2-0000-7000-8000-0000000000aa");
  private static final StreamId FLOOD = Emergency.idOf(CASE);
  private static final Actor OFFICER = actor(1, Role.PROCUREMENT_OFFICER);
  private static final Actor APPROVER = actor(2, Role.APPROVER);
  private static final Deal PUMPS =
      new Deal(
          UUID.fromString("0197a1b2-0000-7000-8000-0000000000bb"),
          "ocds-x-1",
          "Pumps",
          null,
          "Acme",
          new Money(new java.math.BigDecimal("900"), "EUR"),
          at(TODAY),
          true);

  private Procurement emergency = Procurement.empty(CASE);
  private Procurement purchase = Procurement.empty(PURCHASE);

  private static Actor actor(int number, Role role) {
    return new Actor(
        new PersonId(new UUID(0, number)), new OrganisationId(new UUID(0, 9)), "x", Set.of(role));
  }

  private static Instant at(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static Procurement after(
      Procurement before, StreamId thing, Actor who, LocalDate day, Command command) {
    var engine = BuyingCycle.engine(PROCEDURE);
    var decision = engine.decide(before, thing, command, who, at(day), at(day), PROCEDURE);
    Procurement after = before;
    for (var event : ((Decision.Accepted) decision).events()) {
      after = engine.apply(after, event);
    }
    return after;
  }

  private void does(Actor who, LocalDate day, Command command) {
    emergency = after(emergency, FLOOD, who, day, command);
  }

  private void says(String fact, String value) {
    purchase =
        after(
            purchase,
            Statement.idOf(PURCHASE, fact),
            OFFICER,
            TODAY,
            new MakeStatement(fact, value, "File 7"));
  }

  private void declared() {
    does(
        OFFICER,
        TODAY,
        new DeclareEmergency(
            new Declaration(
                "Flood",
                EmergencyKind.NATURAL_DISASTER,
                "The river rose",
                "Council",
                "Decision 17",
                "Old town",
                TODAY,
                TODAY.plusDays(60),
                TODAY.plusDays(20))));
  }

  private Emergency it() {
    return emergency.get(Emergency.class, FLOOD);
  }

  private @Nullable Outcome ofThePurchase(String clause, LocalDate day) {
    return outcome(purchase, new Declared(it(), List.of(), it().isInForce()), clause, day);
  }

  private @Nullable Outcome ofTheEmergency(String clause, LocalDate day) {
    return outcome(emergency, new Declared(it(), List.of(PUMPS), true), clause, day);
  }

  private static @Nullable Outcome outcome(
      Procurement procurement, Declared declared, String clause, LocalDate day) {
    var told =
        Telling.of(POLICY, procurement, new Circumstances(declared, at(day), ZoneOffset.UTC));
    return PolicyCheck.run(POLICY, Facts.of(POLICY, told), Scope.ALL, day).results().stream()
        .filter(f -> f.clause().id().equals(clause))
        .map(Finding::outcome)
        .findFirst()
        .orElse(null);
  }

  @Test
  void aPurchaseOfWhichNobodySaysOtherwiseIsAnOrdinaryOne() {
    assertThat(outcome(purchase, Declared.NONE, "EMG-1", TODAY)).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome(purchase, Declared.NONE, "EMG-15", TODAY)).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void whileADeclarationIsInForceEndingAContractIsAQuestion() {
    assertThat(outcome(purchase, new Declared(null, List.of(), true), "EMG-15", TODAY))
        .isEqualTo(Outcome.EVIDENCE_MISSING);
  }

  @Test
  void aPurchaseUnderADeclarationThatNobodyConfirmedHasNoneInForce() {
    declared();
    says("emergency.declaration_id", it().tag());
    says("emergency.method", "emergency");
    says("emergency.decided_on", TODAY.toString());
    says("procurement.emergency", "true");
    assertThat(ofThePurchase("EMG-1", TODAY)).isEqualTo(Outcome.EVIDENCE_MISSING);

    does(APPROVER, TODAY, new ConfirmDeclaration());
    assertThat(ofThePurchase("EMG-1", TODAY)).isEqualTo(Outcome.PASS);
    assertThat(ofThePurchase("EMG-13", TODAY)).isEqualTo(Outcome.EVIDENCE_MISSING);
  }

  @Test
  void whatIsDecidedAfterTheLastDayHasNoDeclarationInForce() {
    declared();
    does(APPROVER, TODAY, new ConfirmDeclaration());
    says("emergency.declaration_id", it().tag());
    says("emergency.method", "emergency");
    says("emergency.decided_on", TODAY.plusDays(61).toString());
    assertThat(ofThePurchase("EMG-1", TODAY)).isEqualTo(Outcome.FAIL);
  }

  @Test
  void inRecoveryNothingIsBoughtWithoutCompetition() {
    declared();
    does(APPROVER, TODAY, new ConfirmDeclaration());
    says("emergency.declaration_id", it().tag());
    says("emergency.method", "emergency");
    says("emergency.method_reason", "Pumps are needed within two days");
    says("emergency.higher_approver_reason", "Two districts are under water");
    assertThat(ofThePurchase("EMG-3", TODAY)).isEqualTo(Outcome.PASS);

    does(
        APPROVER,
        TODAY,
        new ReviewEmergency(Phase.RECOVERY, TODAY.plusDays(60), TODAY.plusDays(30), "Cleaning up"));
    assertThat(ofThePurchase("EMG-3", TODAY)).isEqualTo(Outcome.FAIL);
  }

  @Test
  void aReviewThatIsOverdueShowsAtEveryPurchase() {
    declared();
    does(APPROVER, TODAY, new ConfirmDeclaration());
    says("emergency.declaration_id", it().tag());
    assertThat(ofThePurchase("EMG-21", TODAY.plusDays(20))).isEqualTo(Outcome.PASS);
    assertThat(ofThePurchase("EMG-21", TODAY.plusDays(21))).isEqualTo(Outcome.FAIL);

    does(
        APPROVER,
        TODAY.plusDays(21),
        new ReviewEmergency(Phase.RELIEF, TODAY.plusDays(60), TODAY.plusDays(40), "It goes on"));
    assertThat(ofThePurchase("EMG-21", TODAY.plusDays(21))).isEqualTo(Outcome.PASS);
  }

  @Test
  void anEndThatIsAnnouncedNeedsNoFurtherReview() {
    declared();
    does(APPROVER, TODAY, new ConfirmDeclaration());
    says("emergency.declaration_id", it().tag());
    does(OFFICER, TODAY, new AnnounceEnd(TODAY.plusDays(40), "All by letter"));

    assertThat(ofThePurchase("EMG-21", TODAY.plusDays(21))).isEqualTo(Outcome.PASS);
  }

  @Test
  void aPurchaseThatIsSaidToBeLinkedToNoDeclarationIsAnOrdinaryOne() {
    says("emergency.declaration_id", "\"\"");

    assertThat(outcome(purchase, Declared.NONE, "EMG-1", TODAY)).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(outcome(purchase, new Declared(null, List.of(), true), "EMG-13", TODAY))
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void aContractMadeUnderItIsAskedForBeforeTheEnd() {
    declared();
    does(APPROVER, TODAY, new ConfirmDeclaration());
    assertThat(ofTheEmergency("EMG-17", TODAY)).isEqualTo(Outcome.FAIL);
    assertThat(ofTheEmergency("EMG-19", TODAY)).isEqualTo(Outcome.FAIL);

    does(
        OFFICER,
        TODAY,
        new ListMatter(
            MatterKind.CONTRACT, "Pumps", "/procurements/" + PUMPS.ocid(), "Cellars", null, null));
    does(OFFICER, TODAY, new ReviewOutcome(1, "They ran", "A fifth more"));
    does(OFFICER, TODAY, new SettleMatter(1, Settling.ENDS, null, TODAY, "On the last day"));
    assertThat(ofTheEmergency("EMG-17", TODAY)).isEqualTo(Outcome.PASS);
    assertThat(ofTheEmergency("EMG-19", TODAY)).isEqualTo(Outcome.PASS);
  }

  @Test
  void suppliersHaveTheNoticeThatWasGiven() {
    declared();
    does(APPROVER, TODAY, new ConfirmDeclaration());
    assertThat(ofTheEmergency("EMG-20", TODAY)).isEqualTo(Outcome.FAIL);

    does(OFFICER, TODAY, new AnnounceEnd(TODAY.plusDays(29), "All by letter"));
    assertThat(ofTheEmergency("EMG-20", TODAY)).isEqualTo(Outcome.FAIL);
    assertThat(it().isInForce()).isTrue();
  }
}
