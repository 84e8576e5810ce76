package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.internal.db.Tables.POLICY;

import city.posterity.cityhall.casefile.GateKeeper;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.policymaking.process.ApproveGroup;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.EditCharter;
import city.posterity.procurement.policymaking.process.LaunchPolicy;
import city.posterity.procurement.policymaking.process.MakingRule;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import city.posterity.procurement.policymaking.process.Reach;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Sees to it that no two policies of the city have the same name at the same time: gates go by the
 * name, so that one would take the place of the other.
 */
@Component
class NameGate implements GateKeeper {

  @Override
  public Opinion ask(DSLContext database, Question question) {
    return named(question)
        .filter(c -> c.reach() == Reach.CITY)
        .map(Charter::name)
        .filter(name -> isTaken(database, question.cityId(), question.before().id(), name))
        .map(name -> Opinion.against(List.of(taken(name))))
        .orElse(Opinion.NONE);
  }

  static Finding taken(String name) {
    return Finding.of(MakingRule.NAME_TAKEN, "name", name).at("/charter/name");
  }

  private static Optional<Charter> named(Question question) {
    return switch (question.command()) {
      case EditCharter(var charter) -> Optional.of(charter);
      // nothing is asked about what opens a case; again at the launch, for two at the same moment
      case ApproveGroup _, LaunchPolicy _ ->
          question.before().first(PolicyProcess.class).map(PolicyProcess::charter);
      default -> Optional.empty();
    };
  }

  /** Whether another policy of the city that is not over has a name. */
  static boolean isTaken(DSLContext database, UUID cityId, UUID policy, String name) {
    return database.fetchExists(
        POLICY,
        POLICY.CITY_ID.eq(cityId),
        POLICY.ID.ne(policy),
        POLICY.NAME.eq(name),
        // a charter that nobody approved takes no name from anybody
        POLICY.PUBLIC_AT.isNotNull(),
        POLICY.REACH.eq(Engine.word(Reach.CITY)),
        POLICY.STATUS.notIn(
            Stream.of(PolicyStatus.values())
                .filter(PolicyStatus::isOver)
                .map(Engine::word)
                .toList()));
  }
}
