package city.posterity.cityhall.work;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.AwardStatus;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.engagement.Engagement;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedStatus;
import city.posterity.procurement.planning.team.Team;
import city.posterity.procurement.policymaking.clause.Languages;
import city.posterity.procurement.policymaking.gate.Answering;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.response.ResponseStatus;
import city.posterity.procurement.policymaking.revision.Revision;
import city.posterity.procurement.policymaking.revision.RevisionStatus;
import city.posterity.procurement.policymaking.theme.Theme;
import city.posterity.procurement.policymaking.theme.ThemeStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A new thing that could be brought into being in a procurement as it stands. The machines decide
 * whether it may be; this spares people offers that are bound to be refused.
 *
 * @param about what the form starts from: a bid to score, an award to contract; absent for nothing
 * @param main whether the procurement waits for it
 */
record Creation(Thing thing, @Nullable StreamId about, boolean main) {

  private static final Set<TenderStatus> WITH_PANEL =
      EnumSet.of(
          TenderStatus.LIVE, TenderStatus.CLOSED, TenderStatus.OPENING, TenderStatus.EVALUATING);

  /** Things that are made by other things' forms or pages, or as consequences. */
  private static final Set<Thing> NOT_OFFERED =
      EnumSet.of(
          Thing.NEED,
          Thing.PURCHASE,
          Thing.EMERGENCY,
          Thing.POLICY,
          Thing.INPUT,
          Thing.STATEMENT,
          Thing.ATTESTATION,
          Thing.DEPARTURE,
          Thing.REGIME);

  /** All that could be made, whoever asks. */
  static Stream<Creation> in(Procurement p) {
    return Arrays.stream(Thing.values())
        .filter(t -> !NOT_OFFERED.contains(t))
        .flatMap(t -> of(t, p));
  }

  /** What this person could make. A new bid, for one, is only for those who have none. */
  static Stream<Creation> in(Procurement p, Actor actor) {
    return in(p)
        .filter(c -> Machines.creation(c.thing()).filter(m -> actor.hasAny(m.actors())).isPresent())
        .filter(c -> isOpenTo(c, p, actor));
  }

  private static boolean isOpenTo(Creation c, Procurement p, Actor actor) {
    return switch (c.thing()) {
      case BID, COMPLAINT ->
          actor.organisation() != null
              && (c.thing() != Thing.BID
                  || p.find(Bid.class, Bid.idOf(parent(c), actor.organisation())).isEmpty());
      case SHEET -> p.find(Sheet.class, Sheet.idOf(parent(c), actor.person())).isEmpty();
      default -> true;
    };
  }

  private static StreamId parent(Creation c) {
    return java.util.Objects.requireNonNull(c.about());
  }

