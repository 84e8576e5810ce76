package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.api.RuleTexts;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What those do who write a text: they take clauses over, as themselves. */
@Component
class Writing {

  private final PolicySteps steps;
  private final CurrentCaller callers;
  private final RuleTexts rules;
  private final Texts texts;

  Writing(PolicySteps steps, CurrentCaller callers, RuleTexts rules, Texts texts) {
    this.steps = steps;
    this.callers = callers;
    this.rules = rules;
    this.texts = texts;
  }

  /**
   * @throws ResponseStatusException 401 for nobody, 404 for who does not write this text
   */
  void require(Made made) {
    if (callers.find().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }
    if (!is(made, PolicyProcess.WRITERS::contains)) {
      throw Policies.notFound();
    }
  }

  /** Whether the caller sees the text as it stands. */
  boolean isInside(Made made) {
    return is(made, Role::isOfPolicy);
  }

  private boolean is(Made made, Predicate<Role> part) {
    return callers.find().stream()
        .flatMap(c -> BuyingCycle.withTeamRoles(made.all(), c.actor()).roles().stream())
        .anyMatch(part);
  }

  /**
   * Begins the making of a policy.
   *
   * @throws CasefileException.Refused if it cannot begin so
   */
  UUID begin(Command charter) {
    UUID id = RowId.next();
    steps.take(id, PolicyProcess.idOf(id), charter);
    return id;
  }

  /**
   * Puts a clause at the end of a draft.
   *
   * @throws CasefileException.Refused if it cannot stand there
   */
  void add(UUID policy, NumberedWording clause) {
    steps.take(
        policy,
        new StreamId(Thing.CLAUSE, RowId.next()),
        new AddClause(clause.key(), null, clause.wording()));
  }

  /** Each finding in a sentence or two. */
  List<String> sentences(List<Finding> findings, Formats formats) {
    return findings.stream().map(f -> rules.sentences(f, formats)).distinct().toList();
  }

  Formats formats(Policies policies, Locale locale) {
    return new Formats(texts, locale, policies.city().zone());
  }
}
