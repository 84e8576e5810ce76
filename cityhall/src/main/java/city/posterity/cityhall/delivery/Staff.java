package city.posterity.cityhall.delivery;

import city.posterity.cityhall.people.OrganisationKind;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Those who work for a buyer, whatever they do there. */
@Component
class Staff {

  private final People people;

  Staff(People people) {
    this.people = people;
  }

  /**
   * @throws ResponseStatusException 401 if nobody is signed in, 403 for all who work elsewhere
   */
  Caller require() {
    Caller caller =
        people.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    var organisation = caller.actor().organisation();
    if (organisation == null
        || people.organisation(organisation).filter(o -> o.is(OrganisationKind.BUYER)).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return caller;
  }
}
