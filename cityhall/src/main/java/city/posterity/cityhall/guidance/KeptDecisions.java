package city.posterity.cityhall.guidance;

import static city.posterity.cityhall.guidance.internal.db.Tables.DECISION;
import static city.posterity.cityhall.guidance.internal.db.Tables.STANDING;

import city.posterity.cityhall.casefile.GateKeeper.Question;
import city.posterity.policy.Facts;
import city.posterity.policy.Finding;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import city.posterity.policy.Scope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the policies found when something was decided, with all that they were told: enough to find
 * it again years later, whatever the city goes by then.
 */
@Component
final class KeptDecisions {

  private static final TypeReference<List<Ran>> RAN = new TypeReference<>() {};
  private static final TypeReference<List<Map<String, Object>>> TOLD = new TypeReference<>() {};
  private static final TypeReference<List<Found>> FOUND = new TypeReference<>() {};

  private final StoredPolicies policies;
  private final DSLContext database;
  private final JsonMapper json = new JsonMapper();

  KeptDecisions(StoredPolicies policies, DSLContext database) {
    this.policies = policies;
    this.database = database;
  }

  /**
   * A policy that was asked.
   *
   * @param today against which the dates of waivers were held
   */
  record Ran(String id, String version, String sha256, String mode, String today) {}

  /** What one clause came to at one gate. */
  record Found(
      String policy,
      String clause,
      String gate,
      String outcome,
      List<String> missing,
      boolean departed) {}

  /** Something that cannot be found again. */
  record Difference(UUID commandId, String what) {}

  void keep(
      DSLContext transaction,
      Question question,
      String command,
      UUID commandId,
      List<Judgement> judgements) {
    var ran = new ArrayList<Ran>();
    var told = new ArrayList<Map<String, Object>>();
    var found = new ArrayList<Found>();
    for (Judgement j : judgements) {
      Policy policy = j.adopted().policy();
      keepShipped(question.cityId(), policy);
      ran.add(
          new Ran(
              policy.id(),
              policy.version(),
              policy.digest(),
              j.adopted().mode().word(),
              j.today().toString()));
      told.add(j.told());
      j.about(command).forEach(f -> found.add(found(policy, f)));
    }
    transaction
        .insertInto(DECISION)
        .set(DECISION.CITY_ID, question.cityId())
        .set(DECISION.COMMAND_ID, commandId)
        .set(DECISION.PROCUREMENT_ID, question.before().id())
        .set(DECISION.THING, question.target().thing().word())
        .set(DECISION.STREAM_ID, question.target().id())
        .set(DECISION.VERB, question.verb())
        .set(DECISION.AT, question.at().atOffset(ZoneOffset.UTC))
        .set(DECISION.POLICIES, JSON.valueOf(json.writeValueAsString(ran)))
        .set(DECISION.FACTS, JSON.valueOf(json.writeValueAsString(told)))
        .set(DECISION.FINDINGS, JSON.valueOf(json.writeValueAsString(found)))
        .execute();
    stand(transaction, question, found);
  }

  /** What can be counted: the last outcome of each clause in this purchase. */
  private static void stand(DSLContext transaction, Question question, List<Found> found) {
    if (found.isEmpty()) {
      return;
    }
    transaction
        .batch(
            found.stream()
                .map(f ->
                    transaction
                        .insertInto(STANDING)
                        .set(STANDING.CITY_ID, question.cityId())
                        .set(STANDING.POLICY_ID, f.policy())
                        .set(STANDING.CLAUSE, f.clause())
                        .set(STANDING.PROCUREMENT_ID, question.before().id())
                        .set(STANDING.THING, question.target().thing().word())
                        .set(STANDING.GATE, f.gate())
                        .set(STANDING.OUTCOME, f.outcome())
                        .set(STANDING.DEPARTED, f.departed())
                        .set(STANDING.AT, question.at().atOffset(ZoneOffset.UTC))
                        .onConflict(
                            STANDING.CITY_ID,
                            STANDING.POLICY_ID,
                            STANDING.CLAUSE,
                            STANDING.PROCUREMENT_ID)
                        .doUpdate()
                        .set(STANDING.THING, question.target().thing().word())
                        .set(STANDING.GATE, f.gate())
                        .set(STANDING.OUTCOME, f.outcome())
                        .set(STANDING.DEPARTED, f.departed())
                        .set(STANDING.AT, question.at().atOffset(ZoneOffset.UTC)))
                .toList())
        .execute();
  }

  /** The next version of the program may bring another text under the same name. */
  private void keepShipped(UUID cityId, Policy policy) {
    if (policies.shipped().stream().anyMatch(p -> p.digest().equals(policy.digest()))) {
      policies.keepShipped(cityId, policy);
    }
  }

  private static Found found(Policy policy, Finding f) {
    return new Found(
        policy.id(),
        f.clause().id(),
        f.gate(),
        f.outcome().name(),
        f.missing(),
        f.waiver() != null || f.explanation() != null);
  }

  /** Finds everything again that was ever found, and tells what comes out differently. */
  void examine(UUID cityId, Consumer<Difference> differences) {
    try (var rows =
        database
            .selectFrom(DECISION)
            .where(DECISION.CITY_ID.eq(cityId))
            .orderBy(DECISION.COMMAND_ID)
            .fetchSize(200)
            .fetchLazy()) {
      for (var row : rows) {
        UUID id = row.getCommandId();
        var ran = json.readValue(row.getPolicies().data(), RAN);
        var told = json.readValue(row.getFacts().data(), TOLD);
        String command = row.getThing() + "." + row.getVerb();
        var again = new ArrayList<Found>();
        for (int i = 0; i < ran.size(); i++) {
          Ran r = ran.get(i);
          Policy policy = policies.find(cityId, r.sha256()).orElse(null);
          if (policy == null) {
            differences.accept(
                new Difference(id, "the text of " + r.id() + " " + r.version() + " is gone"));
            continue;
          }
          var facts = Facts.of(policy, told.get(i));
          PolicyCheck.run(policy, facts, Scope.ALL, LocalDate.parse(r.today())).results().stream()
              .filter(f -> Judgement.guards(policy, f).contains(command))
              .forEach(f -> again.add(found(policy, f)));
        }
        if (!again.equals(json.readValue(row.getFindings().data(), FOUND))) {
          differences.accept(new Difference(id, "the policies find something else now"));
        }
      }
    }
  }

  /** What was found in a procurement, oldest first. */
  List<Map<String, Object>> of(UUID cityId, UUID procurementId) {
    return database
        .selectFrom(DECISION)
        .where(DECISION.CITY_ID.eq(cityId))
        .and(DECISION.PROCUREMENT_ID.eq(procurementId))
        .orderBy(DECISION.AT, DECISION.COMMAND_ID)
        .fetch(r -> {
          Map<String, Object> decision = new LinkedHashMap<>();
          decision.put("command", r.getThing() + "." + r.getVerb());
          decision.put("at", r.getAt().toInstant().toString());
          decision.put("policies", json.readValue(r.getPolicies().data(), RAN));
          decision.put("findings", json.readValue(r.getFindings().data(), FOUND));
          return decision;
        });
  }
}
