package city.posterity.cityhall.costing;

import city.posterity.cityhall.costing.Trial.MadeUp;
import city.posterity.cityhall.forms.Entered;
import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.Problem;
import city.posterity.procurement.market.tender.TenderTerms;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/**
 * Plays made-up bids through the award method of a tender, so that whoever publishes it has seen
 * how it behaves. Nothing is stored: the bids stand in the address.
 */
@Controller
class TrialPage {

  /** Parts of the estimate that a made-up bid asks at once and costs later, and its quality. */
  private enum Sample {
    CHEAP_NOW("0.80", "0.60", "50"),
    CHEAP_LATER("1.10", "0.15", "85"),
    MIDDLE("0.95", "0.35", "68"),
    ABNORMAL("0.45", "0.30", "40");

    private final String price;
    private final String later;
    private final String quality;

    Sample(String price, String later, String quality) {
      this.price = price;
      this.later = later;
      this.quality = quality;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final CostingPlaces places;

  TrialPage(CostingPlaces places) {
    this.places = places;
  }

  @GetMapping("/work/tenders/{tender:[0-9a-f-]{36}}/scoring")
  String show(@PathVariable UUID tender, HttpServletRequest request, Locale locale, Model model) {
    CostingPlace place = places.find(tender, locale);
    TenderTerms terms = place.tender().terms();
    FormData typed = FormData.of(request.getParameterMap());
    FormData data = typed.values().isEmpty() ? samples(terms) : typed;
    var problems = new ArrayList<Problem>();
    var bids = new ArrayList<MadeUp>();
    for (Sample sample : Sample.values()) {
      MadeUp bid = bid("/" + sample.word(), data, place, problems);
      if (bid != null) {
        bids.add(bid);
      }
    }
    if (bids.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem("missing", "/cheap-now/price", place.text("costing.trial.none")));
    }
    Trial trial = problems.isEmpty() ? new Trial(terms, bids) : null;
    model.addAttribute(
        "view", new TrialTelling(place, terms, data, problems).view(names(place), trial));
    return "costing/trial";
  }

  private static Map<String, String> names(CostingPlace place) {
    var names = new LinkedHashMap<String, String>();
    for (Sample sample : Sample.values()) {
      names.put(sample.word(), place.text("costing.trial.bid." + sample.word()));
    }
    return names;
  }

  private static FormData samples(TenderTerms terms) {
    var values = new LinkedHashMap<String, List<String>>();
    BigDecimal estimate = terms.value().amount().max(BigDecimal.ONE);
    for (Sample sample : Sample.values()) {
      String at = "/" + sample.word();
      values.put(at + "/price", List.of(part(estimate, sample.price)));
      values.put(at + "/later", List.of(part(estimate, sample.later)));
      values.put(at + "/quality", List.of(sample.quality));
    }
    return new FormData(values);
  }

  private static String part(BigDecimal estimate, String share) {
    return estimate
        .multiply(new BigDecimal(share))
        .setScale(0, RoundingMode.CEILING)
        .toPlainString();
  }

  /** Absent where it was left empty, so that it does not take part, or is wrong. */
  private static @Nullable MadeUp bid(
      String at, FormData data, CostingPlace place, List<Problem> problems) {
    if (data.text(at + "/price").isBlank()) {
      return null;
    }
    String name = place.text("costing.trial.bid." + at.substring(1));
    BigDecimal price = number(at + "/price", data, place, problems);
    BigDecimal later =
        data.text(at + "/later").isBlank()
            ? BigDecimal.ZERO
            : number(at + "/later", data, place, problems);
    BigDecimal quality =
        data.text(at + "/quality").isBlank()
            ? BigDecimal.ZERO
            : number(at + "/quality", data, place, problems);
    if (price != null && price.signum() <= 0) {
      problems.add(new Problem("range", at + "/price", place.text("costing.trial.price.range")));
    }
    if (later != null && later.signum() < 0) {
      problems.add(new Problem("range", at + "/later", place.text("costing.trial.later.range")));
    }
    if (quality != null
        && (quality.signum() < 0 || quality.compareTo(BigDecimal.valueOf(100)) > 0)) {
      problems.add(
          new Problem("range", at + "/quality", place.text("costing.trial.quality.range")));
    }
    return price == null || later == null || quality == null
        ? null
        : new MadeUp(name, price, later, quality);
  }

  private static @Nullable BigDecimal number(
      String at, FormData data, CostingPlace place, List<Problem> problems) {
    JsonNode number = new Entered(place.form(), problems).number(data.text(at), at);
    return number == null ? null : number.decimalValue();
  }
}
