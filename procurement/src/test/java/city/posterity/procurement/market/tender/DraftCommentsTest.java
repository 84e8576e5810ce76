package city.posterity.procurement.market.tender;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.RESIDENT;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.Terms;
import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.pack.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftCommentsTest {

  private static final Actor ACME = supplier("acme");
  private static final UUID FIRST = uuid("first comment");
  private static final Instant END = Fixtures.START.plus(Duration.ofDays(6));

  @Test
  void aDraftIsOpenForCommentsAtLeastAsLongAsThePackSays() {
    var story = drafted();

    assertThat(
            story.findings(
                OFFICER, story.tenderId(), new OpenComments(story.now().plus(Duration.ofDays(4)))))
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactly(tuple("tender.comments-too-short", "/end"));
    story.does(OFFICER, story.tenderId(), new OpenComments(END));
    assertThat(story.refused(OFFICER, story.tenderId(), new OpenComments(END)))
        .contains("tender.comments-open");
  }

  @Test
  void isNotSubmittedUntilCommentsHaveEndedAndEachIsAnswered() {
    var story = commented();

    assertThat(story.refused(OFFICER, story.tenderId(), new SubmitTender()))
        .containsExactly("tender.comments-open", "tender.comment-unanswered");
    story.at(END);
    assertThat(story.findings(OFFICER, story.tenderId(), new SubmitTender()))
        .extracting(Finding::ruleId, f -> f.facts().get("comment"))
        .containsExactly(tuple("tender.comment-unanswered", FIRST.toString()));
    story
        .does(OFFICER, story.tenderId(), answer(CommentDecision.PARTLY, "Lots are smaller"))
        .does(OFFICER, story.tenderId(), new SubmitTender());
  }

  @Test
  void anAcceptedCommentSaysWhatIsChangedAndIsAnsweredOnce() {
    var story = commented();

    assertThat(story.refused(OFFICER, story.tenderId(), answer(CommentDecision.ACCEPTED, " ")))
        .containsExactly("tender.change-not-said");
    story.does(OFFICER, story.tenderId(), answer(CommentDecision.REJECTED, ""));
    assertThat(story.refused(OFFICER, story.tenderId(), answer(CommentDecision.REJECTED, "")))
        .containsExactly("tender.comment-answered");
  }

  @Test
  void aCommentNamesPartsOfTheDraftOnlyAndComesInTime() {
    var story = commented();
    var subject = new CommentSubject(CommentSubject.Kind.DOCUMENT, "nowhere");
    var astray = new GiveComment(uuid("astray"), "Hm", null, subject, null);

    assertThat(story.refused(ACME, story.tenderId(), astray))
        .containsExactly("tender.comment-subject-unknown");
    story.at(END.plusMillis(1));
    assertThat(
            story.refused(
                ACME, story.tenderId(), new GiveComment(uuid("late"), "Hm", null, null, null)))
        .containsExactly("tender.comments-over");
    assertThat(
            story.refused(
                OFFICER, story.tenderId(), new GiveComment(uuid("x"), "Hm", null, null, null)))
        .containsExactly("machine.role-missing");
  }

  @Test
  void everybodyReadsTheDraftThatWasPutToCommentAndAnsweredCommentsWithoutNames() {
    var story = commented();
    var changed = new Terms();
    changed.title = "Secret second thoughts";
    story.does(OFFICER, story.tenderId(), new EditTender(changed.build()));

    assertThat(BuyingCycle.mayRead(story.procurement(), story.tender(), ACME)).isTrue();
    Tender unanswered = (Tender) BuyingCycle.shownTo(story.procurement(), ACME, story.tender());
    assertThat(unanswered.toString()).doesNotContain("Secret", "Too large", "Ruth");
    assertThat(unanswered.terms()).isEqualTo(unanswered.askedComments().draft());

    story
        .does(OFFICER, story.tenderId(), answer(CommentDecision.ALREADY_COVERED, ""))
        .at(END)
        .does(OFFICER, story.tenderId(), new SubmitTender());
    Tender answered = (Tender) BuyingCycle.shownTo(story.procurement(), ACME, story.tender());
    assertThat(answered.toString()).contains("Too large").doesNotContain("Secret", "Ruth");
    assertThat(answered.status()).as("that it is in review").isEqualTo(TenderStatus.DRAFTING);
    var officer = BuyingCycle.withTeamRoles(story.procurement(), OFFICER);
    assertThat(BuyingCycle.shownTo(story.procurement(), officer, story.tender()).toString())
        .contains("Secret")
        .doesNotContain("Ruth");
  }

  @Test
  void canBePutToCommentOnceMoreAndKeepsWhatWasSaidBefore() {
    var story = commented();
    story
        .at(END)
        .does(OFFICER, story.tenderId(), answer(CommentDecision.ACCEPTED, "Two lots"))
        .does(OFFICER, story.tenderId(), new OpenComments(END.plus(Duration.ofDays(8))))
        .does(RESIDENT, story.tenderId(), new GiveComment(uuid("2"), "Good", null, null, null));

    assertThat(story.tender().askedComments().given()).hasSize(2);
    assertThat(story.refused(OFFICER, story.tenderId(), new SubmitTender()))
        .containsExactly("tender.comments-open", "tender.comment-unanswered");
    assertThat(story.tries(APPROVER, story.tenderId(), new ApproveTender(""))).isFalse();
  }

  private static ProcurementStory drafted() {
    return ProcurementStory.aTender()
        .with(Parameter.COMMENTS_MINIMUM, Term.parse("5 full days"))
        .drafted();
  }

  private static ProcurementStory commented() {
    var story = drafted();
    return story
        .does(OFFICER, story.tenderId(), new OpenComments(END))
        .does(
            RESIDENT,
            story.tenderId(),
            new GiveComment(
                FIRST,
                "Too large",
                Concern.EXCLUDES_SMALL_FIRMS,
                new CommentSubject(CommentSubject.Kind.LOT, "L1"),
                new Personal(RESIDENT.person(), "Ruth Adeyemi")));
  }

  private static AnswerComment answer(CommentDecision decision, String changed) {
    return new AnswerComment(FIRST, "We looked again", decision, changed);
  }
}
