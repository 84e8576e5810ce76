package city.posterity.cityhall.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.casefile.GateKeeper.Question;
import city.posterity.policy.Policy;
import city.posterity.procurement.assurance.PolicyRule;
import city.posterity.procurement.assurance.attestation.Answer;
import city.posterity.procurement.assurance.attestation.Attest;
import city.posterity.procurement.assurance.attestation.Attestation;
import city.posterity.procurement.assurance.departure.Depart;
import city.posterity.procurement.assurance.departure.DepartureKind;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A policy that is still being written: it uses the words of another, and a clause has no check.
 */
class WordsFirstTest {

  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

  private static final PolicyBundle BUNDLE =
      PolicyBundle.own(
          """
          policy_id: working-group
          version: "1"
          uses: [posterity-igp-draft]
          clauses:
          - id: WG-1
            title: Think of those who are not here
            text: Ask what they would say.
            gate: G0
          """);

  private static final Policy POLICY = BUNDLE.read();
  private static final Adopted ADOPTED = new Adopted(POLICY, Adopted.Mode.ENFORCE);

  private static List<Finding> against(String verb, Command command) {
    var actor = new Actor(new PersonId(ID), null, null, Set.of(Role.APPROVER));
    var target = Attestation.idOf(ID, "WG-1");
    var question = new Question(ID, Procurement.empty(ID), target, verb, command, actor, NOW, NOW);
    return Sayings.check(question, List.of(ADOPTED), _ -> Map.of(), _ -> false);
  }

  @Test
  void theTextsOfWhatItUsesAreKeptSoThatItIsReadAgainForGood() {
    assertThat(BUNDLE.files())
        .containsKeys(
            "pack.yaml", "posterity-igp-draft/pack.yaml", "posterity-igp-draft/clauses.yaml");
    Policy again = new PolicyBundle(BUNDLE.files()).read();
    assertThat(again.digest()).isEqualTo(POLICY.digest());
    assertThat(again.gates()).containsKey("G0");
    assertThat(again.clauses()).containsOnlyKeys("WG-1");
  }

  @Test
  void aClauseWithoutACheckShutsNoGateAndIsShownForPeopleToRead() {
    var judgement = Judgement.of(ADOPTED, Map.of(), LocalDate.of(2027, 3, 1));
    assertThat(judgement.findings().results()).isEmpty();
    assertThat(judgement.against("need.accept")).isEmpty();

    GateView view = GateView.of(judgement, Procurement.empty(ID), Locale.ENGLISH);
    assertThat(view.unchecked())
        .containsExactly(
            new GateView.Words(
                "WG-1", "Think of those who are not here", "Ask what they would say."));
  }

  @Test
  void nobodySignsOrDepartsFromWhatNothingChecks() {
    var explained =
        new Depart(
            DepartureKind.EXPLANATION, "WG-1", "There was no time for it.", Role.APPROVER, null);
    var waived =
        new Depart(DepartureKind.WAIVER, "WG-1", "There was no time for it.", Role.APPROVER, null);
    var attested =
        new Attest(
            "WG-1",
            Answer.YES,
            "All of us asked it of ourselves.",
            List.of(),
            Role.APPROVER,
            "0".repeat(64));

    for (Command command : List.of(explained, waived, attested)) {
      assertThat(against("make", command))
          .extracting(Finding::ruleId)
          .as(command.toString())
          .containsExactly(PolicyRule.NOT_CHECKED.id());
    }
  }
}
