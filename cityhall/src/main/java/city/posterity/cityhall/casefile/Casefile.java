package city.posterity.cityhall.casefile;

import city.posterity.cityhall.casefile.CasefileListener.Chapter;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Decision;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one path of change. A request is decided against what is stored, under a lock that lets
 * rivals pass each other, and everything it brings about is stored in the same transaction: events,
 * states, journal, leaves, outbox, and what listeners make of them.
 */
@Component
public final class Casefile {

  private final CaseStore store;
  private final Journal journal;
  private final CaseJson json;
  private final Packs packs;
  private final CityClock clock;
  private final CityChoices choices;
  private final DSLContext database;
  private final KeptReceipts receipts;
  private final TransactionTemplate transaction;
  private final List<CasefileListener> listeners;
  private final List<GateKeeper> gateKeepers;
  private final List<Completion> completions;

  Casefile(
      CaseStore store,
      Journal journal,
      CaseJson json,
      Packs packs,
      CityClock clock,
      CityChoices choices,
      DSLContext database,
      KeptReceipts receipts,
      TransactionTemplate transaction,
      List<CasefileListener> listeners,
      List<GateKeeper> gateKeepers,
      List<Completion> completions) {
    this.store = store;
    this.journal = journal;
    this.json = json;
    this.packs = packs;
    this.clock = clock;
    this.choices = choices;
    this.database = database;
    this.receipts = receipts;
    this.transaction = transaction;
    this.listeners = List.copyOf(listeners);
    this.gateKeepers = List.copyOf(gateKeepers);
    this.completions = List.copyOf(completions);
  }

  private sealed interface Result {
    record Done(Receipt receipt) implements Result {}

    record Failed(CasefileException why) implements Result {}
  }

  /**
   * Carries a request out, whole or not at all.
   *
   * @throws CasefileException if nothing changed; a refusal by a rule is journalled all the same
   */
  public Receipt perform(CommandRequest request) {
    Result result = retrying(() -> transaction.execute(_ -> decide(request)));
    return switch (java.util.Objects.requireNonNull(result)) {
      case Result.Done(var receipt) -> receipt;
      case Result.Failed(var why) -> throw why;
    };
  }

