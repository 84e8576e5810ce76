package city.posterity.cityhall.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.policy.PackRole;
import city.posterity.policy.Packs;
import city.posterity.policy.Policy;
import city.posterity.policy.Section;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide stands where the work is done. */
class GuideTest {

  /** Nothing in the core is declared, reviewed or closed as an emergency yet. */
  private static final Set<String> NOT_YET =
      Set.of("emergency.declare", "emergency.review", "emergency.close");

  private static final Set<String> COMMANDS =
      BuyingCycle.MACHINES.stream()
          .flatMap(m -> m.verbs().keySet().stream().map(v -> m.thing().word() + "." + v))
          .collect(Collectors.toUnmodifiableSet());

  private static Stream<Policy> packs() {
    return Packs.SHIPPED.stream().map(Packs::shipped);
  }

  private static List<Section> sections() {
    return packs()
        .flatMap(p -> p.sections().values().stream())
        .filter(s -> s.id().startsWith("3") || s.id().startsWith("4"))
        .toList();
  }

  @Test
  void everySectionOfPartsThreeAndFourCanBeReachedFromAPageOfTheOfficer() {
    assertThat(sections())
        .allSatisfy(s ->
            assertThat(s.commands())
                .as("where section %s is shown", s.id())
                .anyMatch(COMMANDS::contains));
  }

  @Test
  void everyCommandThatACheckGuardsOrASectionStandsAtExists() {
    var unknown =
        Stream.concat(
                packs()
                    .flatMap(
                        p -> p.clauses().values().stream().flatMap(c -> p.commands(c).stream())),
                sections().stream().flatMap(s -> s.commands().stream()))
            .filter(c -> !COMMANDS.contains(c) && !NOT_YET.contains(c))
            .distinct()
            .toList();

    assertThat(unknown).isEmpty();
  }

  /** Else a city's pack could name somebody whom nobody can be. */
  @Test
  void thePacksKnowEachRoleThatPeopleAreGivenAndSayWhoActsForTheOthers() {
    var given =
        Stream.of(Role.values())
            .filter(r -> r.isHuman() && !r.isOfPolicy())
            .map(Role::word)
            .toList();
    assertThat(packs())
        .allSatisfy(p -> {
          assertThat(p.roles().values())
              .filteredOn(r -> r.actedBy() == null)
              .extracting(PackRole::word)
              .containsExactlyInAnyOrderElementsOf(given);
          assertThat(p.roles().values())
              .filteredOn(r -> r.actedBy() != null)
              .extracting(PackRole::actedBy)
              .allMatch(given::contains);
        });
  }

  @Test
  void everySectionTellsEachReaderWhatItIs() {
    assertThat(sections())
        .allSatisfy(s ->
            assertThat(s.roles().keySet())
                .as("whom section %s speaks to", s.id())
                .contains("officer", "supplier", "resident", "councillor"));
  }
}
