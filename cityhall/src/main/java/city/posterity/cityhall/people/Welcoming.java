package city.posterity.cityhall.people;

import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.people.SecondStep.Need;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Signs in whoever has just proved something as good as a password. */
@Component
@ConditionalOnWebApplication
public class Welcoming {

  private static final Logger log = LoggerFactory.getLogger(Welcoming.class);

  private final BrowserSessions sessions;
  private final SecondStep step;
  private final Cities cities;
  private final boolean demo;

  Welcoming(
      BrowserSessions sessions, SecondStep step, Cities cities, InstallationSettings installation) {
    this.sessions = sessions;
    this.step = step;
    this.cities = cities;
    demo = installation.mode() == InstallationSettings.Mode.DEMO;
  }

  /**
   * Signs in, or leads to the second step where one is asked for: whatever page comes next sends
   * the visitor there. The sample people of a demonstration are asked for nothing.
   */
  public void signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
    if (demo || step.need(cities.current(), account) == Need.NOTHING) {
      entirely(account, request, response);
    } else {
      enter(new HalfSignedIn(account), request, response);
      log.info("halfway signed in: account {}", account.id());
    }
  }

  /** Signs in whoever has proved all that is asked, or has just founded the city. */
  void entirely(Account account, HttpServletRequest request, HttpServletResponse response) {
    enter(new SignedIn(account), request, response);
    log.info("signed in after arriving: account {}", account.id());
  }

  /** The session gets a new name, so that nobody who knew the old one comes in, too. */
  private void enter(
      Authentication person, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }
}
