package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.delivery.contract.ContractEvent.*;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code apply} of the contract. */
final class ContractFold {

  private ContractFold() {}

  static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof ContractDrafted d) {
      return drafted(id, d);
    }
    var c = new ContractNext((Contract) Objects.requireNonNull(before));
    apply(c, (ContractEvent) event);
    return c.done();
  }

  private static Contract drafted(StreamId id, ContractDrafted d) {
    var first = new ContractVersion(1, d.value(), d.terms().end(), null, null);
    return new Contract(
        id,
        ContractStatus.DRAFT,
        d.origin(),
        d.supplier(),
        d.value(),
        d.terms(),
        d.promises(),
        List.of(first),
        List.of(),
        Set.of(),
        Map.of(),
        null,
        null,
        null,
        null,
        Set.of(),
        null,
        null,
        null,
        null,
        List.of());
  }

  private static void apply(ContractNext c, ContractEvent event) {
    switch (event) {
      case ContractDrafted _ -> throw new IllegalStateException("drafted twice");
      case ContractEdited(var version, var terms) -> {
        c.terms = terms;
        c.signatures.clear();
        c.versions.add(new ContractVersion(version, c.value, terms.end(), null, null));
      }
      case ContractSigned(var signature) -> sign(c, signature);
      case ContractActivated(var at) -> {
        c.status = ContractStatus.ACTIVE;
        c.activeSince = at;
        c.endSetAt = at;
      }
      case ContractSuspended(var _, var at) -> c.suspendedSince = at;
      case ContractResumed(var _, var _, var end, var at) -> {
        c.suspendedSince = null;
        end(c, end, at);
      }
      case ContractChanged e -> change(c, e);
      case SubcontractorNamed(var subcontractor) -> c.terms = c.terms.with(subcontractor);
      case IndicatorRated(var indicator, var rating, var _, var _) ->
          c.ratings.put(indicator, rating);
      case YearReported(var report, var _) -> {
        c.years.removeIf(y -> y.year() == report.year());
        c.years.add(report);
        c.years.sort(java.util.Comparator.comparing(YearReport::year));
      }
      case HandOverRecorded(var item, var _, var _) -> c.handedOver.add(item);
      case ExpiryWarned(var months, var _) -> c.warned.add(months);
      case ClosingStarted _ -> c.status = ContractStatus.COMPLETING;
      case ClosingReported(var report) -> {
        c.report = report;
        c.supplierReply = null;
      }
      case ClosingReplied(var reply) -> c.supplierReply = reply;
      case ContractCompleted e -> {
        ended(c, ContractStatus.COMPLETED, e.at());
        c.finalValue = e.finalValue();
      }
      case ContractVoided(var _, var at) -> ended(c, ContractStatus.CANCELLED, at);
      case ContractTerminated e -> {
        ended(c, ContractStatus.TERMINATED, e.at());
        c.finalValue = e.amountPaid();
      }
    }
  }

  private static void sign(ContractNext c, Signature signature) {
    c.signatures.add(signature);
    if (c.signatures.stream().map(Signature::party).distinct().count() == 2) {
      c.status = ContractStatus.SIGNED;
      c.signedAt = signature.at();
    }
  }

  private static void change(ContractNext c, ContractChanged e) {
    c.value = e.value();
    c.supplier = e.supplier();
    c.versions.add(new ContractVersion(e.version(), e.value(), e.end(), e.change(), e.ground()));
    end(c, e.end(), e.at());
  }

  /** A new last day has its own warnings. */
  private static void end(ContractNext c, LocalDate end, Instant at) {
    if (!end.equals(c.terms.end())) {
      c.terms = c.terms.until(end);
      c.endSetAt = at;
      c.warned.clear();
    }
  }

  private static void ended(ContractNext c, ContractStatus status, Instant at) {
    c.status = status;
    c.endedAt = at;
    c.suspendedSince = null;
  }
}
