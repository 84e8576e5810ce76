package city.posterity.cityhall.openness;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.Public;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Everything public about one procurement, from the first need to the last payment. */
@Controller
class ProcurementPage {

  private final PublicCache cache;
  private final ProcurementViews views;
  private final CityClock clock;
  private final Freshness freshness;

  ProcurementPage(PublicCache cache, ProcurementViews views, CityClock clock, Freshness freshness) {
    this.cache = cache;
    this.views = views;
    this.clock = clock;
    this.freshness = freshness;
  }

  /**
   * @param order {@code oldest} for the timeline from its beginning; newest first otherwise
   * @throws ResponseStatusException 404 if there is none of this name or nothing of it is public,
   *     which are not told apart
   */
  @GetMapping("/procurements/{ocid}")
  @Public
  @Nullable String show(
      @PathVariable String ocid,
      @RequestParam(defaultValue = "") String order,
      Locale locale,
      Model model,
      ServletWebRequest request) {
    City city = cache.city().orElseThrow(ProcurementPage::notFound);
    var newest = cache.newest(city, ocid).orElseThrow(ProcurementPage::notFound);
    ProcurementView view = views.show(city, ocid, newest, locale);
    Standing standing = Standing.of(view.release(), clock.instant());
    String name = ocid + "-" + newest.state() + "-" + view.number() + "-" + standing.word();
    if (freshness.isUnchanged(request, model, name, view.changed(), locale)) {
      return null;
    }
    model.addAttribute("view", view);
    model.addAttribute("standing", standing);
    model.addAttribute("oldestFirst", order.equals("oldest"));
    return "openness/procurement";
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