  private static Stream<Creation> of(Thing thing, Procurement p) {
    return switch (thing) {
      case TEAM -> when(thing, p.first(Team.class).isEmpty(), p.first(Need.class).isPresent());
      case TENDER ->
          when(
              thing,
              p.first(Tender.class).isEmpty()
                  && is(p, Need.class, n -> n.status() == NeedStatus.PLANNED_PUBLISHED),
              true);
      case ENGAGEMENT ->
          when(
              thing,
              p.first(Engagement.class).isEmpty()
                  && is(p, Need.class, Need::isPublic)
                  && p.stream(Tender.class).allMatch(t -> t.publishedAt() == null),
              false);
      case OBSERVATION ->
          p.stream(Milestone.class)
              .filter(m -> m.claim() != null)
              .map(m -> new Creation(thing, m.id(), false));
      case ENQUIRY -> when(thing, live(p), false);
      case BID ->
          live(p)
              ? Stream.of(new Creation(thing, p.only(Tender.class).id(), true))
              : Stream.empty();
      case EVALUATION ->
          p.first(Evaluation.class).isEmpty()
                  && is(p, Tender.class, t -> WITH_PANEL.contains(t.status()))
              ? Stream.of(new Creation(thing, p.only(Tender.class).id(), true))
              : Stream.empty();
      case SHEET ->
          is(p, Evaluation.class, e -> e.status() == EvaluationStatus.INDIVIDUAL)
              ? p.stream(Bid.class)
                  .filter(b -> b.status() == BidStatus.VALID)
                  .map(b -> new Creation(thing, b.id(), true))
              : Stream.empty();
      case AWARD -> awards(p);
      case COMPLAINT ->
          p.stream(Tender.class)
              .filter(t -> t.publishedAt() != null && !t.status().isTerminal())
              .map(t -> new Creation(thing, t.id(), false));
      case CONTRACT ->
          p.stream(Award.class)
              .filter(a -> a.status() == AwardStatus.FINAL)
              .filter(a -> p.find(Contract.class, Contract.idOf(a.id())).isEmpty())
              .map(a -> new Creation(thing, a.id(), true));
      case CHANGE, INVOICE -> running(thing, p);
      case OBLIGATION ->
          p.stream(Contract.class)
              .filter(c -> c.status().isRunning() || c.status() == ContractStatus.COMPLETED)
              .map(c -> new Creation(thing, c.id(), false));
      case REDACTION ->
          when(
              thing,
              p.first(Emergency.class).isEmpty() && p.first(PolicyProcess.class).isEmpty(),
              false);
      case CLAUSE -> when(thing, is(p, PolicyProcess.class, Languages::isBeingDrafted), true);
      case THEME ->
          when(thing, is(p, PolicyProcess.class, x -> x.status() == PolicyStatus.ANALYSIS), true);
      case RESPONSE, REVISION ->
          is(p, PolicyProcess.class, x -> x.status().isRevising())
              ? Stream.concat(
                  thing == Thing.RESPONSE ? unanswered(p) : withoutConsequence(p),
                  when(thing, true, false))
              : Stream.empty();
      case NEED,
          PURCHASE,
          OPENING,
          MILESTONE,
          STATEMENT,
          ATTESTATION,
          DEPARTURE,
          REGIME,
          EMERGENCY,
          POLICY,
          INPUT ->
          Stream.empty();
    };
  }

  private static Stream<Creation> awards(Procurement p) {
    return is(p, Evaluation.class, e -> e.status() == EvaluationStatus.REPORTED)
        ? p.stream(Tender.class)
            .filter(t ->
                t.openLots().stream()
                    .anyMatch(lot ->
                        p.stream(Award.class).noneMatch(a -> a.lot().equals(lot) && a.counts())))
            .map(t -> new Creation(Thing.AWARD, t.id(), true))
        : Stream.empty();
  }

  /** Themes that nobody has written an answer to. */
  private static Stream<Creation> unanswered(Procurement p) {
    return p.stream(Theme.class)
        .filter(t -> t.status() == ThemeStatus.OPEN)
        .filter(t ->
            p.stream(Response.class)
                .filter(r -> r.counts() || r.status() == ResponseStatus.DRAFTED)
                .flatMap(r -> r.answer().themes().stream())
                .noneMatch(a -> Theme.standing(p, a).equals(t.id().id())))
        .map(t -> new Creation(Thing.RESPONSE, t.id(), true));
  }

  /** Answers that say yes and for which nobody has proposed other words. */
  private static Stream<Creation> withoutConsequence(Procurement p) {
    return Answering.withoutConsequence(p).stream()
        .filter(r ->
            p.stream(Revision.class)
                .filter(x -> x.status() == RevisionStatus.PROPOSED)
                .noneMatch(x -> x.changes().responses().contains(r.id().id())))
        .map(r -> new Creation(Thing.REVISION, r.id(), true));
  }

  private static Stream<Creation> running(Thing thing, Procurement p) {
    return p.stream(Contract.class)
        .filter(c -> c.status().isRunning())
        .map(c -> new Creation(thing, c.id(), false));
  }

  private static Stream<Creation> when(Thing thing, boolean holds, boolean main) {
    return holds ? Stream.of(new Creation(thing, null, main)) : Stream.empty();
  }

  private static boolean live(Procurement p) {
    return is(p, Tender.class, t -> t.status() == TenderStatus.LIVE);
  }

  private static <S extends State> boolean is(
      Procurement p, Class<S> type, Predicate<S> condition) {
    Optional<S> first = p.first(type);
    return first.filter(condition).isPresent();
  }

  String address(Procurement procurement) {
    if (thing == Thing.BID && about != null) {
      // offers have pages of their own: nobody but the bidder may read a word of them
      return "/bids/for/" + about.id();
    }
    String base = "/work/procurements/" + procurement.id() + "/" + thing.plural() + "/new";
    return about == null ? base : base + "?about=" + about;
  }

  String verb() {
    return Machines.creation(thing).orElseThrow().verb();
  }
}
