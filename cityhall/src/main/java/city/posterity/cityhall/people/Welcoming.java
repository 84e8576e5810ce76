package city.posterity.cityhall.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Signs in whoever has just proved something as good as a password. */
@Component
@ConditionalOnWebApplication
class Welcoming {

  private static final Logger log = LoggerFactory.getLogger(Welcoming.class);

  private final BrowserSessions sessions;

  Welcoming(BrowserSessions sessions) {
    this.sessions = sessions;
  }

  /** The session gets a new name, so that nobody who knew the old one comes in, too. */
  void signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new SignedIn(account));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    log.info("signed in after arriving: account {}", account.id());
  }
}
