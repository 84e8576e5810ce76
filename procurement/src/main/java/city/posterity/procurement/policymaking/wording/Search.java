package city.posterity.procurement.policymaking.wording;

import city.posterity.procurement.policymaking.wording.Anchoring.Place;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A quote looked for in a new version: where it stood, then word for word, then what remains. */
final class Search {

  private final Quote quote;
  private final String newText;
  private final List<Token> fresh;

  /** Where it stood in the old text, or -1. */
  private final int stood;

  /** The quoted words: of the old text, where they are in it. */
  private final List<Token> quoted;

  /** For each quoted word its place among those of the new text, or -1. */
  private final int[] partners;

  /** The places of the new text where other words of the old one still stand. */
  private final BitSet taken = new BitSet();

  Search(Quote quote, String oldText, String newText) {
    this.quote = quote;
    this.newText = newText;
    List<Token> old = Token.of(oldText);
    this.fresh = Token.of(newText);
    this.stood = best(oldText, at -> true);
    Span span = stood < 0 ? new Span(0, 0) : Span.of(old, stood, stood + quote.exact().length());
    this.quoted = stood < 0 ? Token.of(quote.exact()) : old.subList(span.first, span.last);
    int[] all = Alignment.between(Token.texts(old), Token.texts(fresh)).partners();
    if (stood < 0) {
      this.partners = new int[quoted.size()];
      Arrays.fill(partners, -1);
    } else {
      this.partners = Arrays.copyOfRange(all, span.first, span.last);
      IntStream.range(0, all.length)
          .filter(i -> all[i] >= 0 && (i < span.first || i >= span.last))
          .forEach(i -> taken.set(all[i]));
    }
  }

  Anchoring result() {
    if (partners[0] >= 0
        && IntStream.range(0, partners.length).allMatch(i -> partners[i] == partners[0] + i)) {
      return found(Place.SAME, 1, partners[0], partners[0] + partners.length);
    }
    int elsewhere = best(newText, this::isFree);
    if (elsewhere >= 0) {
      Place place = quote.isSurroundedAlike(newText, elsewhere) ? Place.SAME : Place.MOVED;
      return new Anchoring(place, 1, elsewhere, elsewhere + quote.exact().length());
    }
    Remains there = Remains.of(partners, quoted.size());
    Remains near = closest();
    Remains most = near.count() > there.count() ? near : there;
    double score = (double) most.count() / quoted.size();
    return score >= Anchoring.REMAINS_FROM
        ? found(Place.CHANGED, score, most.from(), most.to())
        : removed(score);
  }

  /** The place of the exact words that is surrounded most like the quote; the first of several. */
  private int best(String text, IntPredicate allowed) {
    int best = -1;
    int alike = -1;
    for (int at = text.indexOf(quote.exact()); at >= 0; at = text.indexOf(quote.exact(), at + 1)) {
      int surroundings = quote.surroundings(text, at);
      if (surroundings > alike && allowed.test(at)) {
        best = at;
        alike = surroundings;
      }
    }
    return best;
  }

  /** Whether most of the words at a place are new there. */
  private boolean isFree(int at) {
    Span span = Span.of(fresh, at, at + quote.exact().length());
    return 2 * taken.get(span.first, span.last).cardinality() < span.last - span.first;
  }

  /** What remains of the quote in the stretch of new words that has most of its words. */
  private Remains closest() {
    int length = Math.min(fresh.size(), quoted.size() + (quoted.size() + 1) / 2);
    var wanted = new HashMap<String, Integer>();
    quoted.forEach(token -> wanted.merge(token.text(), 1, Integer::sum));
    int here = 0;
    int most = 0;
    int start = 0;
    for (int i = 0; i < fresh.size(); i++) {
      if (i >= length && !taken.get(i - length)) {
        here -= wanted.merge(fresh.get(i - length).text(), 1, Integer::sum) > 0 ? 1 : 0;
      }
      if (!taken.get(i)) {
        here += wanted.merge(fresh.get(i).text(), -1, Integer::sum) >= 0 ? 1 : 0;
      }
      if (here > most) {
        most = here;
        start = Math.max(0, i - length + 1);
      }
    }
    if (most < Anchoring.REMAINS_FROM * quoted.size()) {
      return new Remains(0, -1, -1);
    }
    int[] places =
        IntStream.range(start, Math.min(fresh.size(), start + length))
            .filter(i -> !taken.get(i))
            .toArray();
    var window = Arrays.stream(places).mapToObj(i -> fresh.get(i).text()).toList();
    int[] found = Alignment.between(Token.texts(quoted), window).partners();
    return Remains.of(
        Arrays.stream(found).map(i -> i < 0 ? -1 : places[i]).toArray(), quoted.size());
  }

  private Anchoring found(Place place, double score, int first, int last) {
    int from = fresh.get(first).from();
    int to = fresh.get(last - 1).to();
    if (place == Place.SAME && stood >= 0) {
      int start = from + stood - quoted.getFirst().from();
      if (newText.startsWith(quote.exact(), start)) {
        return new Anchoring(place, score, start, start + quote.exact().length());
      }
    }
    return new Anchoring(place, score, from, to);
  }

  private static Anchoring removed(double score) {
    return new Anchoring(Place.REMOVED, score, -1, -1);
  }

  /** The words of a text that have a character in a stretch of it. */
  private record Span(int first, int last) {

    static Span of(List<Token> tokens, int from, int to) {
      int first = first(tokens, token -> token.to() > from);
      return new Span(first, Math.max(first, first(tokens, token -> token.from() >= to)));
    }

    private static int first(List<Token> tokens, Predicate<Token> isThere) {
      int low = 0;
      int high = tokens.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (isThere.test(tokens.get(middle))) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }

  /**
   * The most words of a quote that remain in one stretch.
   *
   * @param from the place of the first of them among the words of the new text
   * @param to after the last of them
   */
  private record Remains(int count, int from, int to) {

    static Remains of(int[] partners, int words) {
      int[] places = Arrays.stream(partners).filter(place -> place >= 0).toArray();
      var most = new Remains(0, -1, -1);
      int first = 0;
      for (int last = 0; last < places.length; last++) {
        while (places[last] - places[first] >= Anchoring.STRETCH * words) {
          first++;
        }
        if (last - first + 1 > most.count) {
          most = new Remains(last - first + 1, places[first], places[last] + 1);
        }
      }
      return most;
    }
  }
}
