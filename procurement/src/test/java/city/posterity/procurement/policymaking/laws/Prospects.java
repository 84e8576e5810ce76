package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.gate.Answering;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.revision.Revision;
import city.posterity.procurement.policymaking.theme.Theme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What could sensibly be tried next. The weights only steer, so that runs get as far as reviews;
 * whether anything may happen is for the engine to say.
 */
final class Prospects {

  /**
   * Something that somebody could try next.
   *
   * @param weight how much oftener than others it is chosen
   * @param who who alone makes sense; absent for anybody who may
   */
  record One(double weight, StreamId thing, String verb, @Nullable Actor who) {}

  private final PolicyCase policy;
  private final PolicyStatus status;
  private final Map<Thing, Integer> counts = new EnumMap<>(Thing.class);
  private final List<One> all = new ArrayList<>();

  private Prospects(PolicyCase policy, PolicyStatus status) {
    this.policy = policy;
    this.status = status;
    policy.procurement().things().keySet().forEach(s -> counts.merge(s.thing(), 1, Integer::sum));
  }

  static List<One> of(PolicyCase policy) {
    PolicyProcess p = policy.policy().orElseThrow();
    var prospects = new Prospects(policy, p.status());
    policy.procurement().things().values().forEach(h -> prospects.goingOn(h.state()));
    prospects.beginnings(p);
    return prospects.all;
  }

  /** How much sense it makes to wait. */
  static double patience(PolicyCase policy) {
    PolicyProcess p = policy.policy().orElseThrow();
    return switch (p.status()) {
      case PRIMER_PUBLISHED -> 15;
      case CONSULTATION_OPEN, CONSULTATION_EXTENDED ->
          isOver(policy, p) ? 0.2 : said(policy, p) < 4 ? 0.5 : 10;
      case REVISED_DRAFT -> p.next() == null ? 0.1 : 15;
      case ADOPTED -> p.launch() == null ? 0.1 : 15;
      case IN_FORCE -> 3;
      default -> 0.1;
    };
  }

  private void goingOn(State state) {
    for (String verb : policy.verbs(state)) {
      all.add(new One(weight(state, verb), state.id(), verb, author(state, verb)));
    }
  }

  private static @Nullable Actor author(State state, String verb) {
    return state instanceof Input i && Set.of("appeal", "withdraw", "erase").contains(verb)
        ? Cast.find(i.contribution().author()).orElse(null)
        : null;
  }

  private double weight(State state, String verb) {
    return switch (state) {
      case PolicyProcess p -> policyWeight(p, verb);
      case Input i -> inputWeight(i, verb);
      case Theme _ -> 0.15;
      case Response _ -> verb.equals("approve") ? 5 : 0.25;
      case Revision _ -> verb.equals("apply") ? 4 : 0.25;
      case Clause _ -> isDrafting() ? 0.4 : 0.02;
      default -> 0;
    };
  }

  private double policyWeight(PolicyProcess p, String verb) {
    return switch (verb) {
      case "approve-group", "seek-approval" -> 8;
      case "publish-primer" -> p.seat() != null && count(Thing.CLAUSE) > 1 ? 6 : 0.2;
      case "ask-seat" -> p.seat() == null ? 4 : 0.05;
      case "refuse-seat" -> p.status() == PolicyStatus.REVISED_DRAFT && p.seat() != null ? 1 : 0.05;
      case "close-round" -> isOver(policy, p) ? 6 : 0.1;
      case "extend-round" -> isOver(policy, p) ? 2 : 0.1;
      case "end-analysis" -> isSorted() ? 8 : 0.2;
      case "publish-answers" -> publishing(p);
      case "plan-second-round" ->
          p.next() == null && p.edition().filter(e -> !e.material().isEmpty()).isPresent()
              ? 5
              : 0.1;
      case "finalise" -> 3;
      case "adopt" -> 5;
      case "launch" -> p.launch() == null ? 6 : 0.1;
      case "begin-review", "edit-charter" -> 1.5;
      case "release-member" -> 0.05;
      case "confirm", "amend", "repeal", "return-text", "reject-text", "record-dissent" -> 0.8;
      default -> 0.15;
    };
  }

  private double publishing(PolicyProcess p) {
    boolean ready = Traces.unanswered(policy.procurement()).isEmpty();
    return p.status() == PolicyStatus.REVISED_DRAFT ? 1 : ready ? 6 : 0.2;
  }

  private double inputWeight(Input i, String verb) {
    return switch (verb) {
      case "publish" -> 3;
      case "translate" ->
          i.translation() == null && i.contribution().language().equals("ar") ? 2 : 0.05;
      case "classify" ->
          count(Thing.THEME) == 0
              ? 0.01
              : status != PolicyStatus.ANALYSIS
                  ? 0.05
                  : i.codings().isEmpty() ? 5 : i.codings().size() < 2 ? 0.6 : 0.05;
      case "decide-appeal" -> i.appealedAt() == null ? 0.03 : 3;
      case "appeal" -> 0.4;
      case "hide", "hold" -> 0.15;
      default -> 0.06;
    };
  }

  private void beginnings(PolicyProcess p) {
    if (p.status().isListening()) {
      begin(said(policy, p) < 6 ? 8 : 0.4, Thing.INPUT, "submit");
    }
    begin(said(policy, p) < 12 ? 0.3 : 0.02, Thing.INPUT, "submit");
    begin(isDrafting() && count(Thing.CLAUSE) < 4 ? 8 : 0.05, Thing.CLAUSE, "add");
    boolean analysing = p.status() == PolicyStatus.ANALYSIS;
    begin(analysing && count(Thing.THEME) < 2 ? 6 : 0.1, Thing.THEME, "open");
    boolean revising = p.status().isRevising();
    boolean unanswered = revising && !Traces.unanswered(policy.procurement()).isEmpty();
    begin(unanswered ? 8 : 0.15, Thing.RESPONSE, "draft");
    boolean yes = revising && !Answering.withoutConsequence(policy.procurement()).isEmpty();
    begin(yes ? 8 : revising ? 0.5 : 0.05, Thing.REVISION, "propose");
  }

  private void begin(double weight, Thing thing, String verb) {
    var next = new StreamId(thing, Fixtures.uuid(thing.word() + "/" + count(thing)));
    all.add(new One(weight, next, verb, null));
  }

  private int count(Thing thing) {
    return counts.getOrDefault(thing, 0);
  }

  private boolean isDrafting() {
    return status == PolicyStatus.PRIMER_DRAFTING;
  }

  private boolean isSorted() {
    return policy
        .all(Input.class)
        .filter(i -> i.status() != InputStatus.HIDDEN && i.status() != InputStatus.WITHDRAWN)
        .allMatch(i -> i.status() == InputStatus.PUBLISHED && !i.codings().isEmpty());
  }

  private static boolean isOver(PolicyCase policy, PolicyProcess p) {
    return p.round().filter(r -> r.isOpenAt(policy.now())).isEmpty();
  }

  private static long said(PolicyCase policy, PolicyProcess p) {
    return policy
        .all(Input.class)
        .filter(i -> i.contribution().round() == p.rounds().size())
        .count();
  }
}
