package city.posterity.cityhall.work;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.util.List;

/** One thing: what it is called, where it stands, and what can be done to it. */
public record ThingView(
    Names names,
    String kind,
    String title,
    String status,
    String procurement,
    String procurementAddress,
    List<Todo> todos,
    List<Todo> asides,
    List<Todo> more,
    String seenBy) {

  public record Todo(String label, String address) {}

  static ThingView of(Desk desk, State state, Names names) {
    var actions = Action.to(desk, state).toList();
    return new ThingView(
        names,
        names.text("work.thing." + state.id().thing().word()),
        names.title(desk, state),
        names.status(state),
        names.procurement(desk),
        "/work/procurements/" + desk.procurement().id(),
        todos(actions, true, names),
        todos(actions, false, names),
        desk.isStaff() || !(state instanceof Tender) ? more(desk, state, names) : List.of(),
        names.find("work.sees." + state.id().thing().word()).orElse(""));
  }

  /** Pages of other parts of the application that tell more of it. */
  private static List<Todo> more(Desk desk, State state, Names names) {
    return switch (state) {
      case Bid b when b.content() != null ->
          List.of(
              new Todo(names.text("work.bid.documents"), "/bids/" + b.id().id() + "/documents"));
      case Opening o when o.openedAt() != null ->
          List.of(new Todo(names.text("work.opening.record"), Action.address(o.id(), "reveal")));
      case Evaluation e when isCosted(desk) -> List.of(comparison(e.id(), names));
      case Award a when isCosted(desk) -> List.of(comparison(Evaluation.idOf(a.tender()), names));
      case Contract c when c.signedAt() != null ->
          List.of(
              new Todo(
                  names.text("delivery.forecast.link"), "/contracts/" + c.id().id() + "/forecast"));
      case Need n when n.options() != null ->
          List.of(new Todo(names.text("work.options"), Action.address(n.id(), "options")));
      case Tender t when t.publishedAt() == null && !t.status().isTerminal() ->
          List.of(
              new Todo(names.text("work.preview"), Action.address(t.id(), "preview")),
              new Todo(names.text("costing.link"), Action.address(t.id(), "costing")),
              new Todo(names.text("costing.trial.link"), Action.address(t.id(), "scoring")));
      case PolicyProcess p when p.isBeingDrafted() && desk.actor().hasAny(PolicyProcess.WRITERS) ->
          List.of(
              new Todo(
                  names.text("policymaking.take"),
                  "/policies/" + desk.procurement().id() + "/take"));
      case Clause c when mayReword(desk) ->
          List.of(
              new Todo(
                  names.text("work.verb.revision.propose"),
                  new Creation(Thing.REVISION, c.id(), false).address(desk.procurement())));
      default -> List.of();
    };
  }

  private static boolean mayReword(Desk desk) {
    return Creation.in(desk.procurement(), desk.actor()).anyMatch(c -> c.thing() == Thing.REVISION);
  }

  private static boolean isCosted(Desk desk) {
    return desk.isStaff()
        && desk.procurement().stream(Tender.class).anyMatch(t -> t.terms().costing() != null);
  }

  private static Todo comparison(StreamId evaluation, Names names) {
    return new Todo(
        names.text("appraisals.comparison.heading"), Action.address(evaluation, "comparison"));
  }

  private static List<Todo> todos(List<Action> actions, boolean main, Names names) {
    return actions.stream()
        .filter(a -> a.main() == main)
        .map(a -> new Todo(names.text(a.key()), a.address()))
        .toList();
  }

  public String text(String key, Object... arguments) {
    return names.text(key, arguments);
  }
}
