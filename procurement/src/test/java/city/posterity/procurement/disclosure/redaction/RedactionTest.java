package city.posterity.procurement.disclosure.redaction;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.ProcurementStory.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.Terms;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.ApproveAmendment;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.Tender;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RedactionTest {

  private static final StreamId ID = new StreamId(Thing.REDACTION, Fixtures.uuid("redaction"));
  private static final String SECRET = "Lamps that last";

  private static ProposeRedaction propose(
      StreamId target, String pointer, @Nullable LocalDate date) {
    return new ProposeRedaction(
        target, pointer, null, "trade-secret", "It would help rivals", date);
  }

  private static LocalDate in(ProcurementStory story, int days) {
    return LocalDate.ofInstant(story.now(), ZoneOffset.UTC).plusDays(days);
  }

  private static ProcurementStory redacted(int days) {
    var story = aTender().withLots(2).live();
    return story
        .does(OFFICER, ID, propose(story.tenderId(), "/terms/description", in(story, days)))
        .does(APPROVER, ID, new ApproveRedaction());
  }

  private static Tender seen(ProcurementStory story) {
    return (Tender) BuyingCycle.shownTo(story.procurement(), supplier("acme"), story.tender());
  }

  @Test
  void whatIsWithheldIsShownAgainByItselfOnItsDate() {
    var story = redacted(10);
    var redaction = story.get(Redaction.class, ID);

    assertThat(seen(story).terms().description())
        .isEqualTo("[withheld: trade-secret, until " + redaction.releaseDate() + "]");
    story.after(Duration.ofDays(10));
    assertThat(story.status(ID)).isEqualTo(RedactionStatus.RELEASED);
    assertThat(story.get(Redaction.class, ID).endedAt()).isEqualTo(redaction.releaseAt());
    assertThat(seen(story).terms().description()).isEqualTo(SECRET);
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void whoWorksOnThePurchaseReadsItAndNothingElseChanges() {
    var story = redacted(10);

    assertThat(
            BuyingCycle.shownTo(
                story.procurement(),
                BuyingCycle.withTeamRoles(story.procurement(), OFFICER),
                story.tender()))
        .isEqualTo(story.tender());
    assertThat(seen(story).terms().lots()).isEqualTo(story.tender().terms().lots());
  }

  @Test
  void nobodyApprovesWhatTheyProposed() {
    var story = aTender().live();
    story.does(OFFICER, ID, propose(story.tenderId(), "/terms/title", null));

    assertThat(story.tries(OFFICER, ID, new ApproveRedaction())).isFalse();
    assertThat(seen(story).terms().title()).isEqualTo("Street lamps");
  }

  @Test
  void amountsDatesAndIdsAreNeverWithheldAndTheAnswerSaysWhatMayBe() {
    var story = aTender().live();

    for (String pointer : List.of("/terms/lots/0/value", "/terms/deadline", "/id/id", "/status")) {
      assertThat(story.findings(OFFICER, ID, propose(story.tenderId(), pointer, null)))
          .singleElement()
          .satisfies(f -> {
            assertThat(f.ruleId()).isEqualTo("redaction.field-not-redactable");
            assertThat(f.facts().get("possible")).contains("/terms/lots/*/title");
          });
    }
    assertThat(story.findings(OFFICER, ID, propose(story.tenderId(), "/terms/lots/7/title", null)))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo("redaction.nothing-there");
          assertThat(f.facts().get("there")).contains("/terms/lots/L1/title");
        });
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    var story = aTender().live();
    var command =
        new ProposeRedaction(
            new StreamId(Thing.BID, Fixtures.uuid("nobody")),
            "/reason",
            null,
            "shame",
            " ",
            in(story, -1));

    assertThat(story.findings(OFFICER, ID, command))
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactly(
            tuple("redaction.text-missing", "/reason"),
            tuple("redaction.thing-unknown", "/target"),
            tuple("redaction.ground-unknown", "/ground"));
  }

  @Test
  void noDateIsLaterThanTheGroundAllowsAlsoWhenItIsExtended() {
    var story = aTender().live();
    var tender = story.tenderId();
    LocalDate first = in(story, 100);

    assertThat(story.refused(OFFICER, ID, propose(tender, "/terms/title", in(story, 102))))
        .containsExactly("redaction.date-too-late");
    story
        .does(OFFICER, ID, propose(tender, "/terms/title", in(story, 20)))
        .does(APPROVER, ID, new ApproveRedaction())
        .after(Duration.ofDays(10));
    assertThat(story.refused(OFFICER, ID, new ExtendRedaction(first.plusDays(5), "Still")))
        .containsExactly("redaction.date-too-late");
    story.does(OFFICER, ID, new ExtendRedaction(first.minusDays(5), "Still"));
    assertThat(story.tries(OFFICER, ID, new ApproveExtension())).isFalse();
    story.does(APPROVER, ID, new ApproveExtension()).after(Duration.ofDays(30));
    assertThat(story.get(Redaction.class, ID))
        .returns(RedactionStatus.IN_FORCE, Redaction::status)
        .returns(first.minusDays(5), Redaction::releaseDate);
  }

  @Test
  void withoutADateTheLatestHoldsAndWithoutALatestItIsLifted() {
    var story = aTender().live();
    story.does(OFFICER, ID, propose(story.tenderId(), "/terms/title", null));
    assertThat(story.get(Redaction.class, ID).releaseDate())
        .isEqualTo(story.get(Redaction.class, ID).latest())
        .isNotNull();
    var other = new StreamId(Thing.REDACTION, Fixtures.uuid("other"));
    story
        .does(
            OFFICER,
            other,
            new ProposeRedaction(
                story.tenderId(), "/terms/description", null, "personal-data", "A name", null))
        .does(APPROVER, other, new ApproveRedaction())
        .after(Duration.ofDays(400));
    assertThat(seen(story).terms().description()).isEqualTo("[withheld: personal-data]");
    story.does(APPROVER, other, new LiftRedaction("Agreed"));
    assertThat(seen(story).terms().description()).isEqualTo(SECRET);
  }

  @Test
  void aPassageIsWithheldWhereverItWasCopied() {
    var story = aTender().withTerms(t -> t.description = "Built  with Xylo glass by hand").live();
    story
        .does(
            OFFICER,
            ID,
            new ProposeRedaction(
                story.tenderId(), "/terms/description", "Xylo glass", "trade-secret", "s", null))
        .does(APPROVER, ID, new ApproveRedaction());
    Withheld withheld = Withheld.of(story.procurement());
    String marker = withheld.passages().getFirst().marker();

    assertThat(withheld.in("The XYLO\nglass, again: Xylo glassware and aXylo glass"))
        .isEqualTo("The " + marker + ", again: Xylo glassware and aXylo glass");
    assertThat(seen(story).terms().description()).isEqualTo("Built  with " + marker + " by hand");
    assertThat(withheld).hasToString("1 withheld passages");
  }

  @Test
  void theNewWordsOfAFieldAreWithheldTooAndALotIsFollowedByItsId() {
    var story = aTender().withLots(2).live();
    story
        .does(OFFICER, ID, propose(story.tenderId(), "/terms/lots/1/title", null))
        .does(APPROVER, ID, new ApproveRedaction());
    assertThat(story.get(Redaction.class, ID).pointer()).isEqualTo("/terms/lots/L2/title");
    Terms amended = Terms.like(story.tender().terms());
    Lot second = amended.lots.get(1);
    amended.lots =
        List.of(
            new Lot(second.id(), "Another secret", "", second.value(), null),
            amended.lots.getFirst());
    story
        .does(OFFICER, story.tenderId(), new ProposeAmendment(amended.build(), "A better word"))
        .does(APPROVER, story.tenderId(), new ApproveAmendment());

    assertThat(Withheld.of(story.procurement()).passages())
        .extracting(Withheld.Passage::text)
        .containsExactlyInAnyOrder("Lot 2", "Another secret");
    assertThat(seen(story).terms().lots().get(1).title()).isEqualTo("Lot 1");
  }
}
