package city.posterity.cityhall.openness;

import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.Page;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Lets browsers and proxies keep a public page and ask whether it is still the same, and lets this
 * program keep its bytes. Pages of those who are signed in bear their name and are kept by nobody.
 */
@Component
final class Freshness {

  /** Another program, other templates. */
  private static final String PROGRAM =
      Objects.requireNonNullElseGet(
          Freshness.class.getPackage().getImplementationVersion(),
          () -> UUID.randomUUID().toString());

  private final CurrentCaller caller;

  Freshness(CurrentCaller caller) {
    this.caller = caller;
  }

  /**
   * Sets what an answer says about being kept.
   *
   * @param content names what the page is made from
   * @param changed when that changed last
   * @return whether the visitor has it already and nothing more need be sent
   */
  boolean isUnchanged(
      ServletWebRequest request, Model model, String content, Instant changed, Locale locale) {
    var response = Objects.requireNonNull(request.getResponse());
    if (caller.find().isPresent()) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
      return false;
    }
    String query = request.getRequest().getQueryString();
    String name =
        String.join(
            "\n",
            PROGRAM,
            request.getRequest().getRequestURI(),
            query == null ? "" : query,
            locale.toLanguageTag(),
            content);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    model.addAttribute(Page.KEPT_AS, name);
    // as precise as the header, or a visitor would ask for ever
    return request.checkNotModified("W/\"" + digest(name) + "\"", changed.getEpochSecond() * 1000);
  }

  private static String digest(String name) {
    return HexFormat.of().formatHex(Sha256.of(name), 0, 12);
  }
}
