package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contract on its way from one state to the next. Lives for one event. */
final class ContractNext {

  private final StreamId id;
  private final Contract.Origin origin;
  private final List<Promise> promises;
  ContractStatus status;
  OrganisationId supplier;
  Money value;
  ContractTerms terms;
  final List<ContractVersion> versions;
  final List<Signature> signatures;
  final Set<String> handedOver;
  final Map<String, Indicator.Rating> ratings;
  @Nullable Instant signedAt;
  @Nullable Instant activeSince;
  @Nullable Instant suspendedSince;
  @Nullable Instant endSetAt;
  final Set<Integer> warned;
  @Nullable ClosingReport report;
  @Nullable String supplierReply;
  @Nullable Instant endedAt;
  @Nullable Money finalValue;
  final List<YearReport> years;

  ContractNext(Contract c) {
    id = c.id();
    origin = c.origin();
    promises = c.promises();
    status = c.status();
    supplier = c.supplier();
    value = c.value();
    terms = c.terms();
    versions = new ArrayList<>(c.versions());
    signatures = new ArrayList<>(c.signatures());
    handedOver = new LinkedHashSet<>(c.handedOver());
    ratings = new LinkedHashMap<>(c.ratings());
    signedAt = c.signedAt();
    activeSince = c.activeSince();
    suspendedSince = c.suspendedSince();
    endSetAt = c.endSetAt();
    warned = new LinkedHashSet<>(c.warned());
    report = c.report();
    supplierReply = c.supplierReply();
    endedAt = c.endedAt();
    finalValue = c.finalValue();
    years = new ArrayList<>(c.years());
  }

  Contract done() {
    return new Contract(
        id,
        status,
        origin,
        supplier,
        value,
        terms,
        promises,
        versions,
        signatures,
        handedOver,
        ratings,
        signedAt,
        activeSince,
        suspendedSince,
        endSetAt,
        warned,
        report,
        supplierReply,
        endedAt,
        finalValue,
        years);
  }
}
