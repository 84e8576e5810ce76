package city.posterity.cityhall.work;

import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.cityhall.work.MyWorkView.Line;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What waits for me, what falls due, what I wait for, and all the procurements I belong to. */
@Controller
class MyWorkPage {

  private static final int PAGE = 20;

  /** Who sees the procurements of the whole city. */
  private static final Set<Role> EVERYWHERE =
      EnumSet.of(Role.NEED_OFFICER, Role.OBSERVER, Role.ADMINISTRATOR, Role.REVIEWER);

  private final Desks desks;
  private final WorkQueries queries;
  private final Drafts drafts;
  private final Workshop workshop;

  MyWorkPage(Desks desks, WorkQueries queries, Drafts drafts, Workshop workshop) {
    this.desks = desks;
    this.queries = queries;
    this.drafts = drafts;
    this.workshop = workshop;
  }

  @GetMapping("/work")
  String show(@RequestParam Map<String, String> asked, Locale locale, Model model) {
    Caller caller = desks.caller();
    Names names = workshop.names(locale);
    var todo = TableOrder.of(asked.get("sort"), WorkQueries.WAITING_FOR, "due", "/work", Map.of());
    var waits =
        TableOrder.of(
            "waiting", asked.get("waiting"), WorkQueries.WAITED_FOR, "since", "/work", Map.of());
    // each of the two lists keeps the order of the other
    todo = todo.keeping("waiting", waits.word());
    waits = waits.keeping("sort", todo.word());
    int number = TableOrder.number(asked.get("page"));
    int part = TableOrder.number(asked.get("part"));
    var found = queries.waitingFor(caller, todo, (number - 1) * PAGE, PAGE + 1);
    var lines = new ArrayList<Line>();
    found.stream().limit(PAGE).forEach(l -> line(l, locale, names).ifPresent(lines::add));
    var others = queries.waitedFor(caller, waits, roles(names), (part - 1) * PAGE, PAGE + 1);
    var waiting =
        others.stream()
            .limit(PAGE)
            .map(w ->
                new MyWorkView.Waiting(
                    w.title(),
                    "/work/procurements/" + w.procurement(),
                    names.verb(w.thing(), w.verb()),
                    names.text("work.role." + w.role()),
                    names.ago(w.since().toInstant(), desks.now())))
            .toList();
    var written =
        drafts.of(caller.cityId(), caller.actor().person()).stream()
            .map(d ->
                new MyWorkView.Written(
                    d.title(), d.address(), names.ago(d.savedAt().toInstant(), desks.now())))
            .toList();
    model.addAttribute(
        "view",
        new MyWorkView(
            names,
            lines,
            waiting,
            written,
            may(Thing.NEED, caller) && !caller.actor().is(Role.SUPPLIER),
            may(Thing.PURCHASE, caller),
            may(Thing.EMERGENCY, caller),
            may(Thing.POLICY, caller),
            workshop.isOfBuyer(caller),
            caller.actor().is(Role.ADMINISTRATOR),
            caller.actor().is(city.posterity.procurement.machine.Role.SUPPLIER),
            new MyWorkView.Pages(todo, number, found.size() > PAGE),
            new MyWorkView.Pages(waits, part, others.size() > PAGE)));
    return "work/my-work";
  }

  /** As they are sorted in the reader's language. */
  private static List<String> roles(Names names) {
    return Arrays.stream(Role.values())
        .map(Role::word)
        .filter(r -> names.find("work.role." + r).isPresent())
        .sorted(Comparator.comparing(r -> names.text("work.role." + r)))
        .toList();
  }

  private java.util.Optional<Line> line(WorkQueries.Listed listed, Locale locale, Names names) {
    Desk desk;
    try {
      desk = desks.of(listed.procurement());
    } catch (ResponseStatusException _) {
      return java.util.Optional.empty();
    }
    var actions =
        Action.on(desk).stream()
            .filter(Action::main)
            .filter(a -> !isOffer(a))
            .map(
                a -> new MyWorkView.Todo(names.text(a.key()), subject(desk, names, a), a.address()))
            .toList();
    return actions.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            new Line(
                names.procurement(desk),
                "/work/procurements/" + listed.procurement(),
                names.text("work.stage." + listed.stage()),
                actions,
                due(listed.due(), locale, desk, names),
                isOverdue(listed.due(), desk.now())));
  }

  /** Every firm could bid on every tender: that waits for nobody. */
  private static boolean isOffer(Action a) {
    return a.verb().equals("start");
  }

  private static String subject(Desk desk, Names names, Action a) {
    return a.target() == null ? "" : names.subject(desk, a.target());
  }

  private static String due(@Nullable OffsetDateTime due, Locale locale, Desk desk, Names names) {
    return due == null ? "" : new Sentences(locale, desk, names).moment(due.toInstant());
  }

  private static boolean isOverdue(@Nullable OffsetDateTime due, Instant now) {
    return due != null && due.toInstant().isBefore(now);
  }

  private static boolean may(Thing thing, Caller caller) {
    return caller.actor().hasAny(Machines.creation(thing).orElseThrow().actors());
  }

  @GetMapping("/work/procurements")
  String all(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") String page,
      Locale locale,
      Model model) {
    Caller caller = desks.caller();
    Names names = workshop.names(locale);
    int number = TableOrder.number(page);
    boolean whole = caller.actor().hasAny(EVERYWHERE);
    var kept = new LinkedHashMap<String, String>();
    kept.put("q", q);
    kept.put("stage", stage);
    var order =
        TableOrder.of(sort, WorkQueries.PROCUREMENTS, "-changed", "/work/procurements", kept);
    var found = queries.procurements(caller, whole, q, stage, order, (number - 1) * PAGE, PAGE + 1);
    List<MyWorkView.Listed> rows =
        found.stream()
            .limit(PAGE)
            .map(l ->
                new MyWorkView.Listed(
                    l.title().isEmpty() ? names.text("work.untitled") : l.title(),
                    "/work/procurements/" + l.procurement(),
                    names.text("work.stage." + l.stage()),
                    names.text("work.status." + l.thing() + "." + l.status()),
                    names.ago(l.changedAt().toInstant(), desks.now())))
            .toList();
    model.addAttribute("rows", rows);
    model.addAttribute("q", q);
    model.addAttribute("stage", stage);
    model.addAttribute("order", order);
    model.addAttribute("number", number);
    model.addAttribute("more", found.size() > PAGE);
    return "work/procurements";
  }
}
