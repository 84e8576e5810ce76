package city.posterity.procurement.assurance.statement;

import static city.posterity.procurement.assurance.statement.StatementStatus.STANDING;
import static city.posterity.procurement.assurance.statement.StatementStatus.WITHDRAWN;
import static city.posterity.procurement.machine.Machine.move;

import city.posterity.procurement.assurance.statement.StatementEvent.StatementCorrected;
import city.posterity.procurement.assurance.statement.StatementEvent.StatementMade;
import city.posterity.procurement.assurance.statement.StatementEvent.StatementWithdrawn;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statement's table of moves. */
public final class StatementMachine {

  private static final Role[] STAFF = {
    Role.NEED_OFFICER,
    Role.PROCUREMENT_OFFICER,
    Role.BUDGET_HOLDER,
    Role.CHAIR,
    Role.CONTRACT_MANAGER,
    Role.INSPECTOR
  };

  private StatementMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.STATEMENT,
              Statement.class,
              StatementStatus.class,
              StatementRule.class,
              StatementMachine::apply,
              Machine.Verbs.none()
                  .and("make", MakeStatement.class)
                  .and("correct", CorrectStatement.class)
                  .and("withdraw", WithdrawStatement.class),
              move(null, "make", STANDING, StatementMade.class).by(STAFF),
              move(STANDING, "correct", STANDING, StatementCorrected.class).by(STAFF),
              move(WITHDRAWN, "correct", STANDING, StatementCorrected.class).by(STAFF),
              move(STANDING, "withdraw", WITHDRAWN, StatementWithdrawn.class).by(STAFF))
          .withNaming((procurement, _, command, _) ->
              command instanceof MakeStatement m
                  ? Optional.of(Statement.idOf(procurement, m.path()))
                  : Optional.empty());

  private static State apply(@Nullable State before, StreamId id, Event event) {
    return switch ((StatementEvent) event) {
      case StatementMade(var path, var value, var source, var at) ->
          new Statement(id, STANDING, path, value, source, at);
      case StatementCorrected(var value, var source, var at) ->
          new Statement(id, STANDING, was(before).path(), value, source, at);
      case StatementWithdrawn(var _, var at) ->
          new Statement(
              id, WITHDRAWN, was(before).path(), was(before).value(), was(before).source(), at);
    };
  }

  private static Statement was(@Nullable State before) {
    return (Statement) Objects.requireNonNull(before);
  }
}
