package city.posterity.cityhall.people;

import city.posterity.cityhall.people.Identities.Another;
import city.posterity.cityhall.people.Identities.Known;
import city.posterity.cityhall.people.Identities.Stranger;
import city.posterity.cityhall.people.Identities.Unverified;
import city.posterity.cityhall.people.ProviderSignIn.Failed;
import city.posterity.cityhall.people.ProviderSignIn.Outcome;
import city.posterity.cityhall.people.ProviderSignIn.Proved;
import city.posterity.cityhall.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * To the identity provider and back. The way there is a link and no form, so that pages need not
 * allow forms to lead to other hosts.
 */
@Controller
@ConditionalOnWebApplication
@Public
class ProviderPage {

  static final String ADDRESS = "/sign-in/provider";
  static final String AGAIN = ADDRESS + "/again";

  private static final String NOT_PROVED = "redirect:" + ProofPage.ADDRESS + "?problem=provider";

  private static final String VISIT = "provider-visit";

  /** Who went there to prove again who they are. */
  private static final String PROVING = "provider-proving";

  /** How long ago somebody may have proved it there. */
  private static final Duration JUST_NOW = Duration.ofMinutes(2);

  /** An office shares one network. */
  private static final Throttle.Limit VISITS = new Throttle.Limit(60, Duration.ofSeconds(2));

  private final Cities cities;
  private final Provider provider;
  private final ProviderSignIn signIn;
  private final Identities identities;
  private final Welcoming welcoming;
  private final BrowserSessions sessions;
  private final Throttle throttle;
  private final KeyedHash hash;
  private final RealTime time;

  ProviderPage(
      Cities cities,
      Provider provider,
      ProviderSignIn signIn,
      Identities identities,
      Welcoming welcoming,
      BrowserSessions sessions,
      Throttle throttle,
      KeyedHash hash,
      RealTime time) {
    this.cities = cities;
    this.provider = provider;
    this.signIn = signIn;
    this.identities = identities;
    this.welcoming = welcoming;
    this.sessions = sessions;
    this.throttle = throttle;
    this.hash = hash;
    this.time = time;
  }

  @GetMapping(ADDRESS)
  String begin(HttpServletRequest request, HttpServletResponse response) {
    return begin(null, request, response);
  }

  /** For whoever is signed in and proves anew who they are; the provider has to ask them. */
  @GetMapping(AGAIN)
  String beginAgain(HttpServletRequest request, HttpServletResponse response) {
    Account account = signedIn();
    return account == null ? "redirect:" + SignInPage.ADDRESS : begin(account, request, response);
  }

  private String begin(
      @Nullable Account proving, HttpServletRequest request, HttpServletResponse response) {
    if (!provider.isConfigured()) {
      return "redirect:" + SignInPage.ADDRESS;
    }
    City city = cities.current();
    byte[] network = hash.of(city.id(), "provider-network", ClientNetwork.of(request));
    if (!throttle.take(city.id(), network, VISITS).isZero()) {
      return "redirect:" + SignInPage.ADDRESS + "?problem=later";
    }
    response.setHeader("Cache-Control", "no-store");
    return signIn
        .begin(proving != null)
        .map(begun -> {
          HttpSession session = request.getSession();
          session.setAttribute(VISIT, begun.kept());
          if (proving == null) {
            session.removeAttribute(PROVING);
          } else {
            session.setAttribute(PROVING, proving.id().toString());
          }
          return "redirect:" + begun.at();
        })
        .orElseGet(() -> proving == null ? problem("away") : NOT_PROVED);
  }

  @GetMapping(ADDRESS + "/back")
  String back(
      @RequestParam Map<String, String> said,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    String kept = take(VISIT, request);
    String proving = take(PROVING, request);
    Outcome outcome = provider.isConfigured() ? signIn.finish(kept, said) : new Failed("again");
    if (proving != null) {
      return proved(proving, outcome, request);
    }
    return switch (outcome) {
      case Failed f -> problem(f.problem());
      case Proved p -> arrived(p, request, response);
    };
  }

  /** The same person, who is still signed in here and was asked there just now. */
  private String proved(String proving, Outcome outcome, HttpServletRequest request) {
    Account account = signedIn();
    boolean right =
        account != null
            && account.id().toString().equals(proving)
            && outcome instanceof Proved p
            && p.proved() != null
            && p.proved().isAfter(time.instant().minus(JUST_NOW))
            && identities.arrive(cities.current(), p.sent(), ClientNetwork.of(request))
                instanceof Known k
            && k.account().equals(account);
    if (!right) {
      return NOT_PROVED;
    }
    sessions.proved(request);
    return "redirect:" + ProofPage.ADDRESS + "/on";
  }

  private static @Nullable Account signedIn() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn s
        ? s.account()
        : null;
  }

  private String arrived(Proved proved, HttpServletRequest request, HttpServletResponse response) {
    City city = cities.current();
    return switch (identities.arrive(city, proved.sent(), ClientNetwork.of(request))) {
      case Known k -> welcome(k.account(), proved.two(), request, response);
      case Stranger _ -> problem("unknown");
      case Unverified _ -> problem("unverified");
      case Another _ -> problem("other");
    };
  }

  private String welcome(
      Account account, boolean two, HttpServletRequest request, HttpServletResponse response) {
    if (two) {
      welcoming.entirely(account, request, response);
    } else {
      welcoming.signIn(account, request, response);
    }
    return "redirect:"
        + (sessions.half(request).isPresent()
            ? SecondStepPage.ADDRESS
            : SignInPage.wanted(request, response));
  }

  /** An answer counts once. */
  private static @Nullable String take(String name, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return null;
    }
    Object kept = session.getAttribute(name);
    session.removeAttribute(name);
    return kept instanceof String text ? text : null;
  }

  private static String problem(String what) {
    return "redirect:" + SignInPage.ADDRESS + "?problem=provider-" + what;
  }
}
