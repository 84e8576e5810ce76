package city.posterity.cityhall.openness;

import city.posterity.procurement.assurance.departure.Departure;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.delivery.change.ChangeStatus;
import city.posterity.procurement.delivery.change.ContractChange;
import city.posterity.procurement.delivery.contract.ClosingReport;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractPart;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.delivery.contract.ContractTotals;
import city.posterity.procurement.delivery.observation.Observation;
import city.posterity.procurement.disclosure.redaction.Redaction;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.engagement.Engagement;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.enquiry.EnquiryStatus;
import city.posterity.procurement.market.tender.DraftComments;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.PlanItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is public of a procurement as it stands: the one rule that releases, pages and the API
 * follow. Whatever is not handed out here is not public. Who bids, and how many, is known from the
 * opening on; prices, scores and whether a bid or lot failed, once the bidders are told; natural
 * persons never.
 */
record Publicity(Procurement procurement) {

  /** Whether anything is public at all. */
  boolean isPublic() {
    return need().isPresent() || purchase().isPresent();
  }

  /** A small purchase, from its approval on. */
  Optional<Purchase> purchase() {
    return procurement.first(Purchase.class).filter(Purchase::isPublic);
  }

  /** Title, problem and outcome: from the opening of the consultation, or with the plan. */
  Optional<Need> need() {
    return procurement
        .first(Need.class)
        .filter(
            n -> n.consultationStart() != null || n.publishedAt() != null || tender().isPresent());
  }

  /** What residents said, once the city's answer is given. Never who said it. */
  Map<UUID, Need.Input> inputs() {
    var answered = new LinkedHashMap<UUID, Need.Input>();
    need()
        .ifPresent(n ->
            n.inputs()
                .forEach((id, i) -> {
                  if (i.answer() != null) {
                    answered.put(id, new Need.Input(i.text(), null, i.at(), i.answer()));
                  }
                }));
    return answered;
  }

  /** The plan item, from its publication; a revision only once it is approved. */
  Optional<PlanItem> plan() {
    return procurement
        .first(Need.class)
        .filter(n -> n.publishedAt() != null)
        .flatMap(n -> Optional.ofNullable(n.plan()));
  }

  /** Talks with the market, from their notice on; with whom only once rivals know each other. */
  List<Engagement> engagements() {
    if (need().isEmpty()) {
      return List.of();
    }
    boolean named = suppliersAreKnown();
    return procurement.stream(Engagement.class).map(e -> named ? e : e.forThePublic()).toList();
  }

  /** From the opening of the bids on, or the end of the tender, nobody can agree on prices. */
  boolean suppliersAreKnown() {
    return tender()
        .filter(t ->
            switch (t.status()) {
              case EVALUATING, DECIDED, STANDSTILL, CONCLUDED, UNSUCCESSFUL, CANCELLED -> true;
              case DRAFTING, REVIEW, APPROVED, LIVE, CLOSED, OPENING, WITHDRAWN -> false;
            })
        .isPresent();
  }

  /** A draft that was put to comment, with the comments that were answered. Never who said them. */
  Optional<DraftComments> comments() {
    return need()
        .flatMap(_ -> procurement.first(Tender.class))
        .flatMap(t -> Optional.ofNullable(t.forThePublic().comments()));
  }

  /** What residents see of a milestone of a public contract. Never who. */
  List<Observation> observations(StreamId milestone) {
    return procurement.stream(Observation.class)
        .filter(o -> o.milestone().equals(milestone))
        .map(Observation::forThePublic)
        .toList();
  }

  /** The tender, from its publication; an amendment only once it took effect. */
  Optional<Tender> tender() {
    return procurement.first(Tender.class).filter(t -> t.publishedAt() != null);
  }

  /** Whether the tender ended before anybody could know of it. */
  boolean isWithdrawn() {
    return procurement
        .first(Tender.class)
        .filter(t -> t.publishedAt() == null && t.status().isTerminal())
        .isPresent();
  }

  /** What was published of all bids at the deadline, so that none can be exchanged. */
  Optional<String> commitment() {
    return tender().flatMap(_ -> procurement.first(Opening.class)).map(Opening::commitment);
  }

  /** The bids that were opened. Before the opening there are none, whatever was received. */
  List<Bid> bids() {
    return tender().isEmpty()
        ? List.of()
        : procurement.stream(Bid.class).filter(b -> b.status().isOpen()).toList();
  }

  /** Whether the bidders were told the decision, or the tender has ended. */
  boolean resultsKnown() {
    return tender()
        .filter(t -> t.status() == TenderStatus.STANDSTILL || t.status().isTerminal())
        .isPresent();
  }

