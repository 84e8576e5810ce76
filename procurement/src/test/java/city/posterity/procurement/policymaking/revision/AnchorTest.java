package city.posterity.procurement.policymaking.revision;

import static city.posterity.procurement.policymaking.Group.CHAIR;
import static city.posterity.procurement.policymaking.Group.DRAFTER;
import static city.posterity.procurement.policymaking.Group.RESPONDER;
import static city.posterity.procurement.policymaking.Making.POLICY;
import static city.posterity.procurement.policymaking.Making.THEME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.Group;
import city.posterity.procurement.policymaking.Making;
import city.posterity.procurement.policymaking.Texts;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.process.AskSeat;
import city.posterity.procurement.policymaking.process.FutureSeat;
import city.posterity.procurement.policymaking.process.PublishPrimer;
import city.posterity.procurement.policymaking.wording.Anchoring.Place;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnchorTest {

  private static final String SEVEN =
      "Each street must have bins. The bins must be emptied every day by the city.";

  private static final String BINS = "Each street must have bins.";
  private static final String EMPTIED = "The bins must be emptied every day by the city.";

  /** Four clauses, of which people speak to all, and an answer because of which they change. */
  private static ProcurementStory answered() {
    var story = Making.drafting();
    for (String key : List.of("C-1", "C-7", "C-9", "C-12")) {
      story.does(
          DRAFTER,
          Making.id(Thing.CLAUSE, key),
          new AddClause(
              key, null, Texts.wording(key.equals("C-7") ? SEVEN : "Lamps must burn at " + key)));
    }
    story
        .does(CHAIR, POLICY, new AskSeat(FutureSeat.Method.GUARDIAN, "Commissioner", 2060))
        .does(CHAIR, POLICY, new PublishPrimer(Texts.plan(story.now())));
    Making.opened(story);
    var rosa = Group.resident("rosa");
    Making.says(story, rosa, "whole text", Texts.comment(null));
    Making.says(story, rosa, "untouched", Texts.quoting("C-1", "Lamps"));
    Making.says(story, rosa, "first half", Texts.quoting("C-7", BINS));
    Making.says(story, rosa, "second half", Texts.quoting("C-7", EMPTIED));
    Making.says(story, rosa, "all of it", Texts.comment("C-7"));
    Making.says(story, rosa, "reworded", Texts.quoting("C-9", "Lamps must burn"));
    Making.says(story, rosa, "deleted", Texts.quoting("C-12", "Lamps must burn"));
    Making.says(story, rosa, "deleted whole", Texts.comment("C-12"));
    Making.sorted(story);
    Making.answered(story, "yes", Texts.yes(List.of(THEME.id()), List.of()));
    return story;
  }

  private static ProcurementStory change(ProcurementStory story, String name, Edit... edits) {
    StreamId revision = Making.id(Thing.REVISION, name);
    UUID yes = Making.id(Thing.RESPONSE, "yes").id();
    return story
        .does(DRAFTER, revision, new ProposeRevision(Texts.changes(List.of(yes), edits)))
        .does(RESPONDER, revision, new ApplyRevision());
  }

  private static Anchor anchor(ProcurementStory story, String name) {
    var said = Making.input(story, Making.id(Thing.INPUT, name)).contribution();
    return Anchor.of(said, story.procurement()).orElseThrow();
  }

  private static ProcurementStory splitAndDeleted() {
    return change(
        answered(),
        "split",
        Texts.reword("C-7", 1, BINS),
        Texts.add("C-8", "C-7", List.of("C-7"), EMPTIED),
        Texts.reword("C-9", 1, "Lamps must always burn at C-9"),
        Texts.remove("C-12", 1));
  }

  @Test
  void whereAClauseIsSplitAndAnotherDeletedNothingThatWasSaidIsLost() {
    var story = splitAndDeleted();

    assertThat(
            Stream.of(
                    "untouched",
                    "first half",
                    "second half",
                    "all of it",
                    "reworded",
                    "deleted",
                    "deleted whole")
                .map(n -> anchor(story, n)))
        .extracting(Anchor::place, Anchor::clause, Anchor::version)
        .containsExactly(
            tuple(Place.SAME, "C-1", 1),
            tuple(Place.SAME, "C-7", 2),
            tuple(Place.MOVED, "C-8", 1),
            tuple(Place.CHANGED, "C-8", 1),
            tuple(Place.CHANGED, "C-9", 2),
            tuple(Place.REMOVED, "C-12", 1),
            tuple(Place.REMOVED, "C-12", 1));
    assertThat(anchor(story, "deleted").score()).isZero();
    assertThat(anchor(story, "second half").score()).isEqualTo(1);
    var whole = Making.input(story, Making.id(Thing.INPUT, "whole text")).contribution();
    assertThat(Anchor.of(whole, story.procurement())).isEmpty();
  }

  @Test
  void wordsAreFoundAlsoWhereWhatWasSplitIsSplitAgain() {
    var story =
        change(
            splitAndDeleted(),
            "again",
            Texts.remove("C-8", 1),
            Texts.add("C-8a", "C-7", List.of("C-8"), EMPTIED));

    assertThat(anchor(story, "second half")).isEqualTo(new Anchor(Place.MOVED, "C-8a", 1, 1));
  }
}
