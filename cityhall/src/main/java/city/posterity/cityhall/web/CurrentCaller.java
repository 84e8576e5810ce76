package city.posterity.cityhall.web;

import city.posterity.procurement.machine.Actor;
import java.util.Optional;
import java.util.UUID;

/** Who makes the present request. */
public interface CurrentCaller {

  /** Empty for somebody who has not signed in. */
  Optional<Caller> find();

  /** The city whose house this is. */
  UUID cityId();

  /**
   * @param actor with the roles that hold everywhere in the city
   * @param name as it may be shown to that person
   */
  record Caller(UUID cityId, Actor actor, String name) {}
}
