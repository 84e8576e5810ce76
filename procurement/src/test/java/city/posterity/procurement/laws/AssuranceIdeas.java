package city.posterity.procurement.laws;

import city.posterity.procurement.assurance.attestation.Answer;
import city.posterity.procurement.assurance.attestation.Attest;
import city.posterity.procurement.assurance.attestation.WithdrawAttestation;
import city.posterity.procurement.assurance.departure.Depart;
import city.posterity.procurement.assurance.departure.DepartureKind;
import city.posterity.procurement.assurance.departure.RefuseWaiver;
import city.posterity.procurement.assurance.departure.SignWaiver;
import city.posterity.procurement.assurance.departure.WithdrawDeparture;
import city.posterity.procurement.assurance.regime.MoveRegime;
import city.posterity.procurement.assurance.regime.PolicyVersion;
import city.posterity.procurement.assurance.statement.CorrectStatement;
import city.posterity.procurement.assurance.statement.MakeStatement;
import city.posterity.procurement.assurance.statement.WithdrawStatement;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Role;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What people tell the policies. */
final class AssuranceIdeas {

  static final List<String> FACTS = List.of("need.groups_covered", "engagement.channels");
  static final List<String> CLAUSES = List.of("TEAM-7", "NEED-8");

  private static final String REASON = "Nobody else could be asked in the time";

  private AssuranceIdeas() {}

  static Command statement(Chance c, String verb) {
    return switch (verb) {
      case "make" -> new MakeStatement(c.of(FACTS), "3", "Report of the survey");
      case "correct" -> new CorrectStatement("4", "Second report");
      case "withdraw" -> new WithdrawStatement("Counted wrongly");
      default -> throw new IllegalArgumentException("statement " + verb);
    };
  }

  static Command attestation(Chance c, Actor who, String verb) {
    return switch (verb) {
      case "attest" ->
          new Attest(
              c.of(CLAUSES),
              c.of(List.of(Answer.values())),
              REASON,
              List.of(),
              role(who),
              "0".repeat(64));
      case "withdraw" -> new WithdrawAttestation(REASON);
      default -> throw new IllegalArgumentException("attestation " + verb);
    };
  }

  static Command departure(World w, Chance c, Actor who, String verb) {
    return switch (verb) {
      case "depart" ->
          c.percent(40)
              ? new Depart(DepartureKind.EXPLANATION, c.of(CLAUSES), REASON, role(who), null)
              : new Depart(
                  DepartureKind.WAIVER,
                  c.of(CLAUSES),
                  REASON,
                  role(who),
                  LocalDate.ofInstant(w.now(), ZoneOffset.UTC).plusDays(c.between(0, 60)));
      case "sign" -> new SignWaiver(role(who));
      case "refuse" -> new RefuseWaiver(REASON);
      case "withdraw" -> new WithdrawDeparture(REASON);
      default -> throw new IllegalArgumentException("departure " + verb);
    };
  }

  static Command regime(String verb) {
    if (!verb.equals("move")) {
      throw new IllegalArgumentException("regime " + verb);
    }
    return new MoveRegime(List.of(new PolicyVersion("guidelines", "2", "1".repeat(64))), REASON);
  }

  private static Role role(Actor who) {
    return who.roles().stream().filter(Role::isHuman).sorted().findFirst().orElse(Role.APPROVER);
  }
}
