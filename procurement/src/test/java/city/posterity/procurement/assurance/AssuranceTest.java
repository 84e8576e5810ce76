package city.posterity.procurement.assurance;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.OBSERVER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.ProcurementStory.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.assurance.attestation.Answer;
import city.posterity.procurement.assurance.attestation.Attest;
import city.posterity.procurement.assurance.attestation.Attestation;
import city.posterity.procurement.assurance.departure.Depart;
import city.posterity.procurement.assurance.departure.Departure;
import city.posterity.procurement.assurance.departure.DepartureKind;
import city.posterity.procurement.assurance.departure.DepartureStatus;
import city.posterity.procurement.assurance.departure.SignWaiver;
import city.posterity.procurement.assurance.statement.MakeStatement;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.machine.Decision;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.SubmitTender;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssuranceTest {

  private static final StreamId WAIVER = new StreamId(Thing.DEPARTURE, Fixtures.uuid("waiver"));
  private static final StreamId SECOND = new StreamId(Thing.DEPARTURE, Fixtures.uuid("second"));
  private static final String REASON = "No other supplier makes the part any more";
  private static final String DIGEST = "a".repeat(64);

  private static Depart waiver(ProcurementStory story, int days) {
    return new Depart(
        DepartureKind.WAIVER,
        "IGP-01",
        REASON,
        Role.PROCUREMENT_OFFICER,
        LocalDate.ofInstant(story.now(), ZoneOffset.UTC).plusDays(days));
  }

  @Test
  void aWaiverCountsOnceASecondPersonSignedItAndEndsByItself() {
    var story = aTender().planned();
    story.does(OFFICER, WAIVER, waiver(story, 10));
    assertThat(story.status(WAIVER)).isEqualTo(DepartureStatus.REQUESTED);
    assertThat(story.findings(OFFICER, WAIVER, new SignWaiver(Role.PROCUREMENT_OFFICER)))
        .isNotEmpty();

    story.does(APPROVER, WAIVER, new SignWaiver(Role.APPROVER));
    assertThat(story.get(Departure.class, WAIVER).signedAs()).isEqualTo(Role.APPROVER);

    story.after(Duration.ofDays(11));
    assertThat(story.status(WAIVER)).isEqualTo(DepartureStatus.EXPIRED);
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void aClauseIsDepartedFromOnceAtATime() {
    var story = aTender().planned();
    story.does(OFFICER, WAIVER, waiver(story, 10));

    assertThat(
            story.findings(
                OFFICER,
                SECOND,
                new Depart(
                    DepartureKind.EXPLANATION, "IGP-01", REASON, Role.PROCUREMENT_OFFICER, null)))
        .extracting(Finding::ruleId)
        .containsExactly("departure.already-open");
  }

  @Test
  void everythingThatIsWrongWithAWaiverIsSaidAtOnce() {
    var story = aTender().planned();

    assertThat(
            story.findings(
                OFFICER,
                WAIVER,
                new Depart(
                    DepartureKind.WAIVER, " ", "short", Role.TREASURER, LocalDate.of(2026, 1, 1))))
        .extracting(Finding::pointer)
        .containsExactlyInAnyOrder("/reason", "/clause", "/as", "/until");
  }

  @Test
  void anAnswerIsBoundToWhatItSpeaksOfAndToARoleThatThePersonHolds() {
    var story = aTender().planned();
    var id = Attestation.idOf(story.procurement().id(), "TEAM-7");
    story.does(
        OFFICER,
        id,
        new Attest("TEAM-7", Answer.YES, REASON, List.of(), Role.PROCUREMENT_OFFICER, DIGEST));

    var attestation = story.get(Attestation.class, id);
    assertThat(attestation.sha256()).isEqualTo(DIGEST);
    assertThat(attestation.by()).isEqualTo(OFFICER.person());
    assertThat(
            story.findings(
                OFFICER,
                id,
                new Attest("TEAM-7", Answer.YES, REASON, List.of(), Role.APPROVER, "abc")))
        .extracting(Finding::ruleId)
        .containsExactlyInAnyOrder("attestation.role-not-held", "attestation.digest-malformed");
  }

  @Test
  void aFactIsSaidOnceAndHasASource() {
    var story = aTender().planned();
    var id = Statement.idOf(story.procurement().id(), "need.groups_covered");
    story.does(OFFICER, id, new MakeStatement("need.groups_covered", "3", "Survey of March"));

    assertThat(
            story.findings(OFFICER, id, new MakeStatement("need.groups_covered", "4", "Another")))
        .extracting(Finding::ruleId)
        .containsExactly("machine.no-such-move");
    var other = Statement.idOf(story.procurement().id(), "Need Groups");
    assertThat(story.findings(OFFICER, other, new MakeStatement("Need Groups", " ", "")))
        .extracting(Finding::pointer)
        .containsExactlyInAnyOrder("/path", "/value", "/source");
    assertThat(story.findings(OBSERVER, other, new MakeStatement("need.x", "1", "s")))
        .extracting(Finding::ruleId)
        .containsExactly("machine.role-missing");
  }

  @Test
  void whatAPolicyFindsRefusesTogetherWithWhatTheGuardsFind() {
    var story = aTender().drafted();
    var found =
        new Finding(
            "policy.clause",
            city.posterity.procurement.machine.Rule.Kind.RULE,
            "IGP-01",
            java.util.Map.of("clause", "IGP-01"),
            "",
            "The need is not written down.");

    var decision =
        BuyingCycle.engine(story.procedure())
            .decide(
                story.procurement(),
                story.tenderId(),
                new SubmitTender(),
                BuyingCycle.withTeamRoles(story.procurement(), OFFICER),
                story.now(),
                story.now(),
                story.procedure(),
                List.of(found));

    assertThat(decision).isInstanceOf(Decision.Refused.class);
    assertThat(((Decision.Refused) decision).findings()).contains(found);
  }
}
