package city.posterity.procurement.policymaking.process;

import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.policymaking.Group.CHAIR;
import static city.posterity.procurement.policymaking.Group.DRAFTER;
import static city.posterity.procurement.policymaking.Group.RESPONDER;
import static city.posterity.procurement.policymaking.Group.SPONSOR;
import static city.posterity.procurement.policymaking.Making.POLICY;
import static city.posterity.procurement.policymaking.Making.THEME;
import static city.posterity.procurement.policymaking.Making.policy;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.Group;
import city.posterity.procurement.policymaking.Making;
import city.posterity.procurement.policymaking.Texts;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.gate.GateRule;
import city.posterity.procurement.policymaking.input.InputRule;
import city.posterity.procurement.policymaking.revision.ApplyRevision;
import city.posterity.procurement.policymaking.revision.Edit;
import city.posterity.procurement.policymaking.revision.ProposeRevision;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoundsTest {

  /** Three clauses; what was said is accepted, and something else changed because of it. */
  private static ProcurementStory changed(Edit... edits) {
    var story = Making.open(3);
    Making.says(story, Group.resident("rosa"), "rosa", Texts.comment("K-2"));
    Making.sorted(story);
    StreamId yes = Making.answered(story, "yes", Texts.yes(List.of(THEME.id()), List.of()));
    return change(story, "more", yes.id(), edits).does(CHAIR, POLICY, new PublishAnswers());
  }

  private static ProcurementStory change(
      ProcurementStory story, String name, UUID because, Edit... edits) {
    StreamId revision = Making.id(Thing.REVISION, name);
    return story
        .does(DRAFTER, revision, new ProposeRevision(Texts.changes(List.of(because), edits)))
        .does(RESPONDER, revision, new ApplyRevision());
  }

  private static Edit moreBins() {
    return Texts.reword("K-2", 1, Texts.wording(9).original().text());
  }

  @Test
  void aMaterialChangeMakesASecondRoundNecessaryInWhichItsClausesAloneCanBeSpokenTo() {
    var story = changed(moreBins()).does(CHAIR, POLICY, new RefuseSeat("No time"));
    var rosa = Group.resident("rosa");

    assertThat(story.findings(CHAIR, POLICY, new Finalise("Seen", "One language")))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(MakingRule.ASK_AGAIN));
          assertThat(f.facts()).containsEntry("clause", "K-2").containsEntry("kinds", "number");
        });
    Making.opened(story.does(CHAIR, POLICY, new PlanSecondRound(Texts.plan(story.now()))));

    assertThat(policy(story).round().orElseThrow().clauses()).containsExactly("K-2");
    assertThat(story.refused(rosa, Making.id(Thing.INPUT, "a"), Texts.comment("K-1")))
        .containsExactly(id(InputRule.CLAUSE_NOT_ASKED));
    assertThat(story.refused(rosa, Making.id(Thing.INPUT, "a"), Texts.comment(null)))
        .containsExactly(id(InputRule.CLAUSE_MISSING));
    StreamId said = Making.says(story, rosa, "a", Texts.comment("K-2"));
    assertThat(Making.input(story, said).contribution().version()).isEqualTo(2);

    Making.sorted(story);
    assertThat(story.refused(CHAIR, POLICY, new PublishAnswers()))
        .as("what its theme was answered with before it was said")
        .containsExactly(id(GateRule.UNANSWERED));
    Making.answered(story, "again", Texts.no(List.of(THEME.id()), List.of()));
    story.does(CHAIR, POLICY, new PublishAnswers()).does(CHAIR, POLICY, new Finalise("Ok", "Ok"));
    assertThat(policy(story).status()).isEqualTo(PolicyStatus.FINALISED);
  }

  @Test
  void aClauseThatWasTakenOutCanBeSpokenToInTheSecondRound() {
    var story = changed(Texts.remove("K-3", 1));

    Making.opened(story.does(CHAIR, POLICY, new PlanSecondRound(Texts.plan(story.now()))));
    StreamId said =
        Making.says(story, Group.resident("rosa"), "back", Texts.quoting("K-3", "3 bins"));

    assertThat(Making.input(story, said).contribution().version()).isEqualTo(1);
  }

  @Test
  void withoutAMaterialChangeNobodyIsAskedAgain() {
    var story = Making.revised();

    assertThat(story.refused(CHAIR, POLICY, new PlanSecondRound(Texts.plan(story.now()))))
        .containsExactly(id(MakingRule.NOTHING_MATERIAL));
  }

  @Test
  void theTextDoesNotGoBackToWhatItWasWhileARoundAboutItsChangesIsPlanned() {
    var story = changed(moreBins()).does(CHAIR, POLICY, new RefuseSeat("No time"));
    story.does(CHAIR, POLICY, new PlanSecondRound(Texts.plan(story.now())));
    UUID yes = Making.id(Thing.RESPONSE, "yes").id();
    var back = Texts.reword("K-2", 2, Texts.wording(2).original().text());
    change(story, "back", yes, back);

    assertThat(story.refused(CHAIR, POLICY, new PublishAnswers()))
        .containsExactly(id(MakingRule.ROUND_PLANNED));
    assertThat(story.refused(CHAIR, POLICY, new Finalise("Ok", "Ok")))
        .contains(id(MakingRule.ROUND_PLANNED), id(MakingRule.NOT_PUBLISHED));
    assertThat(story.refused(CHAIR, POLICY, new PlanSecondRound(Texts.plan(story.now()))))
        .containsExactly(id(MakingRule.ROUND_PLANNED));
  }

  @Test
  void aRoundClosesAfterItsTimeAndIsExtendedOnlyToALaterOne() {
    var story = Making.open(1);
    var closes = policy(story).round().orElseThrow().plan().closes();

    assertThat(story.refused(CHAIR, POLICY, new CloseRound(null)))
        .containsExactly(id(MakingRule.STILL_OPEN));
    assertThat(story.refused(CHAIR, POLICY, new ExtendRound(closes, "")))
        .containsExactlyInAnyOrder(id(MakingRule.TEXT_MISSING), id(MakingRule.EXTENSION_TOO_SHORT));
    story.does(CHAIR, POLICY, new ExtendRound(closes.plus(Duration.ofDays(7)), "Holidays"));
    assertThat(policy(story).status()).isEqualTo(PolicyStatus.CONSULTATION_EXTENDED);
    assertThat(story.at(closes).refused(CHAIR, POLICY, new CloseRound(null)))
        .containsExactly(id(MakingRule.STILL_OPEN));
  }

  @Test
  void aPrimerCanBeReadByEverybodyBeforeAnybodyIsAsked() {
    var story = Making.chartered();
    var charter = Texts.charter(List.of("en", "fr"), List.of(Sector.YOUTH, Sector.OLDER_PEOPLE));
    story
        .does(SPONSOR, POLICY, new EditCharter(charter))
        .does(Group.HEAD, POLICY, new ApproveGroup());
    var plan = Texts.plan(story.now());
    assertThat(story.refused(CHAIR, POLICY, new PublishPrimer(plan)))
        .containsExactlyInAnyOrder(id(MakingRule.CLAUSES_MISSING), id(MakingRule.SEAT_NOT_ASKED));

    story
        .does(DRAFTER, Making.id(Thing.CLAUSE, "a"), new AddClause("K-1", null, Texts.wording(1)))
        .does(CHAIR, POLICY, new AskSeat(FutureSeat.Method.YOUTH_PROXIES, "Six pupils", 2050));

    assertThat(story.findings(CHAIR, POLICY, new PublishPrimer(plan)))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(MakingRule.TRANSLATION_MISSING));
          assertThat(f.facts()).containsEntry("language", "fr");
        });
  }

  @Test
  void aRoundIsLongEnoughAndReachesAllWhomTheCharterNames() {
    var story = Making.drafted(1);
    var plan = Texts.plan(story.now());
    var poor =
        new RoundPlan(
            story.now().minusSeconds(60),
            plan.opens(),
            Making.today(story),
            Moderation.AFTER,
            "",
            List.of(
                new Coverage(Sector.ACADEMIA, -1, "Letters"),
                new Coverage(Sector.ACADEMIA, 1, "Letters")));

    assertThat(story.findings(CHAIR, POLICY, new PublishPrimer(poor)))
        .extracting(Finding::ruleId)
        .containsExactlyInAnyOrder(
            id(MakingRule.OPENS_IN_PAST),
            id(MakingRule.ANSWERS_TOO_EARLY),
            id(MakingRule.TEXT_MISSING),
            id(MakingRule.CONSULTATION_TOO_SHORT),
            id(MakingRule.NUMBER_WRONG),
            id(MakingRule.SECTOR_TWICE),
            id(MakingRule.COVERAGE_INCOMPLETE));
  }

  @Test
  void whoSpeaksForFutureGenerationsSpeaksForPeopleWhoAreNotBornYet() {
    var story = Making.drafting();

    assertThat(story.refused(CHAIR, POLICY, new RefuseSeat("No time")))
        .containsExactly(id(MakingRule.SEAT_NOT_ASKED));
    assertThat(
            story.refused(
                CHAIR, POLICY, new AskSeat(FutureSeat.Method.GUARDIAN, "Commissioner", 2036)))
        .containsExactly(id(MakingRule.YEAR_TOO_NEAR));
    story
        .does(CHAIR, POLICY, new AskSeat(FutureSeat.Method.GUARDIAN, "Commissioner", 2037))
        .does(CHAIR, POLICY, new RefuseSeat("No time"));
    assertThat(story.refused(CHAIR, POLICY, new RefuseSeat("Still no time")))
        .containsExactly(id(MakingRule.SEAT_ANSWERED));
    assertThat(Objects.requireNonNull(policy(story).seat()).refusal()).isEqualTo("No time");
  }
}
