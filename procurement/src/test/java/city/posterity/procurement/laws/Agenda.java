package city.posterity.procurement.laws;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.assurance.attestation.Attestation;
import city.posterity.procurement.assurance.departure.Departure;
import city.posterity.procurement.assurance.regime.Regime;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.AwardStatus;
import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.delivery.change.ContractChange;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.delivery.contract.Party;
import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.obligation.Obligation;
import city.posterity.procurement.delivery.observation.Observation;
import city.posterity.procurement.disclosure.redaction.Redaction;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.engagement.Engagement;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What could sensibly be tried next. The weights only steer, so that runs get as far as payments;
 * whether anything may happen is for the engine to say.
 */
final class Agenda {

  private final World w;
  private final List<Candidate> all = new ArrayList<>();

  private Agenda(World world) {
    this.w = world;
  }

  static List<Candidate> of(World world) {
    var agenda = new Agenda(world);
    agenda.beginnings();
    world.procurement().things().values().forEach(h -> agenda.goingOn(h.state()));
    return agenda.all;
  }

  private void goingOn(State state) {
    var machine = w.engine().machine(state.id().thing());
    machine.moves().stream()
        .filter(m -> m.from() == state.status())
        .filter(m -> machine.verbs().containsKey(m.verb()))
        .filter(m -> m.actors().stream().anyMatch(r -> r.isHuman()))
        .map(Move::verb)
        .distinct()
        .forEach(v -> add(Weights.of(w, state, v), state.id(), v, actor(state, v)));
  }

  /** The one person who alone makes sense, where there is one. */
  private @Nullable Actor actor(State state, String verb) {
    return switch (state) {
      case Bid b when Set.of("submit", "withdraw", "reconfirm", "extend-validity").contains(verb) ->
          People.of(b.supplier());
      case Sheet s when !verb.equals("reopen") -> People.of(s.evaluator());
      case Evaluation e when verb.equals("declare") ->
          e.active().stream()
              .filter(m -> !m.declaredAfter())
              .findFirst()
              .map(m -> People.of(m.person()))
              .orElse(null);
      case Evaluation e when verb.equals("sign") ->
          e.active().stream()
              .filter(m -> !e.signed().contains(m.person()))
              .findFirst()
              .map(m -> People.of(m.person()))
              .orElse(null);
      case Opening o when verb.equals("sign") ->
          o.present().stream()
              .filter(a -> !o.signed().contains(a.person()))
              .findFirst()
              .map(a -> People.of(a.person()))
              .orElse(null);
      case Opening o when verb.startsWith("reveal") && !o.present().isEmpty() ->
          People.of(o.present().getFirst().person());
      case Contract k when verb.equals("sign") && k.signature(Party.BUYER).isPresent() ->
          People.of(k.supplier());
      case Contract k when verb.equals("reply") -> People.of(k.supplier());
      case Complaint k when verb.equals("withdraw") -> People.of(k.complainant());
      case Milestone m when verb.equals("claim") ->
          People.of(w.get(Contract.class, m.contract()).supplier());
      case ContractChange k when verb.equals("sign") ->
          People.of(
              k.proposal().newSupplier() == null
                  ? w.get(Contract.class, k.contract()).supplier()
                  : k.proposal().newSupplier());
      case Observation o when Set.of("reopen", "withdraw").contains(verb) ->
          w.procurement().whoDid(o.id(), "report").stream()
              .findFirst()
              .map(People::of)
              .orElse(null);
      case Invoice i when verb.equals("confirm") -> People.of(i.supplier());
      default -> null;
    };
  }

  private void beginnings() {
    if (w.setting().first() == Thing.EMERGENCY) {
      boolean begun = w.procurement().held(World.EMERGENCY).isPresent();
      add(begun ? 0.05 : 20, World.EMERGENCY, "declare", null);
      add(begun ? 0.05 : 0, World.NEED, "propose", null);
      add(begun ? 0.05 : 0, World.PURCHASE, "request", null);
      return;
    }
    if (w.setting().first() == Thing.PURCHASE) {
      boolean begun = w.procurement().held(World.PURCHASE).isPresent();
      add(begun ? 0 : 20, World.PURCHASE, "request", null);
      add(begun ? 0.05 : 0, World.NEED, "propose", null);
      return;
    }
    if (w.procurement().held(World.NEED).isEmpty()) {
      add(20, World.NEED, "propose", null);
      return;
    }
    talks();
    if (w.tender().isEmpty()) {
      boolean ready = w.get(Need.class, World.NEED).status() == NeedStatus.PLANNED_PUBLISHED;
      add(ready ? 25 : 0.1, World.TENDER, "create", null);
      return;
    }
    add(0.02, new StreamId(Thing.TENDER, Fixtures.uuid("second tender")), "create", null);
    add(0.02, new StreamId(Thing.NEED, Fixtures.uuid("second need")), "propose", null);
    Tender tender = w.tender().orElseThrow();
    if (tender.status() == TenderStatus.LIVE) {
      bids();
      add(
          count(Enquiry.class) < 3 ? 1.5 : 0.02,
          next(Thing.ENQUIRY, Enquiry.class),
          "submit",
          null);
    }
    add(
        count(Complaint.class) < 3 ? complaining(tender) : 0.02,
        next(Thing.COMPLAINT, Complaint.class),
        "lodge",
        aggrieved());
    w.all(Evaluation.class).forEach(e -> evaluating(tender, e));
    contracts();
    add(
        count(Redaction.class) < 3 ? 0.15 : 0.01,
        next(Thing.REDACTION, Redaction.class),
        "propose",
        null);
    assurances();
  }

