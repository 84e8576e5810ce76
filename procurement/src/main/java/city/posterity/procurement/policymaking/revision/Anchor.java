package city.posterity.procurement.policymaking.revision;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.ClauseVersion;
import city.posterity.procurement.policymaking.input.Contribution;
import city.posterity.procurement.policymaking.wording.Anchoring;
import city.posterity.procurement.policymaking.wording.Quote;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the words that a contribution is about stand now. Nothing that was said is ever dropped
 * because the text went on.
 *
 * @param place whether they are where they were, elsewhere, changed, or gone
 * @param clause key of the clause where they are; where they are gone, of the clause in which they
 *     were
 * @param version of that clause
 * @param score how much of them remains, from 0 to 1
 */
public record Anchor(Anchoring.Place place, String clause, int version, double score) {

  /** Of a contribution; empty for one about the whole text. */
  public static Optional<Anchor> of(Contribution said, Procurement procurement) {
    String key = said.clause();
    Integer version = said.version();
    return key == null || version == null
        ? Optional.empty()
        : of(key, version, said.quote(), procurement);
  }

  /**
   * @param key of the clause as it was read
   * @param quote absent for the whole clause
   * @return empty if there never was such a clause
   */
  public static Optional<Anchor> of(
      String key, int version, @Nullable Quote quote, Procurement procurement) {
    return Clause.of(procurement, key)
        .flatMap(c ->
            Stream.concat(
                    Stream.of(c).filter(Clause::stands),
                    comeOf(key, procurement).stream().filter(Clause::stands))
                .map(now -> in(quote, c, version, now))
                .max(
                    Comparator.comparingDouble(Anchor::score)
                        .thenComparing(a -> a.clause().equals(key)))
                .or(() ->
                    Optional.of(new Anchor(Anchoring.Place.REMOVED, key, c.newest().number(), 0))));
  }

  /** Clauses into which the words of one can have gone, also by several changes. */
  private static List<Clause> comeOf(String key, Procurement procurement) {
    var keys = new LinkedHashSet<>(List.of(key));
    var found = new LinkedHashSet<Clause>();
    boolean more = true;
    while (more) {
      more = false;
      for (Clause clause : procurement.all(Clause.class)) {
        if (clause.origins().stream().anyMatch(keys::contains) && found.add(clause)) {
          keys.add(clause.key());
          more = true;
        }
      }
    }
    return found.stream().filter(c -> !c.key().equals(key)).toList();
  }

  private static Anchor in(@Nullable Quote quote, Clause was, int version, Clause now) {
    ClauseVersion newest = now.newest();
    String before = was.version(version).orElse(was.newest()).wording().original().text();
    String after = newest.wording().original().text();
    boolean same = now.key().equals(was.key()) && newest.number() == version;
    if (same) {
      return new Anchor(Anchoring.Place.SAME, now.key(), version, 1);
    }
    var found = Anchoring.of(quote == null ? new Quote(before, "", "") : quote, before, after);
    Anchoring.Place place =
        !now.key().equals(was.key()) && found.place() == Anchoring.Place.SAME
            ? Anchoring.Place.MOVED
            : found.place();
    // the clause itself still stands, so what was said of it as a whole is not without an object
    return quote == null && place == Anchoring.Place.REMOVED && now.key().equals(was.key())
        ? new Anchor(Anchoring.Place.CHANGED, now.key(), newest.number(), found.score())
        : new Anchor(place, now.key(), newest.number(), found.score());
  }
}
