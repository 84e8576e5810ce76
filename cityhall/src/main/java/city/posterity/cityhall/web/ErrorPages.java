package city.posterity.cityhall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, in plain words, with the request's name to quote when asking for help. */
@Component
class ErrorPages implements ErrorViewResolver {

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    String kind =
        switch (status) {
          case NOT_FOUND -> "notFound";
          case FORBIDDEN, UNAUTHORIZED -> "forbidden";
          default -> status.is4xxClientError() ? "badRequest" : "failure";
        };
    return new ModelAndView("web/error", Map.of("kind", kind), status);
  }
}
