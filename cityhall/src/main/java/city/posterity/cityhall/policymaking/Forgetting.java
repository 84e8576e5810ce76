package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.internal.db.Tables.INPUT;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.people.Farewell;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.input.EraseInput;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** With a person, what the person said while signed in is erased; that something was said stays. */
@Component
class Forgetting implements Farewell {

  private static final String GROUND = "The account was erased.";

  private final DSLContext database;
  private final ObjectProvider<Casefile> casefile;
  private final DatabaseClock clock;

  Forgetting(DSLContext database, ObjectProvider<Casefile> casefile, DatabaseClock clock) {
    this.database = database;
    this.casefile = casefile;
    this.clock = clock;
  }

  @Override
  public void erased(UUID cityId, PersonId person) {
    database
        .select(INPUT.ID, INPUT.POLICY_ID)
        .from(INPUT)
        .where(INPUT.CITY_ID.eq(cityId), INPUT.AUTHOR.eq(person.value()))
        .and(INPUT.SAID.isNotNull())
        .fetch()
        .forEach(r -> erase(cityId, r.value2(), r.value1(), person));
  }

  private void erase(UUID cityId, UUID policy, UUID input, PersonId person) {
    casefile
        .getObject()
        .perform(
            new CommandRequest(
                cityId,
                policy,
                new StreamId(Thing.INPUT, input),
                new EraseInput(GROUND),
                new Actor(person, null, null, Set.of(Role.RESIDENT)),
                null,
                null,
                clock.now(),
                null));
  }
}
