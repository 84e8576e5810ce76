package city.posterity.cityhall.people;

import city.posterity.cityhall.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
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

  private static final Set<String> PROBLEMS = Set.of("", "wrong", "later");

  private static final Set<String> DONE = Set.of("", "password", "everywhere");

  private final Cities cities;
  private final SignIn signIn;

  SignInPage(Cities cities, SignIn signIn) {
    this.cities = cities;
    this.signIn = signIn;
  }

  @GetMapping(ADDRESS)
  @Public
  String show(
      @RequestParam(defaultValue = "") String problem,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    SavedRequest wanted = new CookieRequestCache().getRequest(request, response);
    model.addAttribute("next", wanted == null ? "/" : pathOf(wanted.getRedirectUrl()));
    model.addAttribute("done", DONE.contains(done) ? done : "");
    model.addAttribute("problem", PROBLEMS.contains(problem) ? problem : "");
    return "people/sign-in";
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

  @Override
  public Authentication authenticate(Authentication given) {
    String password = given.getCredentials() instanceof String text ? text : "";
    String network = given.getDetails() instanceof String text ? text : "";
    return switch (signIn.with(cities.current().id(), given.getName(), password, network)) {
      case SignIn.Welcome w -> new SignedIn(w.account());
      case SignIn.Wrong _ -> throw new BadCredentialsException("wrong mail or password");
      case SignIn.Later _ -> throw new LockedException("too many attempts");
    };
  }

  @Override
  public boolean supports(@Nullable Class<?> kind) {
    return kind == UsernamePasswordAuthenticationToken.class;
  }
}
