package city.posterity.cityhall.web;

import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Role;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who makes the present request. */
public interface CurrentCaller {

  /** Empty for somebody who has not signed in. */
  Optional<Caller> find();

  /**
   * The caller, who has this role.
   *
   * @throws ResponseStatusException 401 if nobody is signed in, 403 without the role
   */
  default Caller require(Role role) {
    Caller caller = find().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    if (!caller.actor().is(role)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return caller;
  }

  /** The city whose house this is. */
  UUID cityId();

  /**
   * @param actor with the roles that hold everywhere in the city
   * @param name as it may be shown to that person
   */
  record Caller(UUID cityId, Actor actor, String name) {}
}
