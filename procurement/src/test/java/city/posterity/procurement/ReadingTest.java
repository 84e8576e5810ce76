package city.posterity.procurement;

import static city.posterity.procurement.Fixtures.ADMINISTRATOR;
import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CITY;
import static city.posterity.procurement.Fixtures.NEED_OFFICER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.RESIDENT;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.enquiry.AnswerEnquiry;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.enquiry.PublishEnquiry;
import city.posterity.procurement.market.enquiry.SubmitEnquiry;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.need.GiveInput;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.OpenConsultation;
import city.posterity.procurement.planning.need.ProposeNeed;
import city.posterity.procurement.planning.team.AssignMember;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What outsiders may read of a purchase, and when. */
class ReadingTest {

  private static final Actor ACME = supplier("acme");
  private static final Actor BOLT = supplier("bolt");

  private final ProcurementStory story = ProcurementStory.aTender();

  @Test
  void aNeedIsForEverybodyFromTheConsultationOnButNotWhoSaidWhat() {
    var nadia = new Personal(RESIDENT.person(), "Ruth Adeyemi");
    story.does(RESIDENT, story.needId(), new ProposeNeed("Light", "Dark", "Safe", "web", nadia));
    assertThat(mayRead(ACME, story.needId())).isFalse();

    Fixtures.TEAM.forEach((a, roles) ->
        story.does(
            ADMINISTRATOR,
            story.teamId(),
            new AssignMember(a.person(), CITY, String.valueOf(a.unit()), roles)));
    story.does(
        NEED_OFFICER,
        story.needId(),
        new OpenConsultation(story.now().plus(Duration.ofDays(30)), "web, text message, desk"));
    story.does(RESIDENT, story.needId(), new GiveInput(uuid("input"), "Not too bright", nadia));

    assertThat(mayRead(ACME, story.needId())).isTrue();
    Need seen = (Need) shownTo(ACME, story.needId());
    assertThat(seen.proposer()).isNull();
    assertThat(seen.inputs()).as("what is not answered yet").isEmpty();
    assertThat(seen.toString()).doesNotContain("Ruth");
  }

  @Test
  void aTenderIsForEverybodyOnceItIsPublished() {
    story.drafted();
    assertThat(mayRead(ACME, story.tenderId())).isFalse();
    assertThat(mayRead(RESIDENT, story.tenderId())).isFalse();
  }

  @Test
  void anAmendmentThatNobodyApprovedIsForTheTeamOnly() {
    story.live();
    var terms = new Terms();
    terms.title = "Lamps and benches";
    terms.deadline = story.tender().deadline().plus(Duration.ofDays(30));
    story.does(OFFICER, story.tenderId(), new ProposeAmendment(terms.build(), "Benches too"));

    assertThat(mayRead(ACME, story.tenderId())).isTrue();
    assertThat(((Tender) shownTo(ACME, story.tenderId())).proposed()).isNull();
    assertThat(((Tender) shownTo(APPROVER, story.tenderId())).proposed()).isNotNull();
  }

  @Test
  void aQuestionIsForItsAskerAndTheTeamUntilItIsAnsweredToAll() {
    story.live().after(Duration.ofDays(1));
    var question = new StreamId(Thing.ENQUIRY, uuid("question"));
    story.does(BOLT, question, new SubmitEnquiry(null, "Which colour?"));
    assertThat(mayRead(BOLT, question)).isTrue();
    assertThat(mayRead(ACME, question)).isFalse();
    assertThat(mayRead(OFFICER, question)).isTrue();

    story
        .does(OFFICER, question, new AnswerEnquiry("Any", false))
        .does(APPROVER, question, new PublishEnquiry());
    assertThat(mayRead(ACME, question)).isTrue();
    Enquiry seen = (Enquiry) shownTo(ACME, question);
    assertThat(seen.asker()).isNull();
  }

  private State shownTo(Actor actor, StreamId thing) {
    return BuyingCycle.shownTo(
        story.procurement(),
        BuyingCycle.withTeamRoles(story.procurement(), actor),
        story.get(State.class, thing));
  }

  private boolean mayRead(Actor actor, StreamId thing) {
    State state = story.get(State.class, thing);
    return BuyingCycle.mayRead(
        story.procurement(), state, BuyingCycle.withTeamRoles(story.procurement(), actor));
  }
}
