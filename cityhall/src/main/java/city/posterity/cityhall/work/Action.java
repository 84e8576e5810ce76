package city.posterity.cityhall.work;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person could do now.
 *
 * @param target the thing it is done to; for a new thing, what that is about
 * @param main whether the procurement waits for it; the rest is for when something comes up
 */
record Action(Thing thing, String verb, @Nullable StreamId target, String address, boolean main) {

  /** Verbs for when something comes up: nobody waits for them. */
  private static final Set<String> ASIDE =
      Set.of(
          "add-information",
          "announce-end",
          "appraise-options",
          "assign",
          "cancel",
          "cancel-plan",
          "comment",
          "correct",
          "credit",
          "decline",
          "dismiss",
          "dispute",
          "disqualify",
          "edit",
          "edit-plan",
          "extend-review",
          "extend-validity",
          "fall-short",
          "find-inadmissible",
          "give-input",
          "hand-over",
          "lapse",
          "lift-suspension",
          "list-matter",
          "measure",
          "merge",
          "name-subcontractor",
          "nominate",
          "open-consultation",
          "propose-amendment",
          "propose-cancellation",
          "rate",
          "re-enter",
          "reject",
          "reject-amendment",
          "release",
          "reopen",
          "report-defect",
          "request-evidence",
          "return",
          "return-consensus",
          "return-plan",
          "report-year",
          "reverse",
          "review",
          "revise-plan",
          "revise-rationale",
          "revoke-cancellation",
          "settle-conflict",
          "start-closing",
          "suspend",
          "terminate",
          "transfer",
          "void",
          "waive-standstill",
          "withdraw",
          "discharge",
          // of things that came later
          "record-contact",
          "share",
          "record-prior-involvement",
          "report",
          "extend",
          "lift",
          "open-comments",
          // of the making of a policy
          "add-member",
          "appeal",
          "ask-seat",
          "begin-review",
          "call-meeting",
          "clause.move",
          "edit-charter",
          "erase",
          "extend-round",
          "hide",
          "hold",
          "merge-into",
          "plan-work",
          "present",
          "record-dissent",
          "refuse-seat",
          "reject-text",
          "release-member",
          "remove",
          "repeal",
          "return-text",
          "reword",
          "supersede",
          "translate");

  /** Whether a thing waits for a verb as it stands. */
  static boolean isMain(State state, String verb) {
    return switch (state) {
      // it goes on by its reviews, which somebody has to remember
      case Emergency _ when verb.equals("review") -> true;
      // nothing goes on before these were done once
      case PolicyProcess p when verb.equals("add-member") -> !PolicyWaiting.isLed(p);
      case PolicyProcess p when verb.equals("ask-seat") ->
          p.seat() == null && p.status() == PolicyStatus.PRIMER_DRAFTING;
      default -> !ASIDE.contains(verb) && !ASIDE.contains(state.id().thing().word() + "." + verb);
    };
  }

  /** All that the person could do now, in the order in which a purchase meets it. */
  static List<Action> on(Desk desk) {
    return Stream.concat(
            desk.procurement().things().values().stream()
                .map(Held::state)
                .filter(desk::mayRead)
                .flatMap(s -> to(desk, s)),
            created(desk))
        .sorted(java.util.Comparator.comparing(Action::thing))
        .toList();
  }

  static Stream<Action> to(Desk desk, State state) {
    Engine engine = desk.engine();
    return engine.verbsFor(desk.procurement(), state.id(), desk.actor()).stream()
        .filter(v -> Machines.command(state.id().thing(), v).isPresent())
        .map(v ->
            new Action(
                state.id().thing(),
                v,
                state.id(),
                page(state, v),
                isMain(state, v)
                    && Waiting.isDue(desk.procurement(), state, v, desk.actor().person())))
        .filter(a -> Waiting.isDue(desk.procurement(), state, a.verb()));
  }

  private static Stream<Action> created(Desk desk) {
    return Creation.in(desk.procurement(), desk.actor())
        .map(c ->
            new Action(c.thing(), c.verb(), c.about(), c.address(desk.procurement()), c.main()));
  }

  /** Bids are written, sealed and taken back on pages of their own. */
  private static String page(State state, String verb) {
    return state instanceof Bid b && verb.equals("submit")
        ? "/bids/for/" + b.tender().id()
        : address(state.id(), verb);
  }

  static String address(StreamId id, String verb) {
    return "/work/" + id.thing().plural() + "/" + id.id() + "/" + verb;
  }

  /** Key of the sentence that says what it does. */
  String key() {
    return "work.verb." + thing.word() + "." + verb;
  }
}