  /** Rivals that met on one row: the one who came second decides again on what the first left. */
  private static <T> T retrying(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
        if (attempt == 3) {
          throw e;
        }
      }
    }
  }

  /** Lets time do what has fallen due on one procurement. */
  public void tick(UUID cityId, UUID procurementId) {
    transaction.executeWithoutResult(_ ->
        store
            .lock(cityId, procurementId, false)
            .ifPresent(c -> {
              Procurement loaded = store.load(c, Sight.USUAL);
              Procurement after = runClock(c, loaded, now());
              store.setNextDue(c, nextDue(c, after));
            }));
  }

  /** A procurement as it stands; empty if there is none. */
  public Optional<Procurement> find(UUID cityId, UUID procurementId) {
    return store.find(cityId, procurementId).map(c -> store.load(c, Sight.USUAL));
  }

  /** The same with these things of a crowd. */
  public Optional<Procurement> find(UUID cityId, UUID procurementId, Set<StreamId> crowd) {
    return store.find(cityId, procurementId).map(c -> store.load(c, new Sight(null, crowd, false)));
  }

  /**
   * A procurement with its crowds, of which nothing personal can be read: for counts that no rows
   * give. It reads everything, so whoever asks keeps the answer. Empty if there is none.
   */
  public Optional<Procurement> survey(UUID cityId, UUID procurementId) {
    return store.find(cityId, procurementId).map(c -> store.load(c, Sight.FROM_AFAR));
  }

  /** When a procurement began; empty if there is none. */
  public Optional<Instant> begunAt(UUID cityId, UUID procurementId) {
    return store.find(cityId, procurementId).map(Case::openedAt);
  }

  /** The identifier under which a procurement is published; empty if there is none. */
  public Optional<String> ocid(UUID cityId, UUID procurementId) {
    return store.find(cityId, procurementId).map(Case::ocid);
  }

  /**
   * As much of a procurement as a rival's verb on this thing sees: everything but other things of
   * its kind. Empty if there is no such thing.
   */
  public Optional<Procurement> inSightOf(UUID cityId, StreamId own) {
    return store
        .procurementOf(cityId, own)
        .flatMap(p -> store.find(cityId, p))
        .map(c -> store.load(c, Sight.ofRival(own)));
  }

  /**
   * The answer to an earlier sending of the same request, for those who have to look before they
   * ask.
   *
   * @throws CasefileException if the key was used for another request
   */
  public Optional<Receipt> replayOf(CommandRequest request) {
    Result result =
        transaction.execute(_ -> {
          Receipt earlier = receipts.find(request);
          return earlier != null
              ? new Result.Done(earlier.again())
              : receipts.isKeyTaken(request)
                  ? new Result.Failed(new CasefileException.KeyReused())
                  : null;
        });
    return switch (result) {
      case null -> Optional.empty();
      case Result.Done(var receipt) -> Optional.of(receipt);
      case Result.Failed(var why) -> throw why;
    };
  }

  /**
   * Journals that a request was refused for reasons that were found outside, and refuses it.
   *
   * @throws CasefileException always
   */
  public CasefileException refuse(CommandRequest request, List<Finding> findings) {
    transaction.executeWithoutResult(_ -> {
      var actor =
          store
              .find(request.cityId(), request.procurementId())
              .map(c -> BuyingCycle.withTeamRoles(store.load(c, Sight.USUAL), request.actor()))
              .orElse(request.actor());
      journal.refused(
          new Journal.Entry(
              request.cityId(),
              request.procurementId(),
              request.target(),
              verbOf(request),
              actor,
              request.reason(),
              now()),
          findings);
    });
    throw new CasefileException.Refused(findings);
  }

  /** Events of these types in the whole city, oldest first, at most {@code limit} after one. */
  public List<CaseEvent> events(
      UUID cityId, Set<Class<? extends Event>> types, @Nullable UUID after, int limit) {
    return store.eventsOf(cityId, types.stream().map(Class::getSimpleName).toList(), after, limit);
  }

  /** What the leaf of an event commits to it with; only inside the transaction or after it. */
  public static byte[] commitmentOf(DSLContext database, UUID cityId, UUID eventId) {
    return Journal.commitmentOf(database, cityId, eventId);
  }

  /** In which procurement a thing is; empty if there is no such thing. */
  public Optional<UUID> procurementOf(UUID cityId, StreamId thing) {
    return store.procurementOf(cityId, thing);
  }

  /** The rules that a procurement is run under now. */
  public Procedure procedureOf(UUID cityId, Procurement procurement) {
    String pack =
        store.find(cityId, procurement.id()).map(Case::pack).orElse(choices.pack(cityId).key());
    return BuyingCycle.procedure(packs.get(pack), procurement, null);
  }

  /** Everything that happened in a procurement, oldest first. */
  public List<Recorded> history(UUID cityId, UUID procurementId) {
    return store.events(cityId, procurementId, null, 0).stream()
        .map(CaseStore.StoredEvent::recorded)
        .toList();
  }

  /** One event with the id of its row, which pages of a history are told apart by. */
  public record Entry(UUID id, Recorded recorded) {}

  /**
   * A page of what happened in a procurement, oldest first.
   *
   * @param after the last event already seen; absent at the beginning
   */
  public List<Entry> history(UUID cityId, UUID procurementId, @Nullable UUID after, int limit) {
    return store.page(cityId, procurementId, after, limit).stream()
        .map(e -> new Entry(e.id(), e.recorded()))
        .toList();
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Result decide(CommandRequest request) {
    Receipt earlier = receipts.find(request);
    if (earlier != null) {
      return new Result.Done(earlier.again());
    }
    if (receipts.isKeyTaken(request)) {
      return new Result.Failed(new CasefileException.KeyReused());
    }
    StreamId target = request.target();
    String verb = verbOf(request);
    boolean rival = machine(target.thing()).rivals().contains(verb);
    Optional<Case> found = store.lock(request.cityId(), request.procurementId(), rival);
    boolean opening = found.isEmpty() && BuyingCycle.opens(target.thing());
    if (found.isEmpty() && !opening) {
      return new Result.Failed(
          new CasefileException.NotFound("procurement " + request.procurementId()));
    }
    Case opened = found.orElseGet(() -> newCase(request));
    Instant at = rival ? request.receivedAt().truncatedTo(ChronoUnit.MICROS) : now();
    Procurement before =
        opening
            ? Procurement.empty(opened.id())
            : store.load(
                opened, rival ? Sight.ofRival(target) : Sight.of(request.command(), target));
    if (!rival && !opening) {
      before = runClock(opened, before, at);
    }
    long version = before.held(target).map(Held::version).orElse(0L);
    if (request.expectedVersion() != null && request.expectedVersion() != version) {
      return new Result.Failed(stale(request, version));
    }
    Actor actor = BuyingCycle.withTeamRoles(before, request.actor());
    boolean alone = rival || opening;
    var asked = question(request, opened, before, verb, actor, at);
    var question = alone ? asked : completed(asked);
    Command command = question.command();
    Procedure procedure = BuyingCycle.procedure(packs.get(opened.pack()), before, command);
    var entry =
        new Journal.Entry(request.cityId(), opened.id(), target, verb, actor, request.reason(), at);
    var opinions =
        alone
            ? List.<GateKeeper.Opinion>of()
            : gateKeepers.stream().map(k -> k.ask(database, question)).toList();
    var against = opinions.stream().flatMap(o -> o.against().stream()).toList();
    var decision =
        BuyingCycle.engine(procedure)
            .decide(before, target, command, actor, at, at, procedure, against);
    return switch (decision) {
      case Decision.Refused(List<Finding> findings) -> {
        journal.refused(entry, findings);
        if (!rival && !opening) {
          store.setNextDue(opened, nextDue(opened, before));
        }
        yield new Result.Failed(new CasefileException.Refused(findings));
      }
      case Decision.Accepted(List<Recorded> events) -> {
        if (opening) {
          store.insert(opened);
        }
        UUID commandId = journal.accepted(entry, !events.isEmpty());
        opinions.forEach(o -> o.keep(commandId));
        Procurement after = record(opened, commandId, before, events, !rival);
        if (!rival) {
          after = runClock(opened, after, at);
          store.setNextDue(opened, nextDue(opened, after));
        }
        Held held = after.held(target).orElseThrow();
        var receipt =
            new Receipt(
                opened.id(),
                target,
                held.version(),
                Engine.word(held.state().status()),
                at,
                events.stream().map(e -> EventTypes.nameOf(e.event())).toList(),
                false);
        receipts.keep(request, receipt);
        yield new Result.Done(receipt);
      }
    };
  }

  private static GateKeeper.Question question(
      CommandRequest request,
      Case opened,
      Procurement before,
      String verb,
      Actor actor,
      Instant at) {
    return new GateKeeper.Question(
        request.cityId(),
        before,
        request.target(),
        verb,
        request.command(),
        actor,
        opened.openedAt(),
        at);
  }

  /** With what only the city hall can work out. */
  private GateKeeper.Question completed(GateKeeper.Question question) {
    var completed = question;
    for (Completion completion : completions) {
      completed = completed.with(completion.complete(completed));
    }
    return completed;
  }

  private static Machine machine(Thing thing) {
    return BuyingCycle.MACHINES.stream().filter(m -> m.thing() == thing).findFirst().orElseThrow();
  }

  private static String verbOf(CommandRequest request) {
    return machine(request.target().thing()).verbOf(request.command().getClass());
  }

  private Case newCase(CommandRequest request) {
    return new Case(
        request.cityId(),
        request.procurementId(),
        choices.ocidPrefix(request.cityId()) + "-" + request.procurementId(),
        choices.pack(request.cityId()).key(),
        now());
  }

  private CasefileException stale(CommandRequest request, long version) {
    long seen = java.util.Objects.requireNonNull(request.expectedVersion());
    var since =
        store.events(request.cityId(), request.procurementId(), request.target(), seen).stream()
            .map(CaseStore.StoredEvent::recorded)
            .toList();
    return new CasefileException.Stale(request.target(), version, since);
  }

  private Procurement runClock(Case opened, Procurement before, Instant now) {
    Procedure procedure = BuyingCycle.procedure(packs.get(opened.pack()), before, null);
    var events = BuyingCycle.engine(procedure).runClock(before, procedure, now);
    if (events.isEmpty()) {
      return before;
    }
    var entry =
        new Journal.Entry(
            opened.cityId(),
            opened.id(),
            events.getFirst().stream(),
            "tick",
            Actor.CLOCK,
            null,
            now);
    return record(opened, journal.accepted(entry, true), before, events, true);
  }

  private Procurement record(
      Case opened, UUID commandId, Procurement before, List<Recorded> events, boolean complete) {
    Procedure procedure = BuyingCycle.procedure(packs.get(opened.pack()), before, null);
    Engine engine = BuyingCycle.engine(procedure);
    Procurement after = before;
    var ids = new ArrayList<UUID>();
    var born = new LinkedHashMap<StreamId, UUID>();
    for (Recorded event : events) {
      UUID eventId = RowId.next();
      String data = json.write(opened.cityId(), event.event());
      store.save(opened, event, eventId, commandId, data);
      journal.leafOf(opened, event, eventId, commandId, data);
      after = engine.apply(after, event);
      ids.add(eventId);
      born.putIfAbsent(event.stream(), eventId);
    }
    Procurement last = after;
    born.forEach(
        (stream, id) -> store.saveState(opened, stream, last.held(stream).orElseThrow(), id));
    if (!events.isEmpty()) {
      var chapter =
          new Chapter(
              opened.cityId(), opened.ocid(), opened.pack(), commandId, before, after, complete);
      listeners.forEach(l -> l.recorded(database, chapter, events, ids));
    }
    return after;
  }

  private @Nullable Instant nextDue(Case opened, Procurement procurement) {
    Procedure procedure = BuyingCycle.procedure(packs.get(opened.pack()), procurement, null);
    return BuyingCycle.engine(procedure)
        .nextDue(procurement, procedure, Instant.EPOCH)
        .map(d -> d.truncatedTo(ChronoUnit.MICROS))
        .orElse(null);
  }
}
