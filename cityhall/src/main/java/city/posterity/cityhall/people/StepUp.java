package city.posterity.cityhall.people;

import city.posterity.cityhall.casefile.PersonalKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends whoever asks for something marked {@link FreshProof} to prove who they are, if they have
 * not for a while. What they had typed waits in their session, encrypted under their key, and
 * without passwords.
 */
@Component
@ConditionalOnWebApplication
class StepUp implements HandlerInterceptor, WebMvcConfigurer {

  /** How long a proof holds. */
  static final Duration FRESH = Duration.ofMinutes(10);

  private static final String WAITING = "waiting-form";

  /** What nobody keeps, and what is made anew. */
  private static final Set<String> NOT_KEPT =
      Set.of("_csrf", "password", "current", "code", "credential");

  private static final int LONGEST = 100_000;

  private final BrowserSessions sessions;
  private final PersonalKeys keys;
  private final Cities cities;
  private final JsonMapper json = JsonMapper.builder().build();

  StepUp(BrowserSessions sessions, PersonalKeys keys, Cities cities) {
    this.sessions = sessions;
    this.keys = keys;
    this.cities = cities;
  }

  /**
   * What somebody wanted to do.
   *
   * @param address path and query
   * @param posted whether a form was sent
   * @param fields of the form, or none
   */
  record Waiting(String address, boolean posted, Map<String, List<String>> fields) {}

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)
        || !(AnnotatedElementUtils.hasAnnotation(method.getMethod(), FreshProof.class)
            || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), FreshProof.class))
        || !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person)) {
      return true;
    }
    if (sessions.provedWithin(FRESH, request)) {
      request.getSession().removeAttribute(WAITING);
      return true;
    }
    keep(request, person.account());
    response.sendRedirect(ProofPage.ADDRESS);
    return false;
  }

  private void keep(HttpServletRequest request, Account account) {
    String query = request.getQueryString();
    String address = request.getRequestURI() + (query == null ? "" : "?" + query);
    boolean posted = request.getMethod().equals("POST");
    var fields = new LinkedHashMap<String, List<String>>();
    if (posted) {
      request
          .getParameterMap()
          .forEach((name, values) -> {
            if (!NOT_KEPT.contains(name)) {
              fields.put(name, Arrays.asList(values));
            }
          });
    }
    String text = json.writeValueAsString(new Waiting(address, posted, fields));
    if (text.length() > LONGEST) {
      text = json.writeValueAsString(new Waiting(address, false, Map.of()));
    }
    byte[] sealed = keys.seal(cities.current().id(), account.person(), text);
    request.getSession().setAttribute(WAITING, Base64.getEncoder().encodeToString(sealed));
  }

  /** What waits for this person in this browser. */
  Optional<Waiting> waiting(Account account, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(WAITING) instanceof String sealed)) {
      return Optional.empty();
    }
    String text =
        keys.open(cities.current().id(), account.person(), Base64.getDecoder().decode(sealed));
    return Optional.of(json.readValue(text, new TypeReference<Waiting>() {}));
  }
}
