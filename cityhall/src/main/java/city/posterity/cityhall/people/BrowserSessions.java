package city.posterity.cityhall.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Remembers in a browser's session which account signed in and when, as two texts. The account is
 * looked up with every request: closed, it is signed out everywhere at once.
 */
@Component
class BrowserSessions implements SecurityContextRepository {

  /** However busy: after this one signs in again (OWASP ASVS 5.0.0, 7.3.2). */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final Duration IDLE_STAFF = Duration.ofMinutes(30);
  private static final Duration IDLE_SUPPLIER = Duration.ofHours(2);

  private static final String ACCOUNT = "account";
  private static final String SINCE = "since";

  /** Whoever has typed the password and owes the second step. */
  private static final String HALF = "half";

  private static final String HALF_SINCE = "half-since";

  /** When somebody last proved who they are. */
  private static final String PROVED = "proved";

  /** For setting up a second factor, too. */
  private static final Duration HALF_WAY = Duration.ofMinutes(30);

  private final Accounts accounts;
  private final Cities cities;
  private final Persons persons;
  private final RealTime time;

  BrowserSessions(Accounts accounts, Cities cities, Persons persons, RealTime time) {
    this.accounts = accounts;
    this.cities = cities;
    this.persons = persons;
    this.time = time;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    HttpSession session = holder.getRequest().getSession(false);
    if (session != null) {
      account(session).ifPresent(a -> context.setAuthentication(new SignedIn(a)));
    }
    return context;
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    if (context.getAuthentication() instanceof HalfSignedIn person) {
      HttpSession session = request.getSession();
      forget(session);
      session.setAttribute(HALF, person.account().id().toString());
      session.setAttribute(HALF_SINCE, time.instant().toString());
    } else if (context.getAuthentication() instanceof SignedIn person) {
      HttpSession session = request.getSession();
      forget(session);
      session.setAttribute(PROVED, time.instant().toString());
      session.setAttribute(ACCOUNT, person.account().id().toString());
      session.setAttribute(SINCE, time.instant().toString());
      // by which all sessions of an account are found again
      session.setAttribute(
          FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
          person.account().id().toString());
      session.setMaxInactiveInterval((int) idle(person.account()).toSeconds());
    } else {
      HttpSession session = request.getSession(false);
      if (session != null) {
        forget(session);
      }
    }
  }

  /**
   * Asks the browser to keep nothing of what somebody who signs out has seen (OWASP ASVS 5.0.0,
   * 14.3.1); browsers do so over TLS. Cookies stay: the session's means nothing any more, and the
   * language is the visitor's.
   */
  static void forget(HttpServletRequest request, HttpServletResponse response) {
    if (request.isSecure()) {
      response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
  }

  private static void forget(HttpSession session) {
    session.removeAttribute(ACCOUNT);
    session.removeAttribute(SINCE);
    session.removeAttribute(HALF);
    session.removeAttribute(HALF_SINCE);
    session.removeAttribute(PROVED);
    session.removeAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
  }

  /** The account whose password was typed here a short while ago, and which owes a second step. */
  Optional<Account> half(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? Optional.empty() : account(session, HALF, HALF_SINCE, HALF_WAY);
  }

  /** Whether who is signed in has proved it within this time. */
  boolean provedWithin(Duration within, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String proved = session == null ? null : text(session, PROVED);
    return proved != null && Instant.parse(proved).plus(within).isAfter(time.instant());
  }

  /** Whoever is signed in has just proved it again. */
  void proved(HttpServletRequest request) {
    request.getSession().setAttribute(PROVED, time.instant().toString());
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ACCOUNT) != null;
  }

  private Optional<Account> account(HttpSession session) {
    return account(session, ACCOUNT, SINCE, LONGEST);
  }

  private Optional<Account> account(HttpSession session, String name, String from, Duration valid) {
    String id = text(session, name);
    String since = text(session, from);
    return id == null || since == null || Instant.parse(since).plus(valid).isBefore(time.instant())
        ? Optional.empty()
        : cities.find().flatMap(city -> accounts.find(city.id(), UUID.fromString(id)));
  }

  private static @Nullable String text(HttpSession session, String name) {
    return session.getAttribute(name) instanceof String text ? text : null;
  }

  private Duration idle(Account account) {
    boolean sells =
        persons.memberships(cities.current().id(), account.person()).stream()
            .anyMatch(m -> m.kinds().contains(OrganisationKind.SUPPLIER));
    return sells ? IDLE_SUPPLIER : IDLE_STAFF;
  }
}
