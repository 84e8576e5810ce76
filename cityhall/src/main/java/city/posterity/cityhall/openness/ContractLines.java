package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.TimelineLine.Section.CHANGES;
import static city.posterity.cityhall.openness.TimelineLine.Section.CONTRACT;

import city.posterity.cityhall.openness.TimelineLine.By;
import city.posterity.procurement.delivery.change.ChangeEvent;
import city.posterity.procurement.delivery.change.ChangeEvent.ChangeApproved;
import city.posterity.procurement.delivery.change.ChangeEvent.ChangeAssessed;
import city.posterity.procurement.delivery.change.ChangeEvent.ChangeNoticed;
import city.posterity.procurement.delivery.change.ChangeEvent.ChangeProposed;
import city.posterity.procurement.delivery.change.ChangeEvent.ChangeRejected;
import city.posterity.procurement.delivery.change.ChangeEvent.ChangeSigned;
import city.posterity.procurement.delivery.change.ChangeEvent.ChangeTookEffect;
import city.posterity.procurement.delivery.change.ChangeEvent.ChangeWithdrawn;
import city.posterity.procurement.delivery.contract.ContractEvent;
import city.posterity.procurement.delivery.contract.ContractEvent.ClosingReplied;
import city.posterity.procurement.delivery.contract.ContractEvent.ClosingReported;
import city.posterity.procurement.delivery.contract.ContractEvent.ClosingStarted;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractActivated;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractChanged;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractCompleted;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractDrafted;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractEdited;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractResumed;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractSigned;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractSuspended;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractTerminated;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractVoided;
import city.posterity.procurement.delivery.contract.ContractEvent.ExpiryWarned;
import city.posterity.procurement.delivery.contract.ContractEvent.HandOverRecorded;
import city.posterity.procurement.delivery.contract.ContractEvent.IndicatorRated;
import city.posterity.procurement.delivery.contract.ContractEvent.SubcontractorNamed;
import city.posterity.procurement.delivery.contract.ContractEvent.YearReported;
import city.posterity.procurement.delivery.contract.Signature;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Tells of contracts from their signature by both sides on, and of changes once they are in effect.
 */
final class ContractLines {

  private ContractLines() {}

  static @Nullable TimelineLine of(Recorded r, ContractEvent event, PublicSince open) {
    if (!open.stream(r.stream())) {
      return null;
    }
    return switch (event) {
      case ContractSigned(var signature) ->
          open.signature(r.stream(), signature)
              ? signed(line(r).at(signature.at()), signature)
              : null;
      case ContractActivated _ -> line(r).by(By.TIME);
      case ContractSuspended(var reason, var _) -> line(r).saying(reason);
      case ContractResumed(var reason, var days, var end, var _) ->
          line(r, days, end).saying(reason);
      case ContractChanged e ->
          TimelineLine.of(r, CHANGES, e.delta(), e.value(), e.end(), e.ground().name());
      // sole traders bear their own name, so that of a subcontractor is not told
      case SubcontractorNamed(var subcontractor) ->
          bySupplier(line(r, subcontractor.task()), r, open);
      case IndicatorRated(var indicator, var rating, var period, var _) ->
          line(r, indicator, rating.name(), period);
      case YearReported(var report, var _) -> line(r, report.year()).saying(report.note());
      case HandOverRecorded(var item, var _, var _) -> line(r, item);
      case ExpiryWarned(var months, var end) -> line(r, months, end).by(By.TIME);
      case ClosingStarted _ -> line(r).by(By.TIME);
      case ClosingReported(var report) ->
          open.completed(r.stream()) ? line(r).saying(report.outcome()) : null;
      case ClosingReplied(var reply) ->
          open.completed(r.stream()) ? bySupplier(line(r), r, open).saying(reply) : null;
      case ContractCompleted e -> line(r, e.finalValue(), e.report().needMet() ? "yes" : "no");
      case ContractVoided(var reason, var _) -> line(r).saying(reason);
      case ContractTerminated e -> line(r, e.ground().name(), e.amountPaid()).saying(e.reason());
      // before both sides had signed
      case ContractDrafted _, ContractEdited _ -> null;
    };
  }

  static @Nullable TimelineLine of(Recorded r, ChangeEvent event, PublicSince open) {
    if (!open.partOfPublicContract(r.stream()) || !open.stream(r.stream())) {
      return null;
    }
    return switch (event) {
      case ChangeProposed(var proposal, var at) ->
          TimelineLine.of(r, CHANGES, proposal.valueDelta()).at(at).saying(proposal.text());
      case ChangeApproved _ -> TimelineLine.of(r, CHANGES);
      case ChangeNoticed(var notice, var _) -> TimelineLine.of(r, CHANGES, notice);
      case ChangeSigned _ -> bySupplier(TimelineLine.of(r, CHANGES), r, open);
      // what it came to is said by the contract; what came to nothing is not
      case ChangeTookEffect _, ChangeAssessed _, ChangeRejected _, ChangeWithdrawn _ -> null;
    };
  }

  private static TimelineLine line(Recorded r, Object... facts) {
    return TimelineLine.of(r, CONTRACT, facts);
  }

  private static TimelineLine signed(TimelineLine line, Signature signature) {
    return switch (signature.party()) {
      case BUYER -> line;
      case SUPPLIER -> line.by(signature.organisation());
    };
  }

  private static TimelineLine bySupplier(TimelineLine line, Recorded r, PublicSince open) {
    OrganisationId supplier = open.supplierOf(r.stream());
    return supplier == null ? line.by(By.UNNAMED) : line.by(supplier);
  }
}
