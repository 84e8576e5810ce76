package city.posterity.appraisal.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Bids that compete under one scheme.
 *
 * @param bids one or more
 */
record Contest(Scheme scheme, List<Bid> bids, Field field) {

  static Contest of(Scheme scheme, List<Bid> bids) {
    return new Contest(scheme, bids, Field.of(bids.stream().map(Bid::price).toList()));
  }

  Contest without(Bid bid) {
    return of(scheme, bids.stream().filter(b -> !b.equals(bid)).toList());
  }

  Contest with(Bid bid) {
    return of(scheme, Stream.concat(bids.stream(), Stream.of(bid)).toList());
  }

  /** Whether every bid of both has the same score in both. */
  boolean scoresLike(Contest other) {
    return scheme.basis(field).equals(scheme.basis(other.field));
  }

  Score score(Bid bid) {
    return scheme.score(bid, field);
  }

  /** Ids of those that are best, alike; sorted. */
  List<String> first() {
    var best = new ArrayList<String>();
    BigDecimal most = null;
    for (Bid bid : bids) {
      BigDecimal worth = score(bid).worth();
      int order = most == null ? 1 : Decimals.compare(worth, most);
      if (order > 0) {
        best.clear();
        most = worth;
      }
      if (order >= 0) {
        best.add(bid.id());
      }
    }
    return best.stream().sorted().toList();
  }

  /** Ids, best first, those that are alike together and sorted. */
  List<List<String>> ranking() {
    var worth = new LinkedHashMap<Bid, BigDecimal>();
    bids.forEach(b -> worth.put(b, score(b).worth()));
    var ranking = new ArrayList<List<String>>();
    var alike = new ArrayList<String>();
    BigDecimal place = null;
    for (var one :
        worth.entrySet().stream()
            .sorted(Map.Entry.<Bid, BigDecimal>comparingByValue().reversed())
            .toList()) {
      if (place != null && Decimals.compare(one.getValue(), place) != 0) {
        ranking.add(alike.stream().sorted().toList());
        alike.clear();
      }
      if (alike.isEmpty()) {
        place = one.getValue();
      }
      alike.add(one.getKey().id());
    }
    ranking.add(alike.stream().sorted().toList());
    return List.copyOf(ranking);
  }

  /** From the cheapest; the order of the file does not matter. */
  List<Bid> byPrice() {
    return bids.stream().sorted(Comparator.comparing(Bid::price).thenComparing(Bid::id)).toList();
  }
}
