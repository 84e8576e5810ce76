package city.posterity.procurement.delivery.obligation;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.Fixtures.INSPECTOR;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.person;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.delivery.Delivering.ACME;
import static city.posterity.procurement.delivery.Delivering.PROOF;
import static city.posterity.procurement.delivery.Delivering.contract;
import static city.posterity.procurement.delivery.Delivering.obligation;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.contract.Aftermath;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationFellShort;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObligationTest {

  private static MeasureObligation measure(String value, String period) {
    return new MeasureObligation(new BigDecimal(value), period, List.of(PROOF));
  }

  private static Obligation get(ProcurementStory story) {
    return story.get(Obligation.class, obligation());
  }

  @Test
  void doesNotBindBeforeTheContractIsInForce() {
    assertThat(Delivering.signed().refused(INSPECTOR, obligation(), measure("1", "2027")))
        .containsExactly("machine.no-such-move");
  }

  @Test
  void isMeasuredAgainAndAgainByOthersThanTheSupplier() {
    var story = Delivering.inForce();
    var ofSupplier =
        new Actor(person("x"), ACME.organisation(), null, Set.of(Role.INSPECTOR, Role.SUPPLIER));

    assertThat(story.refused(ofSupplier, obligation(), measure("2", "2027")))
        .containsExactly("obligation.measured-by-supplier");
    assertThat(
            story.refused(
                INSPECTOR,
                obligation(),
                new MeasureObligation(new BigDecimal("-1"), "2027", List.of())))
        .containsExactly("obligation.negative", "obligation.evidence-missing");
    story
        .does(INSPECTOR, obligation(), measure("1", "2027"))
        .does(INSPECTOR, obligation(), measure("3", "2028"))
        .does(INSPECTOR, obligation(), measure("1", "2028"));
    assertThat(get(story).measured()).isEqualByComparingTo("2");
  }

  @Test
  void isKeptOnlyWhenTheTargetWasMeasuredByAnother() {
    var story = Delivering.inForce().does(INSPECTOR, obligation(), measure("1", "2027"));

    assertThat(story.refused(CONTRACT_MANAGER, obligation(), new FulfilObligation()))
        .containsExactly("obligation.target-not-reached");
    story.does(INSPECTOR, obligation(), measure("1", "2028"));
    assertThat(story.refused(CONTRACT_MANAGER, obligation(), new RecordShortfall("fine")))
        .containsExactly("obligation.target-reached");
    story.does(CONTRACT_MANAGER, obligation(), new FulfilObligation());
    assertThat(get(story).isOpen()).isFalse();
  }

  @Test
  void drawsTheConsequenceThatWasChosenBeforehand() {
    var story =
        Delivering.inForce()
            .does(INSPECTOR, obligation(), measure("1", "2027"))
            .does(CONTRACT_MANAGER, obligation(), new RecordShortfall("20.00 kept"));

    var event = story.events(ObligationFellShort.class).getFirst();
    assertThat(event.consequence()).isEqualTo(Delivering.apprentices().consequence());
    assertThat(event.measured()).isEqualByComparingTo("1");
    assertThat(get(story).status()).isEqualTo(ObligationStatus.SHORTFALL);
  }

  @Test
  void isEnteredWhereTheContractLeavesSomethingBehindThatNoBidPromised() {
    var tail = new StreamId(Thing.OBLIGATION, uuid("tail"));
    var parks = new Transfer("Parks office", 2040, eur("900.00"));
    var enters = new EnterObligation(contract(), Aftermath.MAINTENANCE, "Pruning", "", parks);

    assertThat(Delivering.signed().refused(CONTRACT_MANAGER, tail, enters))
        .containsExactly("obligation.contract-not-in-force");
    var story = Delivering.inForce();
    assertThat(
            story.refused(
                CONTRACT_MANAGER,
                tail,
                new EnterObligation(
                    contract(), Aftermath.DEBT, "", "", new Transfer("", 2020, eur("-1")))))
        .containsExactly(
            "obligation.text-missing",
            "obligation.review-too-early",
            "obligation.negative",
            "obligation.text-missing");
    story.does(CONTRACT_MANAGER, tail, enters).does(INSPECTOR, tail, measure("1", "2028"));
    var entered = story.get(Obligation.class, tail);
    assertThat(entered.status()).isEqualTo(ObligationStatus.TRANSFERRED);
    assertThat(entered.kind()).isEqualTo("maintenance");
    assertThat(entered.isOpen()).isFalse();
    story.does(APPROVER, tail, new DischargeObligation("The trees are felled"));
  }

  @Test
  void outlivesItsContractInTheCareOfAnOfficeUntilASecondPersonDischargesIt() {
    var story = Delivering.inForce();
    var now = new Transfer("Energy office", 2027, eur("100.00"));
    var later = new Transfer("Energy office", 2035, eur("100.00"));

    assertThat(story.refused(CONTRACT_MANAGER, obligation(), new TransferObligation(now)))
        .containsExactly("obligation.review-too-early");
    story.does(CONTRACT_MANAGER, obligation(), new TransferObligation(later));
    assertThat(get(story).isOpen()).isFalse();
    assertThat(get(story).transfer()).isEqualTo(later);
    story
        .does(INSPECTOR, obligation(), measure("1", "2034"))
        .does(
            CONTRACT_MANAGER,
            obligation(),
            new ReviewObligation(new Transfer("Energy office", 2045, eur("90.00")), "Still there"))
        .does(APPROVER, obligation(), new DischargeObligation("Nothing is left of it"));
    assertThat(get(story).status()).isEqualTo(ObligationStatus.DISCHARGED);
  }
}
