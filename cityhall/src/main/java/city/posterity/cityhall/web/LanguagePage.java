package city.posterity.cityhall.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a visitor chooses a language. It is remembered in a cookie that holds nothing else. */
@Controller
class LanguagePage {

  static final String ADDRESS = "/language";

  private static final Duration KEPT = Duration.ofDays(365);
  private static final int LONGEST = 2_000;

  private final Languages languages;

  LanguagePage(Languages languages) {
    this.languages = languages;
  }

  /**
   * Goes back to where the visitor came from; a language there is not changes nothing.
   *
   * @param to language tag
   * @param back path and query of a page of this installation
   */
  @GetMapping(ADDRESS)
  @Public
  void choose(
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    languages
        .find(to)
        .ifPresent(language ->
            response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Languages.COOKIE, language.toLanguageTag())
                    .path("/")
                    .maxAge(KEPT)
                    .sameSite("Lax")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .build()
                    .toString()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.LOCATION, isOurs(back) ? back : "/");
    response.setStatus(HttpStatus.SEE_OTHER.value());
  }

  /** Never another server: browsers take two slashes, or one of each kind, for its name. */
  private static boolean isOurs(String address) {
    return address.length() <= LONGEST
        && address.startsWith("/")
        && !address.startsWith("//")
        && address.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
  }
}
