package city.posterity.procurement.delivery.observation;

import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.Fixtures.RESIDENT;
import static city.posterity.procurement.Fixtures.TREASURER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.person;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.delivery.Delivering.ACME;
import static city.posterity.procurement.delivery.Delivering.PROOF;
import static city.posterity.procurement.delivery.Delivering.invoice;
import static city.posterity.procurement.delivery.Delivering.milestone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.invoice.PayInvoice;
import city.posterity.procurement.delivery.milestone.AcceptMilestone;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObservationTest {

  private static final StreamId SEEN = new StreamId(Thing.OBSERVATION, uuid("seen"));
  private static final StreamId AGAIN = new StreamId(Thing.OBSERVATION, uuid("seen again"));
  private static final Actor NEIGHBOUR =
      new Actor(person("neighbour"), null, null, Set.of(Role.RESIDENT));
  private static final AnswerObservation ANSWER =
      new AnswerObservation("Ten were dark and are replaced", Reply.Action.CURE);

  @Test
  void isMadeFromTheClaimOnAndOnceByAPerson() {
    var story = Delivering.inForce();
    assertThat(story.refused(RESIDENT, SEEN, disputes()))
        .containsExactly("observation.not-delivered-yet");

    Delivering.inspected(story, "first", true).does(RESIDENT, SEEN, disputes());
    assertThat(story.refused(RESIDENT, AGAIN, confirms()))
        .containsExactly("observation.observed-already");
    story.does(NEIGHBOUR, AGAIN, confirms());

    story.does(RESIDENT, SEEN, new WithdrawObservation());
    story.does(RESIDENT, new StreamId(Thing.OBSERVATION, uuid("third")), confirms());
  }

  @Test
  void isMadeByNobodyOfTheSupplierAndOfAMilestoneThatIsThere() {
    var story = Delivering.inspected(Delivering.inForce(), "first", true);
    var worker = new Actor(person("worker"), ACME.organisation(), null, Set.of(Role.RESIDENT));

    assertThat(story.refused(worker, SEEN, confirms()))
        .containsExactly("observation.of-the-supplier");
    assertThat(
            story.refused(
                RESIDENT,
                SEEN,
                new ReportObservation(
                    milestone("none"), Verdict.CONFIRMS, "x", "", List.of(), Severity.NONE)))
        .containsExactly("observation.milestone-unknown");
  }

  @Test
  void aDisputeWithoutAnAnswerKeepsItsMilestoneFromBeingAccepted() {
    var story =
        Delivering.inspected(Delivering.inForce(), "first", true)
            .does(RESIDENT, SEEN, disputes())
            .does(NEIGHBOUR, AGAIN, confirms());
    var accept = new AcceptMilestone(true, eur("500.00"), "", "");

    assertThat(story.findings(CONTRACT_MANAGER, milestone("first"), accept))
        .extracting(Finding::ruleId, f -> f.facts().get("observation"))
        .containsExactly(tuple("observation.dispute-unanswered", SEEN.toString()));
    story.does(CONTRACT_MANAGER, SEEN, ANSWER).does(CONTRACT_MANAGER, milestone("first"), accept);
  }

  @Test
  void aDisputeAfterAcceptanceKeepsItsMilestoneFromBeingPaidUntilItIsAnsweredOrTakenBack() {
    var story = Delivering.scheduled(Delivering.firstHalfAccepted(), "1", "500.00", "first");
    story.does(RESIDENT, SEEN, disputes());
    var pay = new PayInvoice("T-1");

    assertThat(story.refused(TREASURER, invoice("1"), pay))
        .containsExactly("observation.dispute-unanswered");
    story.does(CONTRACT_MANAGER, SEEN, ANSWER).does(RESIDENT, SEEN, new ReopenObservation("Dark"));
    assertThat(story.refused(TREASURER, invoice("1"), pay))
        .as("it was reopened")
        .containsExactly("observation.dispute-unanswered");
    story.does(RESIDENT, SEEN, new WithdrawObservation()).does(TREASURER, invoice("1"), pay);
  }

  @Test
  void isReopenedByItsAuthorAloneAndOnce() {
    var story = disputed().does(CONTRACT_MANAGER, SEEN, ANSWER);

    assertThat(story.refused(NEIGHBOUR, SEEN, new ReopenObservation("Dark")))
        .containsExactly("observation.not-the-author");
    assertThat(story.refused(NEIGHBOUR, SEEN, new WithdrawObservation()))
        .containsExactly("observation.not-the-author");
    story.does(RESIDENT, SEEN, new ReopenObservation("Dark")).does(CONTRACT_MANAGER, SEEN, ANSWER);
    assertThat(story.refused(RESIDENT, SEEN, new ReopenObservation("Still dark")))
        .containsExactly("observation.reopened-already");
  }

  @Test
  void isAnsweredBySomebodyElseThanItsAuthor() {
    var both =
        new Actor(
            CONTRACT_MANAGER.person(),
            CONTRACT_MANAGER.organisation(),
            "streets",
            Set.of(Role.RESIDENT, Role.CONTRACT_MANAGER));
    var story = Delivering.inspected(Delivering.inForce(), "first", true);
    story.does(both, SEEN, disputes());

    assertThat(story.refused(both, SEEN, ANSWER)).containsExactly("machine.same-person");
  }

  @Test
  void isPublicOnceAnsweredOrAfterThePacksTimeAndKnownToTheSupplierAtOnce() {
    var story = disputed();
    Actor rival = supplier("bolt");
    assertThat(BuyingCycle.mayRead(story.procurement(), seen(story), rival)).isFalse();
    assertThat(BuyingCycle.mayRead(story.procurement(), seen(story), ACME)).isTrue();
    assertThat(BuyingCycle.shownTo(story.procurement(), ACME, seen(story)).toString())
        .contains("dark lamps");
    assertThat(BuyingCycle.shownTo(story.procurement(), NEIGHBOUR, seen(story)).toString())
        .doesNotContain("dark lamps", "Mill Lane");

    story.at(seen(story).exchanges().getFirst().publicFrom().minusMillis(1));
    assertThat(seen(story).isPublic()).isFalse();
    story.after(Duration.ofMillis(1));
    assertThat(BuyingCycle.mayRead(story.procurement(), seen(story), rival)).isTrue();
    assertThat(BuyingCycle.shownTo(story.procurement(), rival, seen(story)).toString())
        .contains("dark lamps")
        .doesNotContain(RESIDENT.person().toString());
    assertThat(story.status(SEEN)).isEqualTo(ObservationStatus.REPORTED);
  }

  private static ProcurementStory disputed() {
    return Delivering.inspected(Delivering.inForce(), "first", true)
        .does(RESIDENT, SEEN, disputes());
  }

  private static Observation seen(ProcurementStory story) {
    return story.get(Observation.class, SEEN);
  }

  private static ReportObservation disputes() {
    return new ReportObservation(
        milestone("first"),
        Verdict.DISPUTES,
        "Ten dark lamps",
        "Mill Lane",
        List.of(PROOF),
        Severity.SERIOUS);
  }

  private static ReportObservation confirms() {
    return new ReportObservation(
        milestone("first"), Verdict.CONFIRMS, "Bright", "", List.of(), Severity.NONE);
  }
}
