package city.posterity.cityhall.guidance;

import city.posterity.cityhall.casefile.GateKeeper;
import city.posterity.cityhall.people.People;
import city.posterity.procurement.machine.Finding;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the policies in front of the moves that they guard. Policies that only advise refuse
 * nothing; what they found is kept all the same.
 */
@Component
final class PolicyGate implements GateKeeper {

  private final Adoptions adoptions;
  private final StoredPolicies policies;
  private final KeptDecisions decisions;
  private final ObjectProvider<People> people;
  private final Surroundings surroundings;

  PolicyGate(
      Adoptions adoptions,
      StoredPolicies policies,
      KeptDecisions decisions,
      ObjectProvider<People> people,
      Surroundings surroundings) {
    this.adoptions = adoptions;
    this.policies = policies;
    this.decisions = decisions;
    this.people = people;
    this.surroundings = surroundings;
  }

  @Override
  public Opinion ask(DSLContext database, Question question) {
    List<Adopted> adopted = adoptions.of(question.cityId(), question.before(), question.begunAt());
    ZoneId zone = people.getObject().city().zone();
    LocalDate today = LocalDate.ofInstant(question.at(), zone);
    Circumstances circumstances =
        surroundings.of(question.cityId(), question.before(), question.at());
    var saying =
        Sayings.check(
            question,
            adopted,
            policy -> Telling.of(policy, question.before(), circumstances),
            digest -> policies.find(question.cityId(), digest).isPresent());
    if (!saying.isEmpty()) {
      return Opinion.against(saying);
    }
    String command = question.target().thing().word() + "." + question.verb();
    var judgements = new ArrayList<Judgement>();
    var against = new ArrayList<Finding>();
    for (Adopted each : adopted) {
      if (Guarded.commands(each.policy()).contains(command)) {
        var told = Telling.of(each.policy(), question.before(), circumstances);
        Judgement judgement = Judgement.of(each, told, today);
        judgements.add(judgement);
        against.addAll(judgement.against(command));
      }
    }
    return judgements.isEmpty()
        ? Opinion.NONE
        : new Judged(database, question, command, judgements, against);
  }

  private final class Judged implements Opinion {

    private final DSLContext database;
    private final Question question;
    private final String command;
    private final List<Judgement> judgements;
    private final List<Finding> against;

    Judged(
        DSLContext database,
        Question question,
        String command,
        List<Judgement> judgements,
        List<Finding> against) {
      this.database = database;
      this.question = question;
      this.command = command;
      this.judgements = judgements;
      this.against = against;
    }

    @Override
    public List<Finding> against() {
      return List.copyOf(against);
    }

    @Override
    public void keep(UUID commandId) {
      decisions.keep(database, question, command, commandId, judgements);
    }
  }
}
