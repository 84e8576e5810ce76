package city.posterity.procurement.laws;

import static city.posterity.procurement.laws.Altered.with;
import static city.posterity.procurement.laws.Faults.after;
import static city.posterity.procurement.laws.Faults.folding;
import static city.posterity.procurement.laws.Faults.guarded;
import static city.posterity.procurement.laws.Faults.on;
import static city.posterity.procurement.laws.Faults.unguarded;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.AwardStatus;
import city.posterity.procurement.award.award.EndStandstill;
import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.award.purchase.PurchaseEvent;
import city.posterity.procurement.award.purchase.PurchaseStatus;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidEvent;
import city.posterity.procurement.delivery.contract.ActivateContract;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractEvent;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.delivery.invoice.InvoiceStatus;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.milestone.MilestoneEvent;
import city.posterity.procurement.disclosure.redaction.Redaction;
import city.posterity.procurement.disclosure.redaction.ReleaseRedaction;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Rule;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedEvent;
import city.posterity.procurement.planning.team.TeamEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fault that somebody could make, and the law that notices it. */
enum Mutant {
  A_SEALED_BID_SAYS_WHAT_IS_IN_IT(
      1,
      after(BidEvent.BidSealed.class, (_, bid) -> with(bid, "content", BidContent.of(List.of())))),

  STANDSTILL_AND_COMPLAINTS_ARE_FORGOTTEN(
      2,
      on(Thing.AWARD, m -> unguarded(m).withClock((p, _, _, _) -> noStandstill(p)))
          .andThen(on(Thing.CONTRACT, m -> unguarded(m).withClock((p, _, _, _) -> atOnce(p))))),

  A_CONTRACT_NAMES_ANOTHER_LOT(
      3,
      after(
          ContractEvent.ContractActivated.class,
          (_, contract) ->
              with(contract, "origin", with(((Contract) contract).origin(), "lot", "L9")))),

  A_TENDER_ALWAYS_ENDS_WELL(
      4,
      after(
          TenderEvent.TenderConcluded.class,
          (_, tender) -> with(tender, "status", TenderStatus.CONCLUDED))),

  THE_FOLD_LOSES_AN_EVENT_NOW_AND_THEN(5, m -> forgetful(m, new AtomicInteger())),

  WHAT_IS_LATE_HAPPENS_WHEN_SOMEBODY_LOOKS(
      6,
      m ->
          m.withClock((p, procedure, holds, now) ->
              m.clock()
                  .due(p, procedure, holds, now)
                  .map(d ->
                      d.at().isBefore(now) && now.isBefore(Instant.MAX) ? with(d, "at", now) : d))),

  NOBODY_COUNTS_EYES(
      7, m -> m.withMoves(m.moves().stream().map(v -> with(v, "unlike", Set.of())).toList())),

  A_GUARD_GIVES_A_REASON_WITHOUT_A_SENTENCE(
      8, on(Thing.TENDER, m -> guarded(m, "publish", Finding.of(Unwritten.RULE)))),

  ACCEPTED_MONEY_IS_COUNTED_TWICE(
      9,
      after(
          MilestoneEvent.MilestoneMet.class,
          (_, milestone) ->
              with(
                  milestone,
                  "acceptedValue",
                  ((Milestone) milestone).acceptedValue().plus(((Milestone) milestone).value())))),

  A_SMALL_PURCHASE_IS_PAID_BEFORE_ITS_DELIVERY(
      9,
      after(
              PurchaseEvent.PurchaseOrdered.class,
              (_, purchase) -> with(purchase, "accepted", ((Purchase) purchase).data().price()))
          .andThen(
              on(Thing.PURCHASE, m -> m.withMoves(alsoFrom(m, PurchaseStatus.ORDERED, "pay"))))),

  AN_AMENDMENT_MOVES_THE_DEADLINE_FORWARD(
      10,
      after(
          TenderEvent.TenderAmended.class,
          (before, tender) ->
              with(
                  tender,
                  "terms",
                  with(
                      ((Tender) tender).terms(),
                      "deadline",
                      ((Tender) before).deadline().minusSeconds(1))))),

