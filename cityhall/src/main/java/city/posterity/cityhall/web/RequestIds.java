package city.posterity.cityhall.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives every request a name that stands on each log line, in the answer's header and on error
 * pages. It stands outside all filters, because Tomcat logs a request's failure only after they
 * have ended. A name that came with the request (from a proxy) is kept if it is harmless.
 */
@Configuration(proxyBeanMethods = false)
class RequestIds {

  static final String HEADER = "X-Request-Id";
  static final String LOG_KEY = "requestId";

  private static final String ATTRIBUTE = RequestIds.class.getName();
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  static String of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestIdValve() {
    return factory -> factory.addEngineValves(new RequestIdValve());
  }

  private static final class RequestIdValve extends ValveBase {

    RequestIdValve() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      String id = given(request.getHeader(HEADER));
      request.setAttribute(ATTRIBUTE, id);
      response.setHeader(HEADER, id);
      try (var _ = MDC.putCloseable(LOG_KEY, id)) {
        getNext().invoke(request, response);
      }
    }

    private static String given(@Nullable String header) {
      return header != null && HARMLESS.matcher(header).matches()
          ? header
          : UUID.randomUUID().toString();
    }
  }
}
