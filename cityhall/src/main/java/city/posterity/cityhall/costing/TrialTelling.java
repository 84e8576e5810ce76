package city.posterity.cityhall.costing;

import city.posterity.appraisal.score.Score;
import city.posterity.appraisal.score.ScoreResult;
import city.posterity.appraisal.score.Standing;
import city.posterity.appraisal.score.Warning;
import city.posterity.cityhall.costing.Trial.MadeUp;
import city.posterity.cityhall.costing.TrialView.Bid;
import city.posterity.cityhall.costing.TrialView.Place;
import city.posterity.cityhall.costing.TrialView.Test;
import city.posterity.cityhall.forms.FieldView;
import city.posterity.cityhall.forms.FieldView.Frame;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.FormView;
import city.posterity.procurement.Problem;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in words what a trial of an award method showed. */
record TrialTelling(CostingPlace place, TenderTerms terms, FormData data, List<Problem> problems) {

  /** Every kind of warning that there is, so that those which were not given are told as well. */
  private static final List<String> TESTS =
      List.of(
          "ranking-paradox",
          "phantom-bid",
          "middle-bid",
          "weight-illusion",
          "compressed-quality",
          "outlier",
          "abnormally-low",
          "tie");

  /** Those that have a meaning where nothing but the lowest figure wins. */
  private static final List<String> WITHOUT_POINTS = List.of("abnormally-low", "tie");

  /**
   * @param names of the made-up bids by the place of their fields
   * @param trial absent where what was typed is wrong
   */
  TrialView view(Map<String, String> names, @Nullable Trial trial) {
    ScoreResult result = trial == null ? null : trial.result();
    return new TrialView(
        terms.title(),
        "/work/tenders/" + place.tender().id().id() + "/scoring",
        place.back(),
        place.address(),
        method(),
        points(),
        terms.countsWholeLife() || terms.awardMethod() instanceof AwardMethod.LifeCycleCost,
        names.entrySet().stream().map(e -> bid("/" + e.getKey(), e.getValue())).toList(),
        new FormView(List.of(), summary(names)),
        trial == null || result == null ? List.of() : ranking(trial, result),
        result == null ? "" : weights(result),
        result == null ? List.of() : tests(result));
  }

  private boolean points() {
    return terms.awardMethod() instanceof WeightedCriteria;
  }

  private String method() {
    String compared = terms.countsWholeLife() ? "life" : "price";
    return switch (terms.awardMethod()) {
      case WeightedCriteria w ->
          text(
              "costing.trial.method.points",
              formats(w.priceWeight()),
              formats(BigDecimal.valueOf(100).subtract(w.priceWeight())),
              compared,
              w.formula().getClass().getSimpleName());
      case AwardMethod.LifeCycleCost _ -> text("costing.trial.method.lowest", "life");
      case AwardMethod.LowestPrice _ -> text("costing.trial.method.lowest", compared);
      case AwardMethod.PriceWithFeatures _ -> text("costing.trial.method.features");
    };
  }

  private Bid bid(String at, String name) {
    var fields = new ArrayList<FieldView>();
    fields.add(number(at + "/price", "costing.trial.price"));
    fields.add(number(at + "/later", "costing.trial.later"));
    if (points()) {
      fields.add(number(at + "/quality", "costing.trial.quality"));
    }
    return new Bid(name, fields);
  }

  private FieldView number(String at, String label) {
    var errors =
        problems.stream().filter(p -> p.pointer().equals(at)).map(Problem::message).toList();
    return new FieldView.Line(
        new Frame(at, "f" + at.replace('/', '-'), text(label, terms.currency()), "", false, errors),
        "text",
        "decimal",
        data.text(at));
  }

  private List<FormView.Wrong> summary(Map<String, String> names) {
    return problems.stream()
        .map(p ->
            new FormView.Wrong(
                "f" + p.pointer().replace('/', '-'),
                text(
                    "forms.wrong",
                    names.getOrDefault(p.pointer().split("/", 3)[1], ""),
                    p.message())))
        .toList();
  }

  private List<Place> ranking(Trial trial, ScoreResult result) {
    var places = new ArrayList<Place>();
    BigDecimal most =
        trial.bids().stream()
            .map(trial::compared)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE);
    int place = 1;
    for (List<String> alike : result.ranking()) {
      for (String id : alike) {
        MadeUp bid =
            trial.bids().stream().filter(b -> b.name().equals(id)).findFirst().orElseThrow();
        places.add(place(String.valueOf(place), bid, trial, result.standings().get(id), most));
      }
      place += alike.size();
    }
    trial.bids().stream()
        .filter(b -> result.standings().get(b.name()) instanceof Standing.Rejected)
        .forEach(b -> places.add(place(text("costing.trial.out"), b, trial, null, most)));
    return places;
  }

  private Place place(
      String number, MadeUp bid, Trial trial, @Nullable Standing standing, BigDecimal most) {
    Score score = standing instanceof Standing.Competing c ? c.score() : null;
    BigDecimal money = standing instanceof Standing.Competing c ? c.moneyPerQualityPoint() : null;
    BigDecimal price = score == null ? null : score.price();
    BigDecimal quality = score == null ? null : score.quality();
    BigDecimal total = score == null ? null : score.total();
    BigDecimal compared = trial.compared(bid);
    return new Place(
        number,
        bid.name(),
        place.formats().money(compared, terms.currency()),
        place.formats().money(bid.price(), terms.currency()),
        points(price),
        points(quality),
        points(total),
        money == null
            ? ""
            : place.formats().money(money.setScale(2, RoundingMode.HALF_EVEN), terms.currency()),
        length(price == null ? percent(compared, most) : price),
        length(quality == null ? BigDecimal.ZERO : quality));
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal of) {
    return part.multiply(BigDecimal.valueOf(100)).divide(of, 2, RoundingMode.HALF_EVEN);
  }

  /** Of a bar of 100. */
  private static String length(BigDecimal points) {
    return points
        .max(BigDecimal.ZERO)
        .min(BigDecimal.valueOf(100))
        .setScale(2, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private String points(@Nullable BigDecimal points) {
    return points == null ? "" : formats(points.setScale(2, RoundingMode.HALF_EVEN));
  }

  private String weights(ScoreResult result) {
    Double effective = result.effectivePriceWeight();
    return terms.awardMethod() instanceof WeightedCriteria w && effective != null
        ? text(
            "costing.trial.weights",
            formats(w.priceWeight()),
            formats(BigDecimal.valueOf(effective).setScale(1, RoundingMode.HALF_EVEN)))
        : "";
  }

  private List<Test> tests(ScoreResult result) {
    return TESTS.stream()
        .filter(t -> points() || WITHOUT_POINTS.contains(t))
        .map(t -> {
          var found =
              result.warnings().stream()
                  .filter(w -> w.code().equals(t))
                  .map(Warning::message)
                  .map(m -> m.in(place.formats().locale()))
                  .toList();
          return new Test(
              text("costing.test." + t),
              found,
              found.isEmpty() ? text("costing.test." + t + ".fine") : "",
              found.isEmpty() ? "" : text("costing.test." + t + ".fix"));
        })
        .toList();
  }

  private String formats(BigDecimal number) {
    return place.formats().number(number.stripTrailingZeros());
  }

  private String text(String key, Object... arguments) {
    return place.text(key, arguments);
  }
}
