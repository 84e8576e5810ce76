package city.posterity.cityhall.people;

import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may administer, asked anew by every page. */
@Component
class Administration {

  private final Permission permission;
  private final Persons persons;

  Administration(Permission permission, Persons persons) {
    this.permission = permission;
    this.persons = persons;
  }

  /**
   * @throws ResponseStatusException 403 for anybody but an administrator
   */
  Caller require() {
    Caller caller = permission.signedIn();
    if (!caller.actor().is(Role.ADMINISTRATOR)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return caller;
  }

  /**
   * @throws ResponseStatusException 404 if there is nobody of this id
   */
  PersonView person(UUID cityId, UUID id) {
    return persons
        .find(cityId, new PersonId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
