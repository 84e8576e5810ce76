package city.posterity.cityhall.openness;

import city.posterity.procurement.assurance.departure.DepartureEvent.DepartureExplained;
import city.posterity.procurement.assurance.departure.DepartureEvent.WaiverRequested;
import city.posterity.procurement.assurance.departure.DepartureEvent.WaiverSigned;
import city.posterity.procurement.award.award.AwardEvent.AwardNotified;
import city.posterity.procurement.award.award.AwardEvent.AwardProposed;
import city.posterity.procurement.award.complaint.ComplaintEvent.ComplaintRegistered;
import city.posterity.procurement.award.purchase.PurchaseEvent.PurchaseApproved;
import city.posterity.procurement.bidding.bid.BidEvent.BidStarted;
import city.posterity.procurement.bidding.opening.LockedBid;
import city.posterity.procurement.bidding.opening.OpeningEvent.Opened;
import city.posterity.procurement.bidding.opening.OpeningEvent.OpeningPrepared;
import city.posterity.procurement.delivery.change.ChangeEvent.ChangeProposed;
import city.posterity.procurement.delivery.change.ChangeEvent.ChangeTookEffect;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractCompleted;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractDrafted;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractEdited;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractSigned;
import city.posterity.procurement.delivery.contract.Signature;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoicePaid;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoiceReceived;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestoneMet;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestonePartiallyMet;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.MilestoneScheduled;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationEntered;
import city.posterity.procurement.delivery.obligation.ObligationEvent.ObligationPromised;
import city.posterity.procurement.delivery.observation.ObservationEvent.ObservationAnswered;
import city.posterity.procurement.delivery.observation.ObservationEvent.ObservationDisclosed;
import city.posterity.procurement.delivery.observation.ObservationEvent.ObservationReported;
import city.posterity.procurement.delivery.observation.ObservationEvent.ObservationWithdrawn;
import city.posterity.procurement.disclosure.redaction.RedactionEvent.RedactionProposed;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.enquiry.EnquiryEvent.EnquiryPublished;
import city.posterity.procurement.market.tender.TenderEvent.BiddersNotified;
import city.posterity.procurement.market.tender.TenderEvent.CancellationApproved;
import city.posterity.procurement.market.tender.TenderEvent.CancellationRevoked;
import city.posterity.procurement.market.tender.TenderEvent.CommentAnswered;
import city.posterity.procurement.market.tender.TenderEvent.CommentsOpened;
import city.posterity.procurement.market.tender.TenderEvent.TenderConcluded;
import city.posterity.procurement.market.tender.TenderEvent.TenderPublished;
import city.posterity.procurement.planning.need.NeedEvent.ConsultationOpened;
import city.posterity.procurement.planning.need.NeedEvent.InputAnswered;
import city.posterity.procurement.planning.need.NeedEvent.PlanPublished;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of one procurement is public by now. Some things are so as they happen, others only once
 * something else has happened, and then from their beginning: this is read from the whole history
 * before any of it is told.
 */
final class PublicSince {

  private final Map<StreamId, WaiverRequested> waivers = new HashMap<>();
  private final Set<StreamId> counted = new HashSet<>();
  private boolean need;
  private boolean plan;
  private boolean tender;
  private boolean draft;
  private boolean sealedBids;
  private boolean bids;
  private boolean cancelling;
  private int lastOutcome = -1;

  /** Streams that have become public by something that happened to them. */
  private final Set<StreamId> streams = new HashSet<>();

  private final Set<StreamId> withdrawn = new HashSet<>();
  private final Map<StreamId, Integer> lastTold = new HashMap<>();
  private final Set<StreamId> completed = new HashSet<>();
  private final Set<Integer> revocations = new HashSet<>();
  private final Set<UUID> answered = new HashSet<>();
  private final Map<StreamId, Integer> openedVersions = new HashMap<>();
  private final Map<StreamId, Integer> lastMet = new HashMap<>();
  private final Map<StreamId, Set<Signature>> signatures = new HashMap<>();
  private final Map<StreamId, StreamId> contractOf = new HashMap<>();
  private final Map<StreamId, String> titles = new HashMap<>();
  private final Map<StreamId, OrganisationId> suppliers = new HashMap<>();

