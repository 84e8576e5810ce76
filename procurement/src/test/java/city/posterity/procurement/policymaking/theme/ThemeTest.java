package city.posterity.procurement.policymaking.theme;

import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.policymaking.Group.CHAIR;
import static city.posterity.procurement.policymaking.Group.RESPONDER;
import static city.posterity.procurement.policymaking.Making.POLICY;
import static city.posterity.procurement.policymaking.Making.THEME;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.Group;
import city.posterity.procurement.policymaking.Making;
import city.posterity.procurement.policymaking.Texts;
import city.posterity.procurement.policymaking.gate.Answering;
import city.posterity.procurement.policymaking.process.PublishAnswers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeTest {

  private static final StreamId OTHER = Making.id(Thing.THEME, "rubbish");

  @Test
  void twoThemesHaveDifferentTitles() {
    var story = Making.sorted(Making.open(1));

    assertThat(story.refused(RESPONDER, OTHER, new OpenTheme(" bins", "The same")))
        .containsExactly(id(ThemeRule.TITLE_TAKEN));
    assertThat(story.refused(RESPONDER, OTHER, new OpenTheme(" ", "Nothing")))
        .containsExactly(id(ThemeRule.TEXT_MISSING));
    story
        .does(RESPONDER, OTHER, new OpenTheme("Rubbish", "What lies about"))
        .does(RESPONDER, OTHER, new RewordTheme("Rubbish", "What lies in the street"));
  }

  @Test
  void whatWasSortedIntoAMergedThemeIsAnsweredWithTheOneThatTookItOver() {
    var story = Making.open(1);
    Making.says(story, Group.resident("rosa"), "rosa", Texts.comment("K-1"));
    Making.sorted(story).does(RESPONDER, OTHER, new OpenTheme("Rubbish", "What lies about"));
    assertThat(story.refused(RESPONDER, THEME, new MergeTheme(THEME.id())))
        .containsExactly(id(ThemeRule.THEME_UNKNOWN));

    story.does(RESPONDER, THEME, new MergeTheme(OTHER.id()));

    assertThat(story.refused(RESPONDER, OTHER, new MergeTheme(THEME.id())))
        .containsExactly(id(ThemeRule.THEME_UNKNOWN));
    assertThat(story.refused(RESPONDER, OTHER, new MergeTheme(Fixtures.uuid("none"))))
        .containsExactly(id(ThemeRule.THEME_UNKNOWN));
    assertThat(Answering.unanswered(story.procurement())).hasSize(1);
    Making.answered(story, "no", Texts.no(List.of(OTHER.id()), List.of()));
    assertThat(Answering.unanswered(story.procurement())).isEmpty();
    story.does(CHAIR, POLICY, new PublishAnswers());
  }
}
