package city.posterity.cityhall.people;

import city.posterity.cityhall.web.ApiProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the personal access token from the {@code Authorization} header (RFC 6750, 2.1) and from
 * nowhere else. A token that is not valid is refused even where none is needed: whoever sends one
 * expects to be somebody.
 */
final class BearerTokens extends OncePerRequestFilter {

  private static final Pattern BEARER =
      Pattern.compile("(?i:bearer) +(" + Tokens.PREFIX + "[A-Za-z0-9_-]{43})");

  private final Cities cities;
  private final Tokens tokens;
  private final ApiRefusals refusals;
  private final RequestLimit limit;

  BearerTokens(Cities cities, Tokens tokens, ApiRefusals refusals, RequestLimit limit) {
    this.limit = limit;
    this.cities = cities;
    this.tokens = tokens;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null) {
      Optional<Account> account = account(header);
      if (account.isEmpty()) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        refusals.send(
            request,
            response,
            new ApiProblem(
                401,
                "token-not-valid",
                "The token is unknown, revoked or expired; make a new one."));
        return;
      }
      Duration wait = limit.take(account.get());
      if (wait.isPositive()) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RequestLimit.retryAfter(wait));
        refusals.send(request, response, RequestLimit.tooMany());
        return;
      }
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new SignedIn(account.get()));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }

  private Optional<Account> account(String header) {
    var bearer = BEARER.matcher(header);
    return bearer.matches()
        ? cities.find().flatMap(city -> tokens.use(city.id(), bearer.group(1)))
        : Optional.empty();
  }
}
