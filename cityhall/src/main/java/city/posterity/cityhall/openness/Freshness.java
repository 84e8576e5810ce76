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
   * Sets what the answer with a page says about being kept.
   *
   * @param content names what the page is made from
   * @param changed when that changed last
   * @return whether the visitor has it already and nothing more need be sent
   */
  boolean isUnchanged(
      ServletWebRequest request, Model model, String content, Instant changed, Locale locale) {
    if (caller.find().isEmpty()) {
      model.addAttribute(Page.KEPT_AS, name(request, content, locale));
    }
    return isUnchanged(request, content, changed, locale);
  }

  /** The same for what is not a page. */
  boolean isUnchanged(ServletWebRequest request, String content, Instant changed, Locale locale) {
    var response = Objects.requireNonNull(request.getResponse());
    if (caller.find().isPresent()) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
      return false;
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    String tag = "W/\"" + digest(name(request, content, locale)) + "\"";
    // as precise as the header, or a visitor would ask for ever
    return request.checkNotModified(tag, changed.getEpochSecond() * 1000);
  }

  /** The language is part of it: one address has a page in each. */
  private static String name(ServletWebRequest request, String content, Locale locale) {
    String query = request.getRequest().getQueryString();
    return String.join(
        "\n",
        PROGRAM,
        request.getRequest().getRequestURI(),
        query == null ? "" : query,
        locale.toLanguageTag(),
        content);
  }

  private static String digest(String name) {
    return HexFormat.of().formatHex(Sha256.of(name), 0, 12);
  }
}
