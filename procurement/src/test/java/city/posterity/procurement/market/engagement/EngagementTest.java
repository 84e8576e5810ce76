package city.posterity.procurement.market.engagement;

import static city.posterity.procurement.Fixtures.ADMINISTRATOR;
import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.NEED_OFFICER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.RESIDENT;
import static city.posterity.procurement.Fixtures.START;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.engagement.PriorInvolvement.Measure;
import city.posterity.procurement.market.tender.ApproveTender;
import city.posterity.procurement.market.tender.PublishTender;
import city.posterity.procurement.market.tender.SubmitTender;
import city.posterity.procurement.market.tender.TenderDocument;
import city.posterity.procurement.planning.need.ProposeNeed;
import city.posterity.procurement.planning.team.AssignMember;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EngagementTest {

  private static final StreamId TALKS = new StreamId(Thing.ENGAGEMENT, uuid("talks"));
  private static final UUID MEETING = uuid("meeting");
  private static final String DECK = "a".repeat(64);

  @Test
  void beginsOnlyOnceTheNeedIsPublicAndNotOnceTheTenderIs() {
    var early =
        ProcurementStory.aTender()
            .does(
                RESIDENT,
                ProcurementStory.aTender().needId(),
                new ProposeNeed("Light", "Dark", "Lit", "web", null))
            .does(
                ADMINISTRATOR,
                ProcurementStory.aTender().teamId(),
                new AssignMember(
                    OFFICER.person(), Fixtures.CITY, "x", Set.of(Role.PROCUREMENT_OFFICER)));
    var late = ProcurementStory.aTender().live();

    assertThat(early.refused(OFFICER, TALKS, opening(early)))
        .containsExactly("engagement.need-not-public");
    assertThat(late.refused(OFFICER, TALKS, opening(late)))
        .containsExactly("engagement.tender-published");
  }

  @Test
  void cannotCloseWhileOneSupplierKnowsMoreAndNamesEachMissingItem() {
    var story = met();

    assertThat(story.findings(OFFICER, TALKS, new CloseEngagement("Ten years of life")))
        .extracting(Finding::ruleId, f -> f.facts().get("contact"))
        .containsExactly(
            tuple("engagement.answer-not-shared", MEETING.toString()),
            tuple("engagement.document-not-shared", MEETING.toString()));

    story.does(OFFICER, TALKS, share("b".repeat(64), List.of(MEETING)));
    assertThat(story.refused(OFFICER, TALKS, new CloseEngagement("Ten years of life")))
        .as("another document is not the one that was shown")
        .containsExactly("engagement.document-not-shared");

    story
        .does(OFFICER, TALKS, share(DECK, List.of()))
        .does(OFFICER, TALKS, new CloseEngagement("Ten years of life"));
    assertThat(story.status(TALKS)).isEqualTo(EngagementStatus.CLOSED);
  }

  @Test
  void keepsItsTenderFromBeingPublishedWhileItIsOpenOrUnequal() {
    var story =
        ProcurementStory.aTender()
            .drafted()
            .does(OFFICER, TALKS, opening(ProcurementStory.aTender()))
            .does(OFFICER, TALKS, contact("They last ten years", List.of()));
    story
        .does(OFFICER, story.tenderId(), new SubmitTender())
        .does(APPROVER, story.tenderId(), new ApproveTender(""));

    assertThat(story.refused(OFFICER, story.tenderId(), new PublishTender()))
        .containsExactly("engagement.still-open", "engagement.answer-not-shared");
    story.does(OFFICER, TALKS, share(DECK, List.of(MEETING)));
    assertThat(story.refused(OFFICER, story.tenderId(), new PublishTender()))
        .containsExactly("engagement.still-open");
    story
        .does(OFFICER, TALKS, new CloseEngagement("Ten years of life"))
        .does(OFFICER, story.tenderId(), new PublishTender());
  }

  @Test
  void excludesASupplierOnlyAfterItWasHeard() {
    var story = open();

    assertThat(
            story.refused(
                OFFICER,
                TALKS,
                new RecordPriorInvolvement("Acme", "Drew it", Measure.EXCLUDED, "Unfair", " ")))
        .containsExactly("engagement.not-heard");
    story.does(
        OFFICER,
        TALKS,
        new RecordPriorInvolvement("Acme", "Drew it", Measure.SHARED_WITH_ALL, "Plans out", ""));
  }

  @Test
  void recordsNoContactThatIsStillToComeAndNoneTwice() {
    var story = met();
    var later =
        new RecordContact(
            uuid("later"),
            story.now().plus(Duration.ofDays(1)),
            "Acme",
            Channel.CALL,
            "When?",
            "",
            List.of());

    assertThat(story.refused(OFFICER, TALKS, later))
        .containsExactly("engagement.contact-in-future");
    assertThat(story.refused(OFFICER, TALKS, contact("Again", List.of())))
        .containsExactly("engagement.contact-exists");
    assertThat(
            story.refused(OFFICER, TALKS, new ShareItem("x", "y", null, List.of(uuid("none")), "")))
        .containsExactly("engagement.contact-unknown");
  }

  @Test
  void tellsNobodyOutsideWhichSupplierWasSpokenToOrWhatWasNotShared() {
    var story = met();
    story.does(
        OFFICER,
        TALKS,
        new RecordPriorInvolvement("Acme", "Drew it", Measure.KEPT_APART, "Team left", "Agreed"));
    var state = story.get(Engagement.class, TALKS);
    Actor rival = supplier("bolt");

    assertThat(BuyingCycle.mayRead(story.procurement(), state, rival)).isTrue();
    assertThat(BuyingCycle.shownTo(story.procurement(), rival, state).toString())
        .contains("MEETING", "Drew it", "Write to us")
        .doesNotContain("Acme", "Deck", "last ten years", "How long", "Agreed");
    assertThat(
            BuyingCycle.shownTo(
                story.procurement(),
                BuyingCycle.withTeamRoles(story.procurement(), NEED_OFFICER),
                state))
        .isEqualTo(state);
  }

  private static ProcurementStory open() {
    var story = ProcurementStory.aTender().planned();
    return story.does(OFFICER, TALKS, opening(story));
  }

  private static ProcurementStory met() {
    return open()
        .does(
            OFFICER,
            TALKS,
            contact("They last ten years", List.of(new ShownDocument("Deck", DECK))));
  }

  private static OpenEngagement opening(ProcurementStory story) {
    return new OpenEngagement(
        "What is there", "Write to us", story.now().plus(Duration.ofDays(20)));
  }

  private static RecordContact contact(String told, List<ShownDocument> documents) {
    return new RecordContact(MEETING, START, "Acme", Channel.MEETING, "How long?", told, documents);
  }

  private static ShareItem share(String sha256, List<UUID> contacts) {
    return new ShareItem(
        "Life of lamps",
        "Ten years",
        new TenderDocument(
            "deck", "marketStudies", "Slides", "application/pdf", 9, sha256, "/deck"),
        contacts,
        "Prices of the maker, a trade secret");
  }
}
