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

  private static final String VISIT = "provider-visit";

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

  ProviderPage(
      Cities cities,
      Provider provider,
      ProviderSignIn signIn,
      Identities identities,
      Welcoming welcoming,
      BrowserSessions sessions,
      Throttle throttle,
      KeyedHash hash) {
    this.cities = cities;
    this.provider = provider;
    this.signIn = signIn;
    this.identities = identities;
    this.welcoming = welcoming;
    this.sessions = sessions;
    this.throttle = throttle;
    this.hash = hash;
  }

  @GetMapping(ADDRESS)
  String begin(HttpServletRequest request, HttpServletResponse response) {
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
        .begin(false)
        .map(begun -> {
          request.getSession().setAttribute(VISIT, begun.kept());
          return "redirect:" + begun.at();
        })
        .orElse(problem("away"));
  }

  @GetMapping(ADDRESS + "/back")
  String back(
      @RequestParam Map<String, String> said,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    String kept = take(request);
    Outcome outcome =
        provider.isConfigured() ? signIn.finish(kept, said) : new Failed("again");
    return switch (outcome) {
      case Failed f -> problem(f.problem());
      case Proved p -> arrived(p, request, response);
    };
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
  private static @Nullable String take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return null;
    }
    Object kept = session.getAttribute(VISIT);
    session.removeAttribute(VISIT);
    return kept instanceof String text ? text : null;
  }

  private static String problem(String what) {
    return "redirect:" + SignInPage.ADDRESS + "?problem=provider-" + what;
  }
}
