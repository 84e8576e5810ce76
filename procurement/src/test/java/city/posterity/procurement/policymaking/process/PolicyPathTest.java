package city.posterity.procurement.policymaking.process;

import static city.posterity.procurement.policymaking.process.PolicyStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of moves leads from one status to another just as the path of a policy was drawn. */
class PolicyPathTest {

  /** Where each status leads; our drawing of the path of a policy. */
  private static final Map<PolicyStatus, Set<PolicyStatus>> PATH =
      Map.ofEntries(
          Map.entry(CHARTERED, Set.of(PRIMER_DRAFTING)),
          Map.entry(PRIMER_DRAFTING, Set.of(PRIMER_PUBLISHED)),
          Map.entry(PRIMER_PUBLISHED, Set.of(CONSULTATION_OPEN)),
          Map.entry(CONSULTATION_OPEN, Set.of(CONSULTATION_EXTENDED, ANALYSIS)),
          Map.entry(CONSULTATION_EXTENDED, Set.of(ANALYSIS)),
          Map.entry(ANALYSIS, Set.of(RESPONSE_DRAFTING)),
          Map.entry(RESPONSE_DRAFTING, Set.of(REVISED_DRAFT)),
          Map.entry(REVISED_DRAFT, Set.of(CONSULTATION_OPEN, FINALISED)),
          Map.entry(FINALISED, Set.of(APPROVAL_SOUGHT)),
          Map.entry(APPROVAL_SOUGHT, Set.of(ADOPTED, REVISED_DRAFT, REJECTED)),
          Map.entry(ADOPTED, Set.of(IN_FORCE)),
          Map.entry(IN_FORCE, Set.of(UNDER_REVIEW)),
          Map.entry(UNDER_REVIEW, Set.of(IN_FORCE, PRIMER_DRAFTING, REPEALED)));

  @Test
  void theMovesBetweenStatusesAreThoseOfThePathAndNoOthers() {
    var moves = new EnumMap<PolicyStatus, Set<PolicyStatus>>(PolicyStatus.class);
    PolicyMachine.MACHINE
        .moves()
        .forEach(m -> {
          if (m.from() instanceof PolicyStatus from) {
            m.to().stream()
                .map(PolicyStatus.class::cast)
                .filter(to -> to != from)
                .forEach(to ->
                    moves.computeIfAbsent(from, _ -> EnumSet.noneOf(PolicyStatus.class)).add(to));
          }
        });

    assertThat(moves).isEqualTo(PATH);
  }

  @Test
  void aPolicyBeginsWithItsCharterAndEndsOnlyWhereItIsRejectedOrRepealed() {
    assertThat(PolicyMachine.MACHINE.moves())
        .filteredOn(m -> m.from() == null)
        .singleElement()
        .satisfies(m -> assertThat(m.to()).isEqualTo(Set.of(CHARTERED)));
    assertThat(PolicyMachine.MACHINE.terminal()).isEqualTo(EnumSet.of(REJECTED, REPEALED));
  }
}
