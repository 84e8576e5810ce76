package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What time does to contracts: it brings them into force and warns before they end. */
final class ContractClock {

  /** Months before the end at which somebody is told. */
  private static final List<Integer> WARNINGS = List.of(12, 6, 3);

  private ContractClock() {}

  static Stream<Due> due(
      Procurement procurement, Contract c, Procedure procedure, List<Hold> holds) {
    ZoneId zone = procedure.calendar().zone();
    return switch (c.status()) {
      case SIGNED -> activation(procurement, c, zone, holds);
      case ACTIVE -> warnings(c, zone);
      case DRAFT, COMPLETING, COMPLETED, CANCELLED, TERMINATED -> Stream.empty();
    };
  }

  private static Stream<Due> activation(
      Procurement procurement, Contract c, ZoneId zone, List<Hold> holds) {
    if (holds.stream().anyMatch(h -> ContractGuard.keepsFromContract(h, c.origin().lot()))) {
      return Stream.empty();
    }
    Instant due = Objects.requireNonNull(c.signedAt());
    due = later(due, startOf(Objects.requireNonNull(c.terms().start()), zone));
    Instant standstill = c.origin().standstillEnd();
    due = standstill == null ? due : later(due, standstill);
    // not in the past: what a complaint held up happens when it no longer does
    due =
        procurement.stream(Complaint.class)
            .filter(k -> k.covers(c.origin().lot()))
            .flatMap(k -> Stream.ofNullable(k.releasedAt()))
            .reduce(due, ContractClock::later);
    return Stream.of(new Due(due, Due.Order.OTHER, c.id(), new ActivateContract()));
  }

  /** A moment that had passed when the end was set brings no warning. */
  private static Stream<Due> warnings(Contract c, ZoneId zone) {
    LocalDate end = Objects.requireNonNull(c.terms().end());
    Instant set = Objects.requireNonNull(c.endSetAt());
    return WARNINGS.stream()
        .filter(months -> !c.warned().contains(months))
        .map(months ->
            new Due(
                startOf(end.minusMonths(months), zone),
                Due.Order.OTHER,
                c.id(),
                new WarnOfExpiry(months)))
        .filter(due -> due.at().isAfter(set));
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