  /** What policies are told. */
  private void assurances() {
    if (count(Departure.class) < 3) {
      add(0.15, next(Thing.DEPARTURE, Departure.class), "depart", null);
    }
    add(count(Regime.class) == 0 ? 0.03 : 0, Regime.idOf(w.procurement().id()), "move", null);
    AssuranceIdeas.FACTS.stream()
        .map(f -> Statement.idOf(w.procurement().id(), f))
        .filter(id -> w.procurement().held(id).isEmpty())
        .forEach(id -> add(0.05, id, "make", null));
    AssuranceIdeas.CLAUSES.stream()
        .map(k -> Attestation.idOf(w.procurement().id(), k))
        .filter(id -> w.procurement().held(id).isEmpty())
        .forEach(id -> add(0.05, id, "attest", null));
  }

  /** Whoever was put out has most to complain about. */
  private @Nullable Actor aggrieved() {
    return w.all(Bid.class)
        .filter(b -> b.status() == BidStatus.DISQUALIFIED)
        .findFirst()
        .map(b -> People.of(b.supplier()))
        .orElse(null);
  }

  private static double complaining(Tender tender) {
    return switch (tender.status()) {
      case LIVE, STANDSTILL -> 0.7;
      case CONCLUDED -> 0.15;
      case CLOSED, OPENING, EVALUATING, DECIDED -> tender.notifiedAt() == null ? 0.05 : 0.4;
      case DRAFTING, REVIEW, APPROVED, UNSUCCESSFUL, CANCELLED, WITHDRAWN -> 0.05;
    };
  }

  private void bids() {
    for (Actor supplier : People.SUPPLIERS) {
      var id = Bid.idOf(World.TENDER, java.util.Objects.requireNonNull(supplier.organisation()));
      if (w.procurement().held(id).isEmpty()) {
        add(12, id, "start", supplier);
      }
    }
  }

  private void evaluating(Tender tender, Evaluation e) {
    if (e.status() == EvaluationStatus.INDIVIDUAL) {
      for (Bid b : w.all(Bid.class).toList()) {
        if (b.status() == BidStatus.VALID) {
          e.active().stream()
              .map(m -> m.person())
              .filter(p -> w.procurement().held(Sheet.idOf(b.id(), p)).isEmpty())
              .forEach(p -> add(15, Sheet.idOf(b.id(), p), "write", People.of(p)));
        }
      }
    }
    if (tender.status() == TenderStatus.EVALUATING && e.status() == EvaluationStatus.REPORTED) {
      add(20, next(Thing.AWARD, Award.class), "propose", null);
    }
  }

  private void contracts() {
    w.all(Award.class)
        .filter(a -> a.status() == AwardStatus.FINAL || a.status() == AwardStatus.NOTIFIED)
        .filter(a -> w.procurement().held(Contract.idOf(a.id())).isEmpty())
        .forEach(a ->
            add(a.status() == AwardStatus.FINAL ? 20 : 0.2, Contract.idOf(a.id()), "draft", null));
    if (w.all(Contract.class).anyMatch(k -> k.status() == ContractStatus.ACTIVE)) {
      add(
          count(ContractChange.class) < 6 ? 1.5 : 0.05,
          next(Thing.CHANGE, ContractChange.class),
          "propose",
          null);
    }
    if (w.all(Contract.class).anyMatch(k -> k.activeSince() != null)) {
      add(
          w.all(Obligation.class).filter(o -> o.entered() != null).count() < 3 ? 0.6 : 0.02,
          next(Thing.OBLIGATION, Obligation.class),
          "enter",
          null);
    }
    if (w.all(Milestone.class).anyMatch(m -> m.claim() != null)) {
      add(
          count(Observation.class) < 5 ? 2 : 0.05,
          next(Thing.OBSERVATION, Observation.class),
          "report",
          null);
    }
    boolean payable = w.all(Milestone.class).anyMatch(Milestone::isPayable);
    if (w.all(Contract.class).findAny().isPresent()) {
      add(
          payable && count(Invoice.class) < 8 ? 6 : 0.1,
          next(Thing.INVOICE, Invoice.class),
          "receive",
          null);
    }
  }

  /** Before there is a public tender the market is asked, sometimes. */
  private void talks() {
    boolean early = w.tender().filter(t -> t.publishedAt() != null).isEmpty();
    boolean known = w.get(Need.class, World.NEED).isPublic();
    add(
        early && known && count(Engagement.class) == 0 ? 1.5 : 0.02,
        next(Thing.ENGAGEMENT, Engagement.class),
        "open",
        null);
  }

  private long count(Class<? extends State> type) {
    return w.all(type).count();
  }

  private StreamId next(Thing thing, Class<? extends State> type) {
    return new StreamId(thing, Fixtures.uuid(thing.word() + "/" + count(type)));
  }

  private void add(double weight, StreamId thing, String verb, @Nullable Actor who) {
    if (weight > 0) {
      all.add(new Candidate(weight, thing, verb, who));
    }
  }
}
