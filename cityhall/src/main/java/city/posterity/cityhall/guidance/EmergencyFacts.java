package city.posterity.cityhall.guidance;

import city.posterity.cityhall.emergency.Deal;
import city.posterity.cityhall.emergency.Declared;
import city.posterity.cityhall.emergency.Results;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.emergency.declaration.Matter;
import city.posterity.procurement.emergency.declaration.MatterKind;
import city.posterity.procurement.emergency.declaration.Settlement;
import city.posterity.procurement.emergency.declaration.Settling;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Procurement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the declaration says that a purchase is made under; in the case of the declaration itself,
 * what it opened and how that was settled too. One that nobody has confirmed says nothing.
 */
final class EmergencyFacts {

  private static final String EMERGENCY = "procurement.emergency";

  private static final String DECLARATION = "emergency.declaration_id";

  private EmergencyFacts() {}

  static void add(FactTree tree, Procurement procurement, Declared declared) {
    if (!declared.anyInForce() && isUnsaid(procurement, "emergency.terminating")) {
      tree.put("emergency.terminating", false);
    }
    Emergency e = declared.emergency();
    if (e == null || !e.isPublic()) {
      if (isUnsaid(procurement, EMERGENCY) && namesNone(procurement)) {
        tree.put(EMERGENCY, false);
      }
      return;
    }
    tree.put(EMERGENCY, true)
        .put(DECLARATION, e.tag())
        .put("emergency.in_force_from", e.declaration().starts())
        .put("emergency.in_force_until", e.until())
        .put("emergency.review_on", e.reviewOn())
        // a review that was held has moved the date on; an end that is announced needs no other
        .put("emergency.review_decision", e.endAnnouncedAt() == null ? "" : "ends")
        .put("emergency.phase", Engine.word(e.phase()));
    if (procurement.first(Emergency.class).isPresent()) {
      own(tree, e, declared.deals());
    } else {
      tree.put(
          "emergency.processes",
          List.of(FactTree.record("id", procurement.id().toString(), "tag", e.tag())));
    }
  }

  /** A purchase is an ordinary one as long as nobody says otherwise. */
  private static boolean isUnsaid(Procurement procurement, String fact) {
    return procurement
        .find(Statement.class, Statement.idOf(procurement.id(), fact))
        .filter(Statement::stands)
        .isEmpty();
  }

  private static boolean namesNone(Procurement procurement) {
    return procurement
        .find(Statement.class, Statement.idOf(procurement.id(), DECLARATION))
        .filter(Statement::stands)
        // linked to none, as JSON writes it
        .filter(s -> !s.value().strip().equals("\"\""))
        .isEmpty();
  }

  private static void own(FactTree tree, Emergency e, List<Deal> deals) {
    tree.put("emergency.contracts", contracts(e, deals))
        .put("emergency.reliefs", of(e, MatterKind.RELIEF).map(EmergencyFacts::relief).toList())
        .put(
            "emergency.deliveries",
            of(e, MatterKind.DELIVERY)
                .map(m ->
                    FactTree.record("id", m.title(), "decision", decision(m), "agreed", agreed(m)))
                .toList())
        .put(
            "emergency.continuing_needs",
            of(e, MatterKind.NEED)
                .filter(m -> way(m) != Settling.ENDS)
                .map(m -> FactTree.record("id", m.title(), "competition", decision(m)))
                .toList())
        .put("emergency.suppliers", suppliers(tree, e, deals));
  }

  /** What was bought here, then what is on the declaration's list alone. */
  private static List<Map<String, Object>> contracts(Emergency e, List<Deal> deals) {
    var bought = deals.stream().map(d -> contract(d, Results.of(e, d).orElse(null)));
    var listed =
        of(e, MatterKind.CONTRACT)
            .filter(
                m -> deals.stream().noneMatch(d -> Results.of(e, d).filter(m::equals).isPresent()))
            .map(m ->
                FactTree.record(
                    "id",
                    m.title(),
                    "open",
                    way(m) != Settling.ENDS && way(m) != Settling.COMPLETED,
                    "quality_reviewed",
                    m.quality() != null,
                    "price_reviewed",
                    m.price() != null,
                    "decision",
                    decision(m),
                    "agreed",
                    agreed(m)));
    return Stream.concat(bought, listed).toList();
  }

  /** A contract is published by the same act that signs it. */
  private static Map<String, Object> contract(Deal deal, @Nullable Matter matter) {
    return FactTree.record(
        "id",
        deal.title(),
        "open",
        deal.open(),
        "published_after_days",
        0L,
        "quality_reviewed",
        matter != null && matter.quality() != null,
        "price_reviewed",
        matter != null && matter.price() != null,
        "decision",
        matter == null ? "" : decision(matter),
        "agreed",
        matter != null && agreed(matter));
  }

  private static Map<String, Object> relief(Matter m) {
    return FactTree.record(
        "id",
        m.title(),
        "reason",
        m.reason(),
        "starts",
        m.starts(),
        "ends_or_review",
        m.endsOrReview(),
        "open",
        way(m) == null || way(m) == Settling.GOES_ON,
        "decision",
        decision(m),
        "agreed",
        agreed(m));
  }

  /** All are told of the end together; the notice is the time from then to the last day. */
  private static List<Map<String, Object>> suppliers(FactTree tree, Emergency e, List<Deal> deals) {
    Instant told = e.endAnnouncedAt();
    LocalDate from = tree.day(told);
    long notice = from == null ? 0L : Math.max(0L, ChronoUnit.DAYS.between(from, e.until()));
    return deals.stream()
        .map(d -> Objects.requireNonNullElse(d.name(), String.valueOf(d.supplier())))
        .distinct()
        .map(s -> FactTree.record("id", s, "told_end", told != null, "notice_days", notice))
        .toList();
  }

  private static Stream<Matter> of(Emergency e, MatterKind kind) {
    return e.matters().stream().filter(m -> m.kind() == kind);
  }

  private static @Nullable Settling way(Matter m) {
    Settlement s = m.settlement();
    return s == null ? null : s.way();
  }

  private static String decision(Matter m) {
    Settlement s = m.settlement();
    return s == null ? "" : Engine.word(s.way()) + ": " + s.note();
  }

  private static boolean agreed(Matter m) {
    Settlement s = m.settlement();
    return s != null && s.agreedOn() != null;
  }
}