  /**
   * Whether a decision that was told is being made again: then the old results stay as they were
   * told, and the new ones are not public yet.
   */
  boolean resultsAreMadeAgain() {
    return !resultsKnown() && tender().filter(t -> t.notifiedAt() != null).isPresent();
  }

  /** The evaluation that was reported, once the bidders were told. */
  Optional<Evaluation> evaluation() {
    return resultsKnown()
        ? procurement.first(Evaluation.class).filter(e -> e.status() == EvaluationStatus.REPORTED)
        : Optional.empty();
  }

  /** Each lot's status. That a lot failed says something of its bids, so it waits for results. */
  Map<String, LotStatus> lots() {
    var lots = new LinkedHashMap<String, LotStatus>();
    tender()
        .ifPresent(t ->
            t.lots()
                .forEach((id, status) ->
                    lots.put(
                        id,
                        status == LotStatus.UNSUCCESSFUL && !resultsKnown()
                            ? LotStatus.ACTIVE
                            : status)));
    return lots;
  }

  /** Questions whose answer is published, without the asker. */
  List<Enquiry> enquiries() {
    return tender().isEmpty()
        ? List.of()
        : procurement.stream(Enquiry.class)
            .filter(e -> e.status() == EnquiryStatus.PUBLISHED)
            .map(Enquiry::withoutAsker)
            .toList();
  }

  /** Awards that the bidders were told of, those too that fell afterwards. */
  List<Award> awards() {
    return procurement.stream(Award.class).filter(a -> a.standstill() != null).toList();
  }

  /**
   * What is or was withheld, of things that are public themselves: that something of a bid is
   * withheld is not known before the bid is.
   */
  List<Redaction> redactions() {
    return procurement.stream(Redaction.class)
        .filter(Redaction::wasInForce)
        .filter(r -> isPublic(r.target()))
        .toList();
  }

  /** Clauses of a policy that are or were not kept, once that counted. */
  List<Departure> departures() {
    return isPublic()
        ? procurement.stream(Departure.class).filter(Departure::everCounted).toList()
        : List.of();
  }

  private boolean isPublic(StreamId thing) {
    return switch (thing.thing()) {
      case NEED -> need().isPresent();
      case PURCHASE -> purchase().isPresent();
      case ENGAGEMENT -> engagements().stream().anyMatch(e -> e.id().equals(thing));
      case TENDER -> tender().isPresent() || comments().isPresent();
      case ENQUIRY -> enquiries().stream().anyMatch(e -> e.id().equals(thing));
      case BID -> bids().stream().anyMatch(b -> b.id().equals(thing));
      case EVALUATION -> evaluation().isPresent() || resultsAreMadeAgain();
      case AWARD -> awards().stream().anyMatch(a -> a.id().equals(thing));
      case COMPLAINT -> complaints().stream().anyMatch(c -> c.id().equals(thing));
      case CONTRACT -> contracts().stream().anyMatch(c -> c.id().equals(thing));
      case OBSERVATION ->
          procurement
              .find(Observation.class, thing)
              .filter(o -> contracts().stream().anyMatch(c -> c.id().equals(o.contract())))
              .isPresent();
      case CHANGE, MILESTONE, OBLIGATION, INVOICE ->
          contracts().stream()
              .flatMap(c -> parts(c, ContractPart.class).stream())
              .anyMatch(p -> p.id().equals(thing));
      // nothing in these may be withheld
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
  }

  /** Complaints from their registration on. Who complains is not public. */
  List<Complaint> complaints() {
    return procurement.stream(Complaint.class)
        .filter(c -> !procurement.whoDid(c.id(), "register").isEmpty())
        .toList();
  }

  /** Contracts from the last signature on. */
  List<Contract> contracts() {
    return procurement.stream(Contract.class).filter(c -> c.signedAt() != null).toList();
  }

  /** Changes of a public contract that took effect. */
  List<ContractChange> changes(Contract contract) {
    return parts(contract, ContractChange.class).stream()
        .filter(c -> c.status() == ChangeStatus.EFFECTIVE)
        .toList();
  }

  /** What belongs to a public contract, oldest first. */
  <P extends ContractPart> List<P> parts(Contract contract, Class<P> type) {
    return contract.signedAt() == null
        ? List.of()
        : ContractTotals.partsOf(procurement, contract).stream()
            .filter(type::isInstance)
            .map(type::cast)
            .toList();
  }

  /** The look back, once the contract is closed. */
  Optional<ClosingReport> report(Contract contract) {
    return contract.status() == ContractStatus.COMPLETED
        ? Optional.ofNullable(contract.report())
        : Optional.empty();
  }
}