  A_COMPLAINT_HOLDS_FOR_EVER(
      11,
      on(
          Thing.COMPLAINT,
          m ->
              m.withHolds((p, _) ->
                  p.stream(Complaint.class)
                      .map(c -> new Hold(Hold.Cause.COMPLAINT, c.id(), c.lot()))))),

  THE_LAST_IS_RANKED_FIRST(
      12,
      after(
          EvaluationEvent.BidsRanked.class,
          (_, evaluation) ->
              with(
                  evaluation,
                  "rankings",
                  ((Evaluation) evaluation)
                      .rankings().stream()
                          .map(r -> with(r, "placings", r.placings().reversed()))
                          .toList()))),

  A_CHANGE_COUNTS_FOR_NOTHING(
      13,
      on(
          Thing.CHANGE,
          m ->
              m.withReaction((p, event, procedure) ->
                  m.reaction()
                      .to(p, event, procedure)
                      .map(c ->
                          c.event() instanceof ContractEvent.ContractChanged
                              ? with(c, "event", with(c.event(), "cumulative", BigDecimal.ONE))
                              : c)))),

  AN_ENDED_INVOICE_CAN_BE_MATCHED(
      14, on(Thing.INVOICE, m -> m.withMoves(alsoFrom(m, InvoiceStatus.REVERSED, "match")))),

  WHATEVER_RESIDENTS_SAY_COUNTS_AS_ANSWERED(
      15,
      after(
          NeedEvent.InputGiven.class,
          (_, need) ->
              with(
                  need,
                  "inputs",
                  ((Need) need)
                      .inputs().entrySet().stream()
                          .collect(
                              Collectors.toMap(
                                  Map.Entry::getKey, e -> with(e.getValue(), "answer", "seen")))))),

  A_NAME_ENDS_UP_IN_A_TITLE(
      16,
      after(
          NeedEvent.NeedProposed.class,
          (_, need) ->
              ((Need) need).proposer() instanceof Personal p
                  ? with(need, "title", p.value())
                  : need)),

  WHAT_IS_WITHHELD_IS_SHOWN_A_DAY_EARLY(
      17,
      on(
          Thing.REDACTION,
          m ->
              m.withClock((p, _, _, now) ->
                  p.stream(Redaction.class)
                      .filter(r -> r.isInForce() && r.releaseAt() != null)
                      .map(r ->
                          new Due(
                              Objects.requireNonNull(r.releaseAt()).minusSeconds(86_400),
                              Due.Order.OTHER,
                              r.id(),
                              new ReleaseRedaction()))
                      .filter(d -> !d.at().isAfter(now)))));

  private enum Unwritten implements Rule {
    RULE;

    @Override
    public Kind kind() {
      return Kind.RULE;
    }
  }

  private final int law;
  private final Function<Machine, Machine> fault;

  Mutant(int law, Function<Machine, Machine> fault) {
    this.law = law;
    this.fault = fault;
  }

  int law() {
    return law;
  }

  Machine plantedIn(Machine machine) {
    return fault.apply(machine);
  }

  private static Machine forgetful(Machine m, AtomicInteger events) {
    return folding(
        m,
        (before, id, event) ->
            before != null && event instanceof TeamEvent && events.incrementAndGet() % 37 == 0
                ? before
                : m.fold().apply(before, id, event));
  }

  private static List<Move> alsoFrom(Machine m, Enum<?> from, String verb) {
    var moves = new ArrayList<>(m.moves());
    m.moves().stream()
        .filter(v -> v.verb().equals(verb))
        .findFirst()
        .ifPresent(v -> moves.add(with(v, "from", from)));
    return moves;
  }

  private static Stream<Due> noStandstill(Procurement p) {
    return p.stream(Award.class)
        .filter(a -> a.status() == AwardStatus.NOTIFIED)
        .map(a ->
            new Due(
                Objects.requireNonNull(a.standstill()).start(),
                Due.Order.END_STANDSTILL,
                a.id(),
                new EndStandstill()));
  }

  private static Stream<Due> atOnce(Procurement p) {
    return p.stream(Contract.class)
        .filter(c -> c.status() == ContractStatus.SIGNED)
        .map(c ->
            new Due(
                Objects.requireNonNull(c.signedAt()),
                Due.Order.OTHER,
                c.id(),
                new ActivateContract()));
  }
}
