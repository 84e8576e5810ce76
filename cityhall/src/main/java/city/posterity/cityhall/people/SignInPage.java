package city.posterity.cityhall.people;

import city.posterity.cityhall.web.Public;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in with a browser. */
@Controller
class SignInPage implements AuthenticationProvider {

  static final String ADDRESS = "/sign-in";

  private static final Set<String> PROBLEMS =
      Set.of(
          "",
          "wrong",
          "later",
          "passkey",
          "provider-away",
          "provider-denied",
          "provider-again",
          "provider-wrong",
          "provider-unknown",
          "provider-unverified",
          "provider-other");

  private static final Set<String> DONE = Set.of("", "password", "everywhere");

  private final Cities cities;
  private final SignIn signIn;
  private final SecondStep step;
  private final BrowserSessions sessions;
  private final OidcSettings provider;

  SignInPage(
      Cities cities,
      SignIn signIn,
      SecondStep step,
      BrowserSessions sessions,
      OidcSettings provider) {
    this.cities = cities;
    this.signIn = signIn;
    this.step = step;
    this.sessions = sessions;
    this.provider = provider;
  }

  @GetMapping(ADDRESS)
  @Public
  String show(
      @RequestParam(defaultValue = "") String problem,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    // whoever was let in halfway and went on to a page is brought back to the second step
    if (problem.isEmpty() && done.isEmpty() && request.getParameter("other") == null) {
      if (sessions.half(request).isPresent()) {
        return "redirect:" + SecondStepPage.ADDRESS;
      }
    }
    SavedRequest wanted = new CookieRequestCache().getRequest(request, response);
    model.addAttribute("next", wanted == null ? "/" : pathOf(wanted.getRedirectUrl()));
    model.addAttribute("provider", provider.name());
    model.addAttribute("done", DONE.contains(done) ? done : "");
    model.addAttribute("problem", PROBLEMS.contains(problem) ? problem : "");
    return "people/sign-in";
  }

  /** Where somebody was going when asked to sign in; "/" if nowhere. It is told once. */
  static String wanted(HttpServletRequest request, HttpServletResponse response) {
    var cache = new CookieRequestCache();
    SavedRequest wanted = cache.getRequest(request, response);
    cache.removeRequest(request, response);
    return wanted == null ? "/" : pathOf(wanted.getRedirectUrl());
  }

  /** Where somebody was going when asked to sign in, without the host. */
  private static String pathOf(String address) {
    try {
      URI uri = new URI(address);
      String query = uri.getRawQuery();
      return LocalPath.of(
          query == null || query.isEmpty() ? uri.getRawPath() : uri.getRawPath() + "?" + query);
    } catch (URISyntaxException _) {
      return "/";
    }
  }

  void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String problem = why instanceof LockedException ? "later" : "wrong";
    response.sendRedirect(ADDRESS + "?problem=" + problem);
  }

  /** On to where the visitor was going, or first to the second step. */
  void welcomed(HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException, ServletException {
    if (person instanceof HalfSignedIn) {
      response.sendRedirect(SecondStepPage.ADDRESS);
      return;
    }
    var on = new SavedRequestAwareAuthenticationSuccessHandler();
    on.setRequestCache(new CookieRequestCache());
    on.onAuthenticationSuccess(request, response, person);
  }

  @Override
  public Authentication authenticate(Authentication given) {
    String password = given.getCredentials() instanceof String text ? text : "";
    String network = given.getDetails() instanceof String text ? text : "";
    return switch (signIn.with(cities.current().id(), given.getName(), password, network)) {
      case SignIn.Welcome w ->
          step.need(cities.current(), w.account()) == SecondStep.Need.NOTHING
              ? new SignedIn(w.account())
              : new HalfSignedIn(w.account());
      case SignIn.Wrong _ -> throw new Refused();
      case SignIn.Later _ -> throw new LockedException("too many attempts");
    };
  }

  /** Final: at any other the next provider would be asked, and one guess counted twice. */
  private static final class Refused extends AccountStatusException {
    Refused() {
      super("wrong mail or password");
    }
  }

  @Override
  public boolean supports(@Nullable Class<?> kind) {
    return kind == UsernamePasswordAuthenticationToken.class;
  }
}
