package city.posterity.cityhall.costing;

import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.PublicAddress;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.market.tender.Tender;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The costing method of a published tender, in words and as the file that is hashed. */
@Controller
class MethodPage {

  private final CostingPlaces places;
  private final PublicAddress address;

  MethodPage(CostingPlaces places, PublicAddress address) {
    this.places = places;
    this.address = address;
  }

  @GetMapping("/procurements/{ocid}/method")
  @Public
  String show(@PathVariable String ocid, Locale locale, Model model) {
    Tender tender = places.published(ocid).orElseThrow(CostingPlaces::notFound);
    CostingMethod method =
        Optional.ofNullable(tender.terms().costing()).orElseThrow(CostingPlaces::notFound);
    model.addAttribute("title", tender.forThePublic().terms().title());
    model.addAttribute("back", "/procurements/" + ocid);
    model.addAttribute("file", "/procurements/" + ocid + "/method.yaml");
    model.addAttribute(
        "url", address.base().resolve("/procurements/" + ocid + "/method.yaml").toString());
    model.addAttribute(
        "view", MethodView.of(method, tender.terms().awardMethod(), places.formats(locale)));
    return "costing/method";
  }

  /** The very bytes that the hash is of. */
  @GetMapping("/procurements/{ocid}/method.yaml")
  @Public
  ResponseEntity<byte[]> file(@PathVariable String ocid) {
    CostingMethod method =
        places
            .published(ocid)
            .flatMap(t -> Optional.ofNullable(t.terms().costing()))
            .orElseThrow(CostingPlaces::notFound);
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"method.yaml\"")
        .body(method.text().getBytes(StandardCharsets.UTF_8));
  }
}
