package city.posterity.cityhall.work;

import static city.posterity.cityhall.work.internal.db.Tables.MEMBER;
import static city.posterity.cityhall.work.internal.db.Tables.PARTY;
import static city.posterity.cityhall.work.internal.db.Tables.TASK;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractPart;
import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.obligation.Obligation;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.emergency.declaration.EmergencyStatus;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.team.Team;
import city.posterity.procurement.policymaking.process.Member;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What can be done next in one procurement and by whom, as rows. They say where to look; what a
 * person may do is asked of the machines when the page is shown.
 */
final class Tasks {

  private final DSLContext database;
  private final UUID cityId;
  private final Procurement procurement;
  private final ZoneId zone;
  private final OffsetDateTime since;

  Tasks(DSLContext database, UUID cityId, Procurement procurement, ZoneId zone, Instant since) {
    this.database = database;
    this.cityId = cityId;
    this.procurement = procurement;
    this.zone = zone;
    this.since = since.atOffset(ZoneOffset.UTC);
  }

  /** Writes anew what the whole procurement waits for, and who belongs to it. */
  void storeAll() {
    UUID id = procurement.id();
    database.deleteFrom(TASK).where(TASK.CITY_ID.eq(cityId), TASK.PROCUREMENT_ID.eq(id)).execute();
    database
        .deleteFrom(MEMBER)
        .where(MEMBER.CITY_ID.eq(cityId), MEMBER.PROCUREMENT_ID.eq(id))
        .execute();
    // of a crowd nobody could be told one by one: it has a desk of its own
    procurement.things().values().stream()
        .map(Held::state)
        .filter(s -> !s.id().thing().isCrowd())
        .forEach(this::tasks);
    Creation.in(procurement).filter(Creation::main).forEach(this::creation);
    procurement.stream(Team.class)
        .flatMap(t -> t.members().stream())
        .forEach(m -> m.roles().forEach(r -> member(m.person().value(), r)));
    procurement.stream(PolicyProcess.class)
        .flatMap(p ->
            p.activeMembers().stream()
                .map(Member::person)
                .filter(Objects::nonNull)
                .distinct()
                .map(person -> Map.entry(person, p.rolesOf(person))))
        .forEach(e -> e.getValue().forEach(r -> member(e.getKey().value(), r)));
    parties().forEach(this::party);
  }

  /** Writes anew what one thing waits for. */
  void store(State state) {
    database
        .deleteFrom(TASK)
        .where(TASK.CITY_ID.eq(cityId), TASK.THING_ID.eq(state.id().id()))
        .and(TASK.THING.eq(state.id().thing().word()))
        .execute();
    tasks(state);
    organisation(state).ifPresent(this::party);
  }

  private void tasks(State state) {
    var machine = Machines.of(state.id().thing());
    for (Move move : machine.moves()) {
      if (move.from() == state.status()
          && machine.verbs().containsKey(move.verb())
          && Action.isMain(state, move.verb())
          && Waiting.isDue(procurement, state, move.verb())) {
        for (Role role : move.actors()) {
          if (role.isHuman() && role != Role.RESIDENT) {
            task(state.id(), move.verb(), role, organisation(state).orElse(null), due(state));
          }
        }
      }
    }
  }

  private void creation(Creation c) {
    StreamId about = c.about();
    StreamId at = about != null ? about : new StreamId(c.thing(), procurement.id());
    for (Role role : Machines.creation(c.thing()).orElseThrow().actors()) {
      // every firm could bid: that is no task of theirs
      if (role.isHuman() && role != Role.RESIDENT && role != Role.SUPPLIER) {
        task(new StreamId(c.thing(), at.id()), "new-" + c.thing().word(), role, null, null);
      }
    }
  }

  private void task(
      StreamId at,
      String verb,
      Role role,
      @Nullable OrganisationId organisation,
      @Nullable Instant due) {
    database
        .insertInto(TASK)
        .set(TASK.CITY_ID, cityId)
        .set(TASK.THING_ID, at.id())
        .set(TASK.VERB, verb)
        .set(TASK.ROLE, role.word())
        .set(TASK.PROCUREMENT_ID, procurement.id())
        .set(TASK.THING, at.thing().word())
        .set(TASK.ORGANISATION_ID, organisation == null ? null : organisation.value())
        .set(TASK.SINCE, since)
        .set(TASK.DUE, due == null ? null : due.atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  private void member(UUID person, Role role) {
    database
        .insertInto(MEMBER)
        .set(MEMBER.CITY_ID, cityId)
        .set(MEMBER.PERSON_ID, person)
        .set(MEMBER.PROCUREMENT_ID, procurement.id())
        .set(MEMBER.ROLE, role.word())
        .onConflictDoNothing()
        .execute();
  }

  private void party(OrganisationId organisation) {
    database
        .insertInto(PARTY)
        .set(PARTY.CITY_ID, cityId)
        .set(PARTY.ORGANISATION_ID, organisation.value())
        .set(PARTY.PROCUREMENT_ID, procurement.id())
        .onConflictDoNothing()
        .execute();
  }

  private Set<OrganisationId> parties() {
    var all = new LinkedHashSet<OrganisationId>();
    procurement.things().values().stream()
        .map(Held::state)
        .flatMap(s -> organisation(s).stream())
        .forEach(all::add);
    return all;
  }

  /** The supplier whose thing it is. */
  private Optional<OrganisationId> organisation(State state) {
    return switch (state) {
      case Bid b -> Optional.of(b.supplier());
      case Enquiry e -> Optional.ofNullable(e.asker());
      case Complaint c -> Optional.of(c.complainant());
      case Award a -> Optional.of(a.supplier());
      case Contract c -> Optional.of(c.supplier());
      case Invoice i -> Optional.of(i.supplier());
      case ContractPart p -> procurement.find(Contract.class, p.contract()).map(Contract::supplier);
      default -> Optional.empty();
    };
  }

  /** When it should be done at the latest; absent where nothing says so. */
  private @Nullable Instant due(State state) {
    return switch (state) {
      case Need n -> n.consultationEnd();
      case Tender t when t.status() == TenderStatus.LIVE -> t.deadline();
      case Award a -> a.reviewEnd();
      case Milestone m -> end(m.cureBy() != null ? m.cureBy() : m.due());
      case Obligation o when o.promise() != null -> end(o.promised().due());
      case Invoice i -> i.due();
      case PolicyProcess p when p.status().isListening() ->
          p.round().map(r -> r.plan().closes()).orElse(null);
      case Emergency e -> end(e.status() == EmergencyStatus.IN_FORCE ? e.reviewOn() : e.until());
      default -> null;
    };
  }

  private @Nullable Instant end(@Nullable LocalDate day) {
    return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }
}
