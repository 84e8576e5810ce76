package city.posterity.cityhall.people;

import city.posterity.cityhall.web.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets the API's own way to tell problems answer what was refused before it came there. */
@ConditionalOnWebApplication
@Component
class ApiRefusals {

  private final HandlerExceptionResolver resolver;

  ApiRefusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    this.resolver = resolver;
  }

  void signInNeeded(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    send(request, response, ApiProblem.signInNeeded());
  }

  void forbidden(HttpServletRequest request, HttpServletResponse response) {
    send(request, response, new ApiProblem(403, "forbidden", "You may not do this."));
  }

  void send(HttpServletRequest request, HttpServletResponse response, ApiProblem problem) {
    if (resolver.resolveException(request, response, null, problem) == null) {
      throw problem;
    }
  }
}
