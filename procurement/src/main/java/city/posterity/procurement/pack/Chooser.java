package city.posterity.procurement.pack;

import city.posterity.procurement.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses the procedure for an estimated value. */
public final class Chooser {

  private Chooser() {}

  /**
   * A value at a limit belongs to the band above it. Options, renewals and similar lots of the same
   * year are in the estimate already: splitting a purchase is not for this function to find out.
   *
   * @param estimate more than zero, net of value added tax, in the pack's currency
   * @throws IllegalArgumentException if the estimate is in another currency or not more than zero
   */
  public static Choice choose(Pack pack, Money estimate) {
    if (!estimate.currency().equals(pack.currency())) {
      throw new IllegalArgumentException(
          "the bands of "
              + pack.key()
              + " are in "
              + pack.currency()
              + ", not in "
              + estimate.currency());
    }
    if (!estimate.isPositive()) {
      throw new IllegalArgumentException("an estimate is more than zero, not " + estimate);
    }
    Band band = pack.bandOf(estimate);
    int index = pack.bands().indexOf(band);
    Band lower = index == 0 ? null : pack.bands().get(index - 1);
    List<Procedure> permitted =
        band.procedures().stream()
            .map(id -> Objects.requireNonNull(pack.procedures().get(id)))
            .toList();
    Money from = lower == null ? null : lower.below();
    var reason =
        new Choice.Reason(
            band.id(),
            from == null ? Money.zero(pack.currency()) : from,
            band.below(),
            lower == null ? null : limit(lower),
            limit(band));
    return new Choice(
        pack.key(),
        estimate,
        permitted.getFirst(),
        permitted,
        reason,
        pack.light().filter(l -> l.covers(estimate)).orElse(null));
  }

  private static @Nullable Sourced limit(Band band) {
    Money below = band.below();
    return below == null
        ? null
        : new Sourced(below, band.origin(), band.basis(), band.verified(), band.line());
  }
}