  private final Map<StreamId, StreamId> redacted = new HashMap<>();
  private final Map<StreamId, String> grounds = new HashMap<>();

  private PublicSince() {}

  /** Reads a history, oldest first. */
  static PublicSince read(List<Recorded> history) {
    var found = new PublicSince();
    for (int i = 0; i < history.size(); i++) {
      found.read(history.get(i), i);
    }
    return found;
  }

  // most events open nothing, so this switch, unlike those that tell, has a default
  private void read(Recorded recorded, int place) {
    StreamId stream = recorded.stream();
    switch (recorded.event()) {
      case ConsultationOpened _ -> need = true;
      case PlanPublished _ -> {
        need = true;
        plan = true;
      }
      case InputAnswered(var input, var _) -> answered.add(input);
      case CommentAnswered a -> answered.add(a.comment());
      case CommentsOpened _ -> draft = true;
      case TenderPublished _ -> tender = true;
      case CancellationApproved _ -> cancelling = true;
      case CancellationRevoked _ -> {
        if (cancelling) {
          revocations.add(place);
        }
        cancelling = false;
      }
      case EnquiryPublished _ -> streams.add(stream);
      case BidStarted(var _, var supplier, var _) -> suppliers.put(stream, supplier);
      case OpeningPrepared(var _, var all, var _, var _) -> {
        sealedBids = true;
        for (LockedBid b : all) {
          openedVersions.put(b.bid(), b.version());
        }
      }
      case Opened _ -> bids = true;
      case BiddersNotified _, TenderConcluded _ -> lastOutcome = place;
      case AwardProposed e -> suppliers.put(stream, e.supplier());
      case AwardNotified _,
          ComplaintRegistered _,
          ChangeTookEffect _,
          InvoicePaid _,
          PurchaseApproved _ ->
          streams.add(stream);
      case ContractDrafted e -> suppliers.put(stream, e.supplier());
      case ContractEdited _ -> {
        if (!streams.contains(stream)) {
          signatures.remove(stream);
        }
      }
      case ContractSigned(var signature) -> {
        var all = signatures.computeIfAbsent(stream, _ -> new HashSet<>());
        all.add(signature);
        if (all.stream().map(Signature::party).distinct().count() == 2) {
          streams.add(stream);
        }
      }
      case ContractCompleted _ -> completed.add(stream);
      case ChangeProposed(var proposal, var _) -> contractOf.put(stream, proposal.contract());
      case MilestoneScheduled e -> {
        contractOf.put(stream, e.contract());
        titles.put(stream, e.title());
      }
      case ObservationReported e -> {
        contractOf.put(stream, e.contract());
        titles.put(stream, titleOf(e.milestone()));
      }
      case ObservationAnswered _, ObservationDisclosed _ -> lastTold.put(stream, place);
      case ObservationWithdrawn _ -> withdrawn.add(stream);
      case MilestoneMet _, MilestonePartiallyMet _ -> lastMet.put(stream, place);
      case ObligationPromised(var contract, var promise) -> {
        contractOf.put(stream, contract);
        titles.put(stream, promise.title());
      }
      case ObligationEntered(var contract, var entered, var _, var _) -> {
        contractOf.put(stream, contract);
        titles.put(stream, entered.title());
      }
      case InvoiceReceived(var data, var supplier, var _, var _) -> {
        contractOf.put(stream, data.contract());
        suppliers.put(stream, supplier);
      }
      case RedactionProposed e -> {
        redacted.put(stream, e.target());
        grounds.put(stream, e.groundTitle());
      }
      case WaiverRequested e -> waivers.put(stream, e);
      case DepartureExplained _, WaiverSigned _ -> counted.add(stream);
      default -> {}
    }
  }

  /** What a waiver was asked for; absent for an explanation. */
  @Nullable WaiverRequested waiver(StreamId departure) {
    return waivers.get(departure);
  }

