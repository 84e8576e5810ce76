package city.posterity.procurement;

import static city.posterity.procurement.Fixtures.ADMINISTRATOR;
import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.BUDGET_HOLDER;
import static city.posterity.procurement.Fixtures.NEED_OFFICER;
import static city.posterity.procurement.Fixtures.OFFICER;

import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Decision;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.Rule;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.ApproveTender;
import city.posterity.procurement.market.tender.CreateTender;
import city.posterity.procurement.market.tender.PublishTender;
import city.posterity.procurement.market.tender.SubmitTender;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.planning.need.AcceptNeed;
import city.posterity.procurement.planning.need.AddToPlan;
import city.posterity.procurement.planning.need.ApprovePlan;
import city.posterity.procurement.planning.need.ConfirmBudget;
import city.posterity.procurement.planning.need.PlanItem;
import city.posterity.procurement.planning.need.ProposeNeed;
import city.posterity.procurement.planning.need.PublishPlan;
import city.posterity.procurement.planning.need.SubmitPlan;
import city.posterity.procurement.planning.team.AssignMember;
import city.posterity.procurement.planning.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One procurement as it goes, driven through the real engine with every machine there is. Commands
 * are decided with no more in sight than the application hands them.
 *
 * <pre>{@code
 * var story = ProcurementStory.aTender().withLots(2).live();
 * story.does(supplier("acme"), bid, new StartBid());
 * assertThat(story.refused(OFFICER, story.tenderId(), new CloseTender())).contains("…");
 * }</pre>
 */
public final class ProcurementStory {

  private final UUID id = Fixtures.uuid("procurement");
  private final StreamId need = new StreamId(Thing.NEED, id);
  private final StreamId tender = new StreamId(Thing.TENDER, Fixtures.uuid("tender"));
  private final Terms terms = new Terms();
  private final List<Recorded> history = new ArrayList<>();
  private Procedure procedure = Fixtures.procedure();
  private Procurement procurement = Procurement.empty(id);
  private Instant now = Fixtures.START;

  private ProcurementStory() {}

  /** Nothing has happened yet; say how the tender differs from the usual one, then let it go. */
  public static ProcurementStory aTender() {
    return new ProcurementStory();
  }

  // what is chosen beforehand

  public ProcurementStory withLots(int count) {
    terms.lots = Terms.lots(count);
    return this;
  }

  public ProcurementStory with(Parameter parameter, Object value) {
    procedure = procedure.with(parameter, value);
    return this;
  }

  public ProcurementStory under(Procedure procedure) {
    this.procedure = procedure;
    return this;
  }

  public ProcurementStory withTerms(Consumer<Terms> change) {
    change.accept(terms);
    return this;
  }

  // how far it goes by itself

  /** A team is named and the plan item is public. */
  public ProcurementStory planned() {
    Fixtures.TEAM.forEach((a, roles) ->
        does(
            ADMINISTRATOR,
            teamId(),
            new AssignMember(a.person(), Fixtures.CITY, String.valueOf(a.unit()), roles)));
    return does(NEED_OFFICER, need, new ProposeNeed("Light", "It is dark", "It is lit", "x", null))
        .does(APPROVER, need, new AcceptNeed("We looked: nothing to share", "needed"))
        .does(OFFICER, need, new AddToPlan(plan()))
        .does(BUDGET_HOLDER, need, new ConfirmBudget("B-1"))
        .does(OFFICER, need, new SubmitPlan())
        .does(APPROVER, need, new ApprovePlan())
        .does(OFFICER, need, new PublishPlan());
  }

  /** Planned, and the tender is written. */
  public ProcurementStory drafted() {
    return planned().does(OFFICER, tender, new CreateTender(terms.build()));
  }

  /** Planned, written, approved and published. */
  public ProcurementStory live() {
    return drafted()
        .does(OFFICER, tender, new SubmitTender())
        .does(APPROVER, tender, new ApproveTender(""))
        .does(OFFICER, tender, new PublishTender());
  }

  // what people and time do

