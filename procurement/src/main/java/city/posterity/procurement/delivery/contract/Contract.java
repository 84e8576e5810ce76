package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it stands.
 *
 * @param origin what it follows from; never changes
 * @param value of the version in force, net of value added tax
 * @param versions every version, the one in force last
 * @param signatures of the version in force while it is a draft; afterwards those that closed it
 * @param handedOver ids of the hand-over list that are done
 * @param ratings latest rating of each indicator, by its id
 * @param activeSince absent until it is in force
 * @param suspendedSince absent unless it is suspended now
 * @param endSetAt when the last day it has now was fixed
 * @param years what was reported of each year, the earliest first
 * @param warned how many months before that day a warning was given
 */
public record Contract(
    StreamId id,
    ContractStatus status,
    Origin origin,
    OrganisationId supplier,
    Money value,
    ContractTerms terms,
    List<Promise> promises,
    List<ContractVersion> versions,
    List<Signature> signatures,
    Set<String> handedOver,
    Map<String, Indicator.Rating> ratings,
    @Nullable Instant signedAt,
    @Nullable Instant activeSince,
    @Nullable Instant suspendedSince,
    @Nullable Instant endSetAt,
    Set<Integer> warned,
    @Nullable ClosingReport report,
    @Nullable String supplierReply,
    @Nullable Instant endedAt,
    @Nullable Money finalValue,
    List<YearReport> years)
    implements State {

  /**
   * What a contract follows from.
   *
   * @param category decides which cap small changes have
   * @param standstillEnd before which it cannot come into force; absent when there was none
   * @param exceptionGround why there was no standstill; absent when there was
   */
  public record Origin(
      StreamId award,
      StreamId tender,
      String lot,
      OrganisationId buyer,
      MainCategory category,
      @Nullable Instant standstillEnd,
      @Nullable String exceptionGround) {}

  public Contract {
    promises = List.copyOf(promises);
    versions = List.copyOf(versions);
    signatures = List.copyOf(signatures);
    handedOver = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(handedOver));
    ratings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
    // Contracts that were kept before do not have it.
    years = years == null ? List.of() : List.copyOf(years);
    warned = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(warned));
  }

  /** An award has one contract. */
  public static StreamId idOf(StreamId award) {
    return StreamId.derived(Thing.CONTRACT, award, "contract");
  }

  /** Number of the version in force. */
  public int version() {
    return versions.getLast().number();
  }

  /** What it was worth when it was awarded: the measure of every change. */
  public Money originalValue() {
    return versions.getFirst().value();
  }

  public boolean isSuspended() {
    return suspendedSince != null;
  }

  /** What was reported of a year; empty where nothing was. */
  public Optional<YearReport> year(int year) {
    return years.stream().filter(y -> y.year() == year).findFirst();
  }

  /** The valid signature of one side. */
  public Optional<Signature> signature(Party party) {
    return signatures.stream().filter(s -> s.party() == party).findFirst();
  }

  public boolean isSigned() {
    return signature(Party.BUYER).isPresent() && signature(Party.SUPPLIER).isPresent();
  }
}