  /** Whether a departure ever counted. */
  boolean counted(StreamId departure) {
    return counted.contains(departure);
  }

  boolean need() {
    return need;
  }

  boolean plan() {
    return plan;
  }

  boolean tender() {
    return tender;
  }

  /** That there are sealed bids at all, by what was committed to at the deadline. */
  boolean sealedBids() {
    return tender && sealedBids;
  }

  /** Who bid: after the opening. */
  boolean bids() {
    return tender && bids;
  }

  /** Whether a bid was among those opened, in the version named. */
  boolean opened(StreamId bid, int version) {
    return bids() && Integer.valueOf(version).equals(openedVersions.get(bid));
  }

  boolean opened(StreamId bid) {
    return bids() && openedVersions.containsKey(bid);
  }

  /** Whether a decision was told to the bidders after a place in history. */
  boolean decidedAfter(int place) {
    return tender && lastOutcome > place;
  }

  boolean decided() {
    return tender && lastOutcome >= 0;
  }

  /**
   * An award that was notified, a question that was published, a complaint that was registered, a
   * contract both sides signed, a change in effect, an invoice that was paid, a small purchase that
   * was approved.
   */
  boolean stream(StreamId stream) {
    return streams.contains(stream);
  }

  /** Whether the contract that a thing belongs to is public. */
  boolean partOfPublicContract(StreamId part) {
    StreamId contract = contractOf.get(part);
    return contract != null && stream(contract);
  }

  boolean signature(StreamId contract, Signature signature) {
    return stream(contract) && signatures.getOrDefault(contract, Set.of()).contains(signature);
  }

  boolean completed(StreamId contract) {
    return stream(contract) && completed.contains(contract);
  }

  boolean answered(UUID input) {
    return answered.contains(input);
  }

  /** Whether what was revoked here had been approved, and so was known. */
  boolean revocation(int place) {
    return revocations.contains(place);
  }

  /** Whether a milestone was accepted after a place in history, with an answer to residents. */
  boolean metAfter(StreamId milestone, int place) {
    return lastMet.getOrDefault(milestone, -1) > place;
  }

  /** Whether an observation was not taken back. */
  boolean isStanding(StreamId observation) {
    return !withdrawn.contains(observation);
  }

  /** Whether what a resident said at a place in history is public: answered, or waited too long. */
  boolean toldAfter(StreamId observation, int place) {
    return isStanding(observation) && lastTold.getOrDefault(observation, -1) > place;
  }

  /** Of a milestone, what was seen of it, or an obligation. */
  String titleOf(StreamId thing) {
    return titles.getOrDefault(thing, "");
  }

  /** Whose bid, award, contract or invoice it is. */
  @Nullable OrganisationId supplierOf(StreamId thing) {
    OrganisationId own = suppliers.get(thing);
    StreamId contract = contractOf.get(thing);
    return own != null ? own : contract == null ? null : suppliers.get(contract);
  }

  /** The ground of a redaction, as it is called; absent while what it is about is not public. */
  @Nullable String withheldOn(StreamId redaction) {
    StreamId target = redacted.get(redaction);
    boolean known =
        target != null
            && switch (target.thing()) {
              case NEED, ENGAGEMENT -> need;
              case TENDER -> tender || need && draft;
              case BID -> opened(target);
              case EVALUATION -> decided();
              case ENQUIRY, AWARD, COMPLAINT, CONTRACT, PURCHASE -> stream(target);
              case CHANGE, MILESTONE, OBSERVATION, OBLIGATION, INVOICE ->
                  partOfPublicContract(target);
              case TEAM,
                  OPENING,
                  SHEET,
                  REDACTION,
                  STATEMENT,
                  ATTESTATION,
                  DEPARTURE,
                  REGIME,
                  EMERGENCY,
                  POLICY,
                  CLAUSE,
                  INPUT,
                  THEME,
                  RESPONSE,
                  REVISION ->
                  false;
            };
    return known ? grounds.get(redaction) : null;
  }
}
