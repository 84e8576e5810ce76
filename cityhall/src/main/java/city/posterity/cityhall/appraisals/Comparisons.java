package city.posterity.cityhall.appraisals;

import city.posterity.cityhall.appraisals.ComparisonView.Evidence;
import city.posterity.cityhall.appraisals.ComparisonView.Shown;
import city.posterity.cityhall.appraisals.ComparisonView.Stress;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.LotRanking;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.LifeCosts;
import city.posterity.procurement.ranking.Offer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes comparisons of bids out of what was appraised. */
final class Comparisons {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Comparisons() {}

  /**
   * @param name of an organisation, by its id
   */
  static ComparisonView of(
      BidAppraisals.Compared compared, Function<String, String> name, Formats formats) {
    Map<String, BidsInput.Entry> bids =
        compared.bids().stream().collect(Collectors.toMap(BidsInput.Entry::id, b -> b));
    CostingMethod method = compared.method();
    Function<String, String> bidder =
        id -> Optional.ofNullable(bids.get(id)).map(b -> name.apply(b.bidder())).orElse(id);
    Function<String, String> price =
        id ->
            Optional.ofNullable(bids.get(id))
                .map(b -> LifeCosts.of(method, b.sheet()).price())
                .map(p -> formats.money(p, method.currency()))
                .orElse("");
    var shown =
        new Shown(
            compared.lot(),
            method.counts(),
            bidder,
            price,
            worseOff(compared.ran().appraised()),
            evidence(compared.ran().appraised()));
    return ComparisonView.of(
        shown,
        JSON.readTree(compared.ran().input()),
        JSON.readTree(compared.ran().file()),
        stress(method, compared.bids(), bidder),
        second(method, compared.bids(), bidder).orElse(null),
        formats);
  }

  /**
   * A comparison as it was when the lot was ranked.
   *
   * @param name of a bid, by its id
   */
  static ComparisonView recorded(
      LotRanking ranking,
      Appraised appraised,
      CostingMethod method,
      KeptAppraisals.Kept files,
      Function<String, String> name,
      Formats formats) {
    Map<String, String> prices =
        ranking.offers().stream()
            .collect(
                Collectors.toMap(
                    Offer::bid, o -> formats.money(o.price().amount(), o.price().currency())));
    var shown =
        new Shown(
            ranking.lot(),
            method.counts(),
            name,
            id -> prices.getOrDefault(id, ""),
            worseOff(appraised),
            evidence(appraised));
    return ComparisonView.of(
        shown, json(files.input()), json(files.result()), List.of(), null, formats);
  }

  private static Map<String, List<String>> worseOff(Appraised appraised) {
    return appraised.options().stream()
        .collect(Collectors.toMap(Appraised.Option::id, Appraised.Option::worseOff));
  }

  private static Evidence evidence(Appraised a) {
    return new Evidence(
        a.input(),
        a.result(),
        String.valueOf(a.seed()),
        String.valueOf(a.draws()),
        a.arithmetic(),
        a.tables());
  }

  /**
   * Which bid costs least with half the years, three quarters, all, and a quarter more: a bid that
   * is cheap now and dear after the years compared shows. (Strategic loading; clause IGP-28.)
   */
  private static List<Stress> stress(
      CostingMethod method, List<BidsInput.Entry> bids, Function<String, String> bidder) {
    String usual = cheapest(method, bids, method.horizon());
    var all = new ArrayList<Stress>();
    Stream.of(method.horizon() / 2, method.horizon() * 3 / 4, method.horizon(), method.lastYear())
        .distinct()
        .forEach(last -> {
          String cheapest = cheapest(method, bids, last);
          all.add(new Stress(last, bidder.apply(cheapest), !cheapest.equals(usual)));
        });
    return all;
  }

  private static String cheapest(CostingMethod method, List<BidsInput.Entry> bids, int last) {
    return order(bids, b -> LifeCosts.of(method, b.sheet()).total(last)).getFirst();
  }

  /** The bids by the second published values of the method; empty where it has none. */
  private static Optional<ComparisonView.Schedule> second(
      CostingMethod method, List<BidsInput.Entry> bids, Function<String, String> bidder) {
    List<String> values =
        method.lines().stream()
            .flatMap(l -> Optional.ofNullable(l.second()).stream())
            .map(CostLine.Second::value)
            .distinct()
            .toList();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    var usual = order(bids, b -> LifeCosts.of(method, b.sheet()).total());
    var order = order(bids, b -> LifeCosts.of(method, b.sheet()).totalBySecondValues());
    return Optional.of(
        new ComparisonView.Schedule(
            String.join(", ", values), order.stream().map(bidder).toList(), !order.equals(usual)));
  }

  private static List<String> order(
      List<BidsInput.Entry> bids, Function<BidsInput.Entry, BigDecimal> cost) {
    return bids.stream()
        .sorted(Comparator.comparing(cost).thenComparing(BidsInput.Entry::id))
        .map(BidsInput.Entry::id)
        .toList();
  }

  static JsonNode json(byte[] file) {
    return JSON.readTree(file);
  }
}
