package city.posterity.cityhall.api;

import city.posterity.cityhall.api.KeptAnswers.Standing;
import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Carries a POST with an {@code Idempotency-Key} out once, where a controller was written by hand.
 * Commands see to it themselves, in the transaction that carries them out.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.LOWEST_PRECEDENCE)
class Repeats extends OncePerRequestFilter {

  private final KeptAnswers answers;
  private final CurrentCaller callers;
  private final RequestMappingHandlerMapping mapping;
  private final HandlerExceptionResolver resolver;

  Repeats(
      KeptAnswers answers,
      CurrentCaller callers,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    this.answers = answers;
    this.callers = callers;
    this.mapping = mapping;
    this.resolver = resolver;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return !request.getMethod().equals("POST")
        || !request.getRequestURI().startsWith("/api/v1/")
        || request.getHeader("Idempotency-Key") == null
        || type != null && !type.toLowerCase(Locale.ROOT).contains("json")
        || isCommand(request);
  }

  private boolean isCommand(HttpServletRequest request) {
    try {
      if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
        ServletRequestPathUtils.parseAndCache(request);
      }
      var found = mapping.getHandler(request);
      return found == null
          || found.getHandler() instanceof HandlerMethod m
              && m.getBeanType().isAnnotationPresent(Once.class);
    } catch (Exception _) {
      // what is wrong with it will be answered by whoever is asked
      return true;
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Optional<Caller> caller = callers.find();
      if (caller.isEmpty()) {
        chain.doFilter(request, response);
        return;
      }
      byte[] body = request.getInputStream().readAllBytes();
      Idempotency wanted = Preconditions.idempotency(request, body);
      if (wanted != null) {
        once(caller.get(), wanted, new Again(request, body), response, chain);
      }
    } catch (ApiProblem e) {
      resolver.resolveException(request, response, null, e);
    }
  }

  private void once(
      Caller caller,
      Idempotency wanted,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    switch (answers.begin(caller, wanted)) {
      case Standing.Taken() -> throw ProblemAnswers.keyReused();
      case Standing.Underway() ->
          throw new ApiProblem(
              409,
              "request-underway",
              "The same request is being carried out, or broke off; look before you try again.");
      case Standing.Answered answered -> {
        response.setStatus(answered.status());
        response.setHeader(Preconditions.REPLAYED, "true");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answered.location() != null) {
          response.setHeader(HttpHeaders.LOCATION, answered.location());
        }
        if (answered.body().length > 0) {
          response.setContentType("application/json");
          response.getOutputStream().write(answered.body());
        }
      }
      case Standing.New() -> {
        var kept = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
          chain.doFilter(request, kept);
          done = kept.getStatus() < 300;
        } finally {
          if (done) {
            answers.keep(
                caller,
                wanted,
                new Standing.Answered(
                    kept.getStatus(),
                    kept.getHeader(HttpHeaders.LOCATION),
                    kept.getContentAsByteArray()));
          } else {
            answers.forget(caller, wanted);
          }
          kept.copyBodyToResponse();
        }
      }
    }
  }

  /** The request, whose body was read already. */
  private static final class Again extends HttpServletRequestWrapper {

    private final byte[] body;

    Again(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      var in = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return in.read();
        }

        @Override
        public boolean isFinished() {
          return in.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
