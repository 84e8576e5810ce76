package city.posterity.cityhall.people;

import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.machine.Role;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the present caller must be to go on. */
@Component
class Permission {

  private final People people;

  Permission(People people) {
    this.people = people;
  }

  /**
   * @throws ApiProblem 401 if nobody is signed in
   */
  Caller signedIn() {
    return people.find().orElseThrow(ApiProblem::signInNeeded);
  }

  /**
   * @throws ApiProblem 401 if nobody is signed in, 403 without the role
   */
  Caller with(Role role) {
    Caller caller = signedIn();
    if (!caller.actor().is(role)) {
      throw refused(role);
    }
    return caller;
  }

  ApiProblem refused(Role role) {
    return new ApiProblem(
        403, "role-missing", "Only somebody with the role " + role.word() + " may do this.");
  }

  /**
   * The account in use, of which the person may have several.
   *
   * @throws ApiProblem 401 if nobody is signed in
   */
  Account account() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person) {
      return person.account();
    }
    throw ApiProblem.signInNeeded();
  }
}
