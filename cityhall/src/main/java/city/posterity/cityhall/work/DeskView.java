package city.posterity.cityhall.work;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.award.purchase.PurchaseStatus;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.team.Team;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * One procurement as a person who works on it sees it.
 *
 * @param publicPage its address; empty while nothing is public
 * @param contributions address of the desk for what people say of a policy; empty where there is
 *     none
 * @param afterwards what is still to be done after that; empty for nothing
 * @param stages of the whole purchase, with where it is now
 * @param todos what waits for the person
 * @param asides what the person can do when something comes up
 * @param others what waits for somebody else, and for whom
 * @param holds why it cannot go on now
 * @param notes what has to be seen to before it can go on
 * @param next what time does next; empty for nothing
 */
public record DeskView(
    Names names,
    String title,
    String address,
    String publicPage,
    String contributions,
    String done,
    String afterwards,
    List<Stage> stages,
    List<Todo> todos,
    List<Todo> asides,
    List<Other> others,
    List<String> holds,
    List<String> notes,
    String next,
    List<Section> sections,
    List<Member> team,
    String nobody,
    List<String> roles,
    String procedure,
    boolean staff) {

  public enum Progress {
    PASSED,
    CURRENT,
    AHEAD
  }

  public record Stage(String name, Progress progress) {}

  public record Todo(String label, String subject, String address) {}

  /**
   * @param vacant whether nobody has any of the roles yet
   * @param remedy address at which the person can name somebody; empty where that is for others
   */
  public record Other(String what, String subject, String who, boolean vacant, String remedy) {}

  /** The things of one kind. */
  public record Section(String title, String empty, List<Card> cards) {}

  public record Card(String title, String address, String status) {}

  public record Member(String name, String roles, String unit) {}

  private static final List<String> STAGES =
      List.of("planning", "market", "bidding", "evaluation", "award", "delivery");

  private static final Set<Role> OF_THE_CITY =
      Set.of(
          Role.NEED_OFFICER,
          Role.OBSERVER,
          Role.ADMINISTRATOR,
          Role.REVIEWER,
          Role.SUPPLIER,
          Role.RESIDENT);

  private static final Set<String> NAMING = Set.of("assign");

  /** A small purchase has no market, bids or evaluation that could be done. */
  private static final List<String> SMALL = List.of("planning", "award", "delivery");

  /** An emergency has phases, and the way back. */
  private static final List<String> EMERGENCY =
      List.of("declared", "rapid-response", "relief", "recovery", "way-back");

  /** A policy is written, spoken to, answered, decided and kept. */
  private static final List<String> POLICY =
      List.of("charter", "primer", "consultation", "answers", "decision", "in-force");

  static DeskView of(Desk desk, Names names, Locale locale, String done) {
    var actions = Action.on(desk);
    var sentences = new Sentences(locale, desk, names);
    String next =
        desk.engine()
            .nextDue(desk.procurement(), desk.procedure(), java.time.Instant.EPOCH)
            .filter(_ -> desk.isStaff())
            .map(sentences::moment)
            .orElse("");
    return new DeskView(
        names,
        names.procurement(desk),
        "/work/procurements/" + desk.procurement().id(),
        publicPage(desk),
        contributions(desk),
        said(done, names),
        names.find("work.after." + done).orElse(""),
        stages(desk, names),
        todos(desk, actions, true, names),
        todos(desk, actions, false, names),
        desk.isStaff() ? others(desk, actions, names) : List.of(),
        desk.isStaff() ? holds(desk, names) : List.of(),
        desk.isStaff() ? Openers.notes(desk, names) : List.of(),
        next,
        sections(desk, names),
        desk.isStaff() ? team(desk, names) : List.of(),
        names.text(
            desk.procurement().first(PolicyProcess.class).isPresent()
                ? "work.group.nobody"
                : "work.team.nobody"),
        desk.actor().roles().stream().sorted().map(names::role).toList(),
        rules(desk, names),
        desk.isStaff());
  }

  private static String rules(Desk desk, Names names) {
    if (desk.procurement().first(Emergency.class).isPresent()) {
      return names.text("work.rules.emergency");
    }
    if (desk.procurement().first(PolicyProcess.class).isPresent()) {
      return names.text("work.rules.policy");
    }
    return desk.procurement().first(Purchase.class).isPresent()
        ? names.text("work.rules.light")
        : names.text("work.rules", desk.procedure().title());
  }

  private static String contributions(Desk desk) {
    return desk.procurement()
        .first(PolicyProcess.class)
        .filter(_ -> desk.isStaff())
        .map(p -> "/policies/" + p.id().id() + "/desk")
        .orElse("");
  }

  private static String publicPage(Desk desk) {
    return desk.procurement()
        .first(Emergency.class)
        .map(e -> e.isPublic() ? "/emergencies/" + e.tag() : "")
        .or(() ->
            desk.procurement()
                .first(PolicyProcess.class)
                .map(p -> p.isPublic() ? "/policies/" + p.id().id() : ""))
        .orElseGet(() -> isPublic(desk) ? "/procurements/" + desk.ocid() : "");
  }

  private static boolean isPublic(Desk desk) {
    return desk.procurement().first(Need.class).filter(Need::isPublic).isPresent()
        || desk.procurement().first(Purchase.class).filter(Purchase::isPublic).isPresent();
  }

  /** What was just done, as its own sentence; an address cannot put other words there. */
  private static String said(String done, Names names) {
    return names.find("work.verb." + done).map(v -> names.text("work.done", v)).orElse("");
  }

  private static List<Stage> stages(Desk desk, Names names) {
    var small = desk.first(Purchase.class);
    var emergency = desk.first(Emergency.class);
    var policy = desk.first(PolicyProcess.class);
    List<String> all =
        small.isPresent()
            ? SMALL
            : emergency.isPresent() ? EMERGENCY : policy.isPresent() ? POLICY : STAGES;
    int reached =
        small
            .map(p -> stage(p.status()))
            .or(() -> emergency.map(DeskView::stage))
            .or(() -> policy.map(DeskView::stage))
            .orElseGet(() ->
                desk.readable()
                    .map(s -> STAGES.indexOf(Machines.stage(s.id().thing())))
                    .max(Integer::compare)
                    .orElse(0));
    var stages = new ArrayList<Stage>();
    for (int i = 0; i < all.size(); i++) {
      Progress progress =
          i < reached ? Progress.PASSED : i == reached ? Progress.CURRENT : Progress.AHEAD;
      stages.add(new Stage(names.text("work.stage." + all.get(i)), progress));
    }
    return stages;
  }

  private static int stage(Emergency e) {
    return switch (e.status()) {
      case DECLARED, WITHDRAWN -> 0;
      case IN_FORCE, ENDING -> 1 + e.phase().ordinal();
      case ENDED, CLOSED -> EMERGENCY.size() - 1;
    };
  }

  private static int stage(PolicyProcess policy) {
    return switch (policy.status()) {
      case CHARTERED -> 0;
      case PRIMER_DRAFTING -> 1;
      case PRIMER_PUBLISHED, CONSULTATION_OPEN, CONSULTATION_EXTENDED -> 2;
      case ANALYSIS, RESPONSE_DRAFTING, REVISED_DRAFT -> 3;
      case FINALISED, APPROVAL_SOUGHT, REJECTED -> 4;
      case ADOPTED, IN_FORCE, UNDER_REVIEW, REPEALED -> 5;
    };
  }

  private static int stage(PurchaseStatus status) {
    return switch (status) {
      case REQUESTED, RETURNED, CANCELLED -> 0;
      case APPROVED -> 1;
      case ORDERED, DISPUTED, DELIVERED, PAID, CLOSED -> 2;
    };
  }

  private static List<Todo> todos(Desk desk, List<Action> actions, boolean main, Names names) {
    return actions.stream()
        .filter(a -> a.main() == main)
        .map(a ->
            new Todo(
                names.text(a.key()),
                a.target() == null ? "" : names.subject(desk, a.target()),
                a.address()))
        .toList();
  }

  /** What the table of moves offers to roles that the person does not have. */
  private static List<Other> others(Desk desk, List<Action> mine, Names names) {
    var who = new LinkedHashMap<List<String>, Set<Role>>();
    desk.procurement().things().values().stream()
        .map(Held::state)
        .filter(desk::mayRead)
        .forEach(s -> {
          for (Move m : Machines.of(s.id().thing()).moves()) {
            boolean isMine =
                mine.stream().anyMatch(a -> s.id().equals(a.target()) && a.verb().equals(m.verb()));
            if (m.from() == s.status()
                && Action.isMain(s, m.verb())
                && Waiting.isDue(desk.procurement(), s, m.verb())
                && Machines.command(s.id().thing(), m.verb()).isPresent()
                && !isMine) {
              who.computeIfAbsent(
                      List.of(names.verb(s.id().thing().word(), m.verb()), names.title(desk, s)),
                      _ -> new TreeSet<>())
                  .addAll(m.actors());
            }
          }
        });
    return who.entrySet().stream()
        .map(e ->
            new Other(
                e.getKey().get(0),
                e.getKey().get(1),
                e.getValue().stream()
                    .filter(Role::isHuman)
                    .map(names::role)
                    .reduce((a, b) -> names.text("work.or", a, b))
                    .orElse(""),
                isVacant(desk, e.getValue()),
                remedy(mine)))
        .toList();
  }

  /** Whether a role that only a team gives is nobody's. */
  private static boolean isVacant(Desk desk, Set<Role> roles) {
    return !BuyingCycle.isWithoutTeam(desk.procurement())
        && roles.stream().anyMatch(Role::isHuman)
        && roles.stream()
            .filter(Role::isHuman)
            .noneMatch(r ->
                OF_THE_CITY.contains(r)
                    || desk.procurement().stream(Team.class)
                        .anyMatch(t -> !t.holding(r).isEmpty()));
  }

  private static String remedy(List<Action> mine) {
    return mine.stream()
        .filter(a -> a.thing() == Thing.TEAM && NAMING.contains(a.verb()))
        .map(Action::address)
        .findFirst()
        .orElse("");
  }

  private static List<String> holds(Desk desk, Names names) {
    return desk.engine().holds(desk.procurement(), desk.now()).stream()
        .map(h -> names.text("work.hold." + Engine.word(h.reason()), names.thing(desk, h.cause())))
        .distinct()
        .toList();
  }

  private static List<Section> sections(Desk desk, Names names) {
    var byThing = new LinkedHashMap<Thing, List<Card>>();
    desk.readable()
        .filter(s -> s.id().thing() != Thing.TEAM)
        .sorted(java.util.Comparator.comparing((State s) -> s.id().thing()))
        .forEach(s ->
            byThing
                .computeIfAbsent(s.id().thing(), _ -> new ArrayList<>())
                .add(
                    new Card(
                        names.title(desk, s),
                        "/work/" + s.id().thing().plural() + "/" + s.id().id(),
                        names.status(s))));
    return byThing.entrySet().stream()
        .map(e -> new Section(names.text("work.things." + e.getKey().word()), "", e.getValue()))
        .toList();
  }

  private static List<Member> team(Desk desk, Names names) {
    var policy = desk.procurement().first(PolicyProcess.class);
    if (policy.isPresent()) {
      return group(policy.get(), names);
    }
    return desk.procurement().stream(Team.class)
        .flatMap(t -> t.members().stream())
        .map(m ->
            new Member(
                names.person(m.person()),
                new LinkedHashSet<>(m.roles())
                    .stream()
                        .map(names::role)
                        .reduce((a, b) -> names.text("work.and", a, b))
                        .orElse(""),
                m.unit()))
        .toList();
  }

  private static List<Member> group(PolicyProcess policy, Names names) {
    return policy.activeMembers().stream()
        .map(m ->
            new Member(
                m.name().value(),
                m.duties().stream()
                    .map(d -> names.text("forms.word.Duty." + Engine.word(d)))
                    .reduce((a, b) -> names.text("work.and", a, b))
                    .orElseGet(() -> names.text("forms.word.Duty.member")),
                ""))
        .toList();
  }

  public String text(String key, Object... arguments) {
    return names.text(key, arguments);
  }
}