  /** Somebody does something and nothing stands against it. */
  public ProcurementStory does(Actor actor, StreamId thing, Command command) {
    switch (decide(actor, thing, command)) {
      case Decision.Accepted(var events) -> record(events);
      case Decision.Refused(var findings) ->
          throw new AssertionError(command + " on " + thing + " was refused: " + findings);
    }
    return this;
  }

  /** Somebody tries; whether it was accepted. */
  public boolean tries(Actor actor, StreamId thing, Command command) {
    if (decide(actor, thing, command) instanceof Decision.Accepted(var events)) {
      record(events);
      return true;
    }
    return false;
  }

  /**
   * Somebody may not; the reasons, each with a sentence to show that lacks no fact. Nothing
   * changes.
   */
  public List<Finding> findings(Actor actor, StreamId thing, Command command) {
    return switch (decide(actor, thing, command)) {
      case Decision.Refused(var findings) -> {
        findings.forEach(f -> RuleSentences.requireComplete(f, engine()));
        yield findings;
      }
      case Decision.Accepted(var events) ->
          throw new AssertionError(command + " on " + thing + " was accepted: " + events);
    };
  }

  /** The ids of the rules by which somebody may not. */
  public List<String> refused(Actor actor, StreamId thing, Command command) {
    return findings(actor, thing, command).stream().map(Finding::ruleId).toList();
  }

  /** Time goes on to {@code instant}, and what falls due until then happens. */
  public ProcurementStory at(Instant instant) {
    if (instant.isBefore(now)) {
      throw new IllegalArgumentException("it is " + now + " already, not " + instant);
    }
    now = instant;
    record(engine().runClock(procurement, procedure, now));
    return this;
  }

  public ProcurementStory after(Duration duration) {
    return at(now.plus(duration));
  }

  /** The moment changes, but nobody runs the clock: it is late. */
  public ProcurementStory withoutClockAt(Instant instant) {
    now = instant;
    return this;
  }

  /** An event that a machine of a later stage would bring about; without its consequences. */
  public ProcurementStory follows(Recorded event) {
    record(List.of(event));
    return this;
  }

  // what there is to see

  public Instant now() {
    return now;
  }

  public Procurement procurement() {
    return procurement;
  }

  public Procedure procedure() {
    return procedure;
  }

  public Engine engine() {
    return BuyingCycle.engine(procedure);
  }

  public StreamId tenderId() {
    return tender;
  }

  public StreamId needId() {
    return need;
  }

  public StreamId teamId() {
    return Team.idOf(procurement);
  }

  public Tender tender() {
    return get(Tender.class, tender);
  }

  public <S extends State> S get(Class<S> type, StreamId thing) {
    return procurement.get(type, thing);
  }

  public Enum<?> status(StreamId thing) {
    return procurement.held(thing).orElseThrow().state().status();
  }

  /** Everything that happened, in order. */
  public List<Recorded> history() {
    return List.copyOf(history);
  }

  /** Everything of one kind that happened, in order. */
  public <E extends Event> List<E> events(Class<E> type) {
    return history.stream().map(Recorded::event).filter(type::isInstance).map(type::cast).toList();
  }

  /** The same events once more from nothing: what a replay makes of them. */
  public Procurement replayed() {
    return engine().applyAll(Procurement.empty(id), history);
  }

  /** For comparing with {@link #refused}. */
  public static String id(Rule rule) {
    return rule.id();
  }

  private Decision decide(Actor actor, StreamId thing, Command command) {
    var seen = InSight.of(procurement, thing, command, engine());
    return BuyingCycle.decide(seen, thing, command, actor, now, procedure);
  }

  private void record(List<Recorded> events) {
    procurement = engine().applyAll(procurement, events);
    history.addAll(events);
  }

  private PlanItem plan() {
    return new PlanItem(
        "Street lamps",
        "New lamps for the old town",
        Fixtures.CITY,
        terms.category,
        Terms.LAMPS,
        Money.of("900000.00", terms.currency),
        "prices of last year",
        true,
        "open",
        "the usual way",
        List.of(
            new PlanItem.BudgetLine(
                "B-1", "Lighting", 2027, Money.of("1000000.00", terms.currency))),
        "Old Town",
        LocalDate.of(2027, 1, 1),
        LocalDate.of(2027, 12, 31));
  }
}
