package city.posterity.procurement.emergency.declaration;

import static city.posterity.procurement.ProcurementStory.id;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.PackCheck;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.planning.need.ProposeNeed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmergencyTest {

  private static final Actor LENA = actor("lena", Role.PROCUREMENT_OFFICER);
  private static final Actor OMAR = actor("omar", Role.APPROVER);
  private static final Actor INES = actor("ines", Role.APPROVER);
  private static final StreamId FLOOD = Emergency.idOf(Fixtures.uuid("procurement"));
  private static final LocalDate TODAY = LocalDate.ofInstant(Fixtures.START, ZoneOffset.UTC);

  private static Actor actor(String name, Role role) {
    return new Actor(Fixtures.person(name), Fixtures.CITY, "town-hall", Set.of(role));
  }

  private static Declaration flood(LocalDate until, LocalDate reviewOn) {
    return new Declaration(
        "Flood in the old town",
        EmergencyKind.NATURAL_DISASTER,
        "The river is two metres above its banks",
        "City council",
        "Decision 17",
        "Old town",
        TODAY,
        until,
        reviewOn);
  }

  private static ProcurementStory declared() {
    return ProcurementStory.aTender()
        .under(PackCheck.shipped("neutral").procedures().values().iterator().next())
        .does(LENA, FLOOD, new DeclareEmergency(flood(TODAY.plusDays(90), TODAY.plusDays(30))));
  }

  private static ProcurementStory inForce() {
    return declared().does(OMAR, FLOOD, new ConfirmDeclaration());
  }

  private static ListMatter pumps() {
    return new ListMatter(
        MatterKind.CONTRACT, "Pumps from Acme", "K-17", "Dry the cellars", null, null);
  }

  private static SettleMatter settled(Settling way, LocalDate agreedOn) {
    return new SettleMatter(1, way, null, agreedOn, "Ends with the last delivery");
  }

  private static ProcurementStory onDay(ProcurementStory story, LocalDate day) {
    return story.at(day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(43_200));
  }

  private static Emergency of(ProcurementStory story) {
    return story.procurement().get(Emergency.class, FLOOD);
  }

  @Test
  void twoPeopleBringItIntoForceAndTwoOthersEndIt() {
    var story =
        onDay(
                inForce()
                    .does(LENA, FLOOD, pumps())
                    .does(LENA, FLOOD, new ReviewOutcome(1, "They ran", "A fifth more"))
                    .does(
                        OMAR,
                        FLOOD,
                        new ReviewEmergency(
                            Phase.RELIEF,
                            TODAY.plusDays(60),
                            TODAY.plusDays(45),
                            "One district is dry"))
                    .does(LENA, FLOOD, new AnnounceEnd(TODAY.plusDays(40), "All by letter")),
                TODAY.plusDays(41))
            .does(LENA, FLOOD, settled(Settling.ENDS, TODAY.plusDays(40)))
            .does(INES, FLOOD, new CloseEmergency("Keep two pumps in store"));

    assertThat(of(story).status()).isEqualTo(EmergencyStatus.CLOSED);
    assertThat(of(story).phase()).isEqualTo(Phase.RELIEF);
    assertThat(of(story).until()).isEqualTo(TODAY.plusDays(40));
    assertThat(of(story).matters()).singleElement().matches(Matter::isSettled);
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void whoDeclaredItDoesNotConfirmIt() {
    var story =
        ProcurementStory.aTender()
            .under(PackCheck.shipped("neutral").procedures().values().iterator().next())
            .does(OMAR, FLOOD, new DeclareEmergency(flood(TODAY.plusDays(9), TODAY)));

    assertThat(story.refused(OMAR, FLOOD, new ConfirmDeclaration()))
        .containsExactly(id(MachineRule.SAME_PERSON));
    assertThat(of(story).isPublic()).isFalse();
    assertThat(of(story.does(INES, FLOOD, new ConfirmDeclaration())).isPublic()).isTrue();
  }

  @Test
  void whatIsMissingOrImpossibleInADeclarationIsToldAtOnce() {
    var story = declared();
    var nothing =
        new Declaration(
            " ",
            EmergencyKind.HEALTH,
            "",
            "",
            "",
            "",
            TODAY,
            TODAY.minusDays(1),
            TODAY.plusDays(2));

    assertThat(story.findings(LENA, FLOOD, new EditDeclaration(nothing)))
        .extracting(Finding::pointer)
        .containsExactly(
            "/declaration/title",
            "/declaration/happened",
            "/declaration/declaredBy",
            "/declaration/instrument",
            "/declaration/area",
            "/declaration/until",
            "/declaration/until",
            "/declaration/reviewOn");
  }

  @Test
  void itEndsByItselfWhenItsLastDayIsOverAndNotBefore() {
    var story = inForce();

    onDay(story, TODAY.plusDays(90));
    assertThat(of(story).status()).isEqualTo(EmergencyStatus.IN_FORCE);

    onDay(story, TODAY.plusDays(91));
    assertThat(of(story).status()).isEqualTo(EmergencyStatus.ENDED);
  }

  @Test
  void noPhaseComesBack() {
    var story =
        inForce()
            .does(
                OMAR,
                FLOOD,
                new ReviewEmergency(
                    Phase.RECOVERY, TODAY.plusDays(60), TODAY.plusDays(30), "Cleaning up"));

    assertThat(
            story.refused(
                OMAR,
                FLOOD,
                new ReviewEmergency(Phase.RELIEF, TODAY.plusDays(60), TODAY.plusDays(30), "Again")))
        .containsExactly(id(EmergencyRule.PHASE_BEFORE));
  }

  @Test
  void itDoesNotCloseBeforeEverythingThatItOpenedIsSettledWithTheSupplier() {
    var story = onDay(inForce().does(LENA, FLOOD, pumps()), TODAY.plusDays(91));
    var close = new CloseEmergency("Keep two pumps in store");

    assertThat(story.refused(INES, FLOOD, close)).containsExactly(id(EmergencyRule.NOT_SETTLED));
    assertThat(story.refused(LENA, FLOOD, new SettleMatter(1, Settling.ENDS, null, null, "Ends")))
        .containsExactly(id(EmergencyRule.NOT_AGREED));
    assertThat(story.refused(LENA, FLOOD, settled(Settling.ENDS, TODAY.plusDays(92))))
        .containsExactly(id(EmergencyRule.DAY_TO_COME));
    assertThat(story.refused(LENA, FLOOD, settled(Settling.GOES_ON, TODAY)))
        .containsExactly(id(EmergencyRule.DAY_MISSING));

    story.does(LENA, FLOOD, settled(Settling.ENDS, TODAY)).does(INES, FLOOD, close);
    assertThat(of(story).lessons()).isEqualTo("Keep two pumps in store");
  }

  @Test
  void ofAMatterThatIsNotListedNothingMoreIsAsked() {
    assertThat(inForce().refused(LENA, FLOOD, new SettleMatter(-1, Settling.ENDS, null, null, "-")))
        .containsExactly(id(EmergencyRule.MATTER_UNKNOWN));
  }

  @Test
  void whoSettledSomethingDoesNotClose() {
    var story = onDay(inForce().does(LENA, FLOOD, pumps()), TODAY.plusDays(91));
    var both =
        new Actor(
            Fixtures.person("both"),
            Fixtures.CITY,
            "town-hall",
            Set.of(Role.PROCUREMENT_OFFICER, Role.APPROVER));
    story.does(both, FLOOD, settled(Settling.COMPLETED, TODAY));

    assertThat(story.refused(both, FLOOD, new CloseEmergency("Nothing")))
        .containsExactly(id(MachineRule.SAME_PERSON));
  }

  @Test
  void aNeedIsOverOrCompetedForAnewWithoutASupplier() {
    var story =
        inForce()
            .does(
                LENA,
                FLOOD,
                new ListMatter(MatterKind.NEED, "Dry cellars", "N-2", "Each spring", null, null));

    assertThat(
            story.refused(
                LENA, FLOOD, new SettleMatter(1, Settling.GOES_ON, TODAY, null, "On and on")))
        .containsExactly(id(EmergencyRule.DECISION_OF_A_NEED));
    story.does(LENA, FLOOD, new SettleMatter(1, Settling.COMPETED, null, null, "plan-2027-44"));
    assertThat(of(story).unsettled()).isEmpty();
  }

  @Test
  void aReliefHasItsDaysAndNothingIsListedTwice() {
    var story = inForce().does(LENA, FLOOD, pumps());

    assertThat(story.refused(LENA, FLOOD, pumps())).containsExactly(id(EmergencyRule.MATTER_TWICE));
    assertThat(
            story
                .findings(
                    LENA,
                    FLOOD,
                    new ListMatter(MatterKind.RELIEF, "More time", "K-3", "Depot", null, null))
                .stream()
                .map(Finding::pointer))
        .containsExactly("/starts", "/endsOrReview");
  }

  @Test
  void theAnnouncedEndIsNoLaterThanTheLastDay() {
    assertThat(inForce().refused(LENA, FLOOD, new AnnounceEnd(TODAY.plusDays(91), "By letter")))
        .containsExactly(id(EmergencyRule.AFTER_LAST_DAY));
  }

  @Test
  void oneThatIsStillToBeginDoesNotEndBeforeItsFirstDay() {
    LocalDate first = TODAY.plusDays(10);
    var flood = flood(TODAY.plusDays(90), TODAY.plusDays(30));
    var later =
        new Declaration(
            flood.title(),
            flood.kind(),
            flood.happened(),
            flood.declaredBy(),
            flood.instrument(),
            flood.area(),
            first,
            flood.until(),
            flood.reviewOn());
    var story =
        declared()
            .does(LENA, FLOOD, new EditDeclaration(later))
            .does(OMAR, FLOOD, new ConfirmDeclaration());
    LocalDate before = first.minusDays(1);

    assertThat(
            story.refused(
                OMAR,
                FLOOD,
                new ReviewEmergency(Phase.RELIEF, before, before, "The rain did not come")))
        .containsExactly(id(EmergencyRule.END_BEFORE_START));
    assertThat(story.refused(LENA, FLOOD, new AnnounceEnd(before, "By letter")))
        .containsExactly(id(EmergencyRule.END_BEFORE_START));
    assertThat(of(story.does(LENA, FLOOD, new AnnounceEnd(first, "By letter"))).until())
        .isEqualTo(first);
  }

  @Test
  void whatGoesOnGoesOnUntilADayThatIsStillToCome() {
    var story = onDay(inForce().does(LENA, FLOOD, pumps()), TODAY.plusDays(2));

    assertThat(
            story.findings(
                LENA,
                FLOOD,
                new SettleMatter(1, Settling.GOES_ON, TODAY.plusDays(1), TODAY, "A week more")))
        .singleElement()
        .matches(f -> f.pointer().equals("/until"))
        .matches(f -> f.ruleId().equals(id(EmergencyRule.DAY_IN_PAST)));
    story.does(
        LENA,
        FLOOD,
        new SettleMatter(1, Settling.GOES_ON, TODAY.plusDays(2), TODAY, "Today still"));
    assertThat(of(story).unsettled()).isEmpty();
  }

  @Test
  void nothingIsBoughtInTheCaseOfAnEmergency() {
    var need = new StreamId(Thing.NEED, Fixtures.uuid("procurement"));
    var officer = actor("nina", Role.NEED_OFFICER);

    assertThat(
            declared()
                .refused(
                    officer, need, new ProposeNeed("Light", "It is dark", "It is lit", "x", null)))
        .containsExactly(id(EmergencyRule.CASE_OF_AN_EMERGENCY));
  }

  @Test
  void itsTagIsItsYearAndTheEndOfItsId() {
    String end = FLOOD.id().toString().substring(30);
    assertThat(of(declared()).tag()).isEqualTo(TODAY.getYear() + "-" + end);

    var flood = flood(TODAY.plusDays(90), TODAY.plusDays(30));
    var mistyped =
        new Declaration(
            flood.title(),
            flood.kind(),
            flood.happened(),
            flood.declaredBy(),
            flood.instrument(),
            flood.area(),
            LocalDate.of(202, 7, 1),
            flood.until(),
            flood.reviewOn());
    assertThat(of(declared().does(LENA, FLOOD, new EditDeclaration(mistyped))).tag())
        .as("of the same shape always")
        .isEqualTo("0202-" + end);
  }
}
