package city.posterity.cityhall.api;

import city.posterity.cityhall.web.Public;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tells what the API can do: to programs as OpenAPI, to people as a page. */
@Controller
@Public
@ConditionalOnWebApplication
class DescriptionApi {

  private final ApiDocument document;

  DescriptionApi(ApiDocument document) {
    this.document = document;
  }

  @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> document() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .header("Access-Control-Allow-Origin", "*")
        .body(document.bytes());
  }

  @GetMapping(path = "/api", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page() {
    return new ModelAndView("api/browse", "api", BrowsePage.of(document.tree()));
  }
}
