package city.posterity.procurement;

import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.calendar.WorkingCalendar;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.pack.Origin;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.pack.RedactionGround;
import city.posterity.procurement.pack.Sourced;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A made-up city, its people and its rules. The same name is always the same person. */
public final class Fixtures {

  /** When every story starts: a Friday. */
  public static final Instant START = Instant.parse("2027-01-01T00:06:00Z");

  /** The deadline of every tender that does not say otherwise: four weeks later. */
  public static final Instant DEADLINE = Instant.parse("2027-02-01T12:00:00Z");

  public static final OrganisationId CITY = organisation("city");

  public static final Actor ADMINISTRATOR =
      new Actor(person("administrator"), CITY, "it", Set.of(Role.ADMINISTRATOR));
  public static final Actor NEED_OFFICER = staff("need-officer", "streets");
  public static final Actor OFFICER = staff("officer", "purchasing");
  public static final Actor APPROVER = staff("approver", "purchasing");
  public static final Actor BUDGET_HOLDER = staff("budget-holder", "finance");
  public static final Actor CHAIR = staff("chair", "streets");
  public static final Actor EVALUATOR_1 = staff("evaluator-1", "streets");
  public static final Actor EVALUATOR_2 = staff("evaluator-2", "energy");
  public static final Actor EVALUATOR_3 = staff("evaluator-3", "finance");
  public static final Actor OPENER_LEGAL = staff("opener-legal", "legal");
  public static final Actor OPENER_AUDIT = staff("opener-audit", "audit");
  public static final Actor OPENER_LEGAL_TOO = staff("opener-legal-too", "legal");
  public static final Actor REVIEWER = staff("reviewer", "review");
  public static final Actor REVIEWER_2 = staff("reviewer-2", "review");
  public static final Actor CONTRACT_MANAGER = staff("contract-manager", "streets");
  public static final Actor INSPECTOR = staff("inspector", "works");
  public static final Actor TREASURER = staff("treasurer", "treasury");
  public static final Actor OBSERVER = staff("observer", "audit");
  public static final Actor RESIDENT =
      new Actor(person("resident"), null, null, Set.of(Role.RESIDENT));

  /** Whom the team of every story has, in which roles. */
  public static final Map<Actor, Set<Role>> TEAM = team();

  private Fixtures() {}

  public static PersonId person(String name) {
    return new PersonId(uuid("person/" + name));
  }

  public static OrganisationId organisation(String name) {
    return new OrganisationId(uuid("organisation/" + name));
  }

  /** Somebody who bids for an organisation of that name. */
  public static Actor supplier(String name) {
    return new Actor(
        person("supplier/" + name), organisation(name), null, Set.of(Role.SUPPLIER, Role.RESIDENT));
  }

  public static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  public static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** An open procedure with a value for everything; change one by {@link Procedure#with}. */
  public static Procedure procedure() {
    var values = new EnumMap<Parameter, Sourced>(Parameter.class);
    for (Parameter p : Parameter.values()) {
      values.put(p, new Sourced(value(p), Origin.DEFAULT, null, false, 1));
    }
    var calendar =
        new WorkingCalendar(
            ZoneId.of("UTC"), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Map.of());
    return new Procedure(
        "test/2026-01-01",
        "open",
        "open",
        "Open procedure",
        calendar,
        List.of(),
        values,
        List.of(),
        null,
        List.of(
            new RedactionGround(
                "trade-secret",
                "Trade secret",
                Origin.LAW,
                "Secrets Act 3",
                true,
                Term.parse("100 full days")),
            new RedactionGround(
                "personal-data", "Personal data", Origin.DEFAULT, null, false, null)));
  }

  private static Object value(Parameter p) {
    return switch (p) {
      case TENDER_PERIOD_MINIMUM -> Term.parse("15 full days");
      case AMENDMENT_REMAINDER -> Term.parse("4 full days");
      case ENQUIRY_END_BEFORE_DEADLINE -> Term.parse("3 full days");
      case ENQUIRY_END_IS_HARD, UNANSWERED_ENQUIRY_HOLDS -> true;
      case OPENING_PAUSE -> Term.parse("60 minutes");
      case OPENERS_MINIMUM, OPENER_UNITS_MINIMUM -> 2;
      case OPENING_WINDOW -> Term.parse("2 hours");
      case BIDS_MINIMUM -> 1;
      case PANEL_MINIMUM -> 3;
      case PANEL_ODD -> true;
      case FEATURE_SUM_MAXIMUM, FEATURE_OPTION_MAXIMUM -> new BigDecimal("0.30");
      case OPTIONS_APPRAISAL_FROM -> new BigDecimal("1000000");
      case CONSENSUS_SHIFT -> new BigDecimal("0.2");
      case ABNORMALLY_LOW_MEAN_SHARE -> new BigDecimal("0.40");
      case ABNORMALLY_LOW_NEXT_SHARE -> new BigDecimal("0.30");
      case ABNORMALLY_LOW_EXPLANATION -> Term.parse("1 working day");
      case AWARD_REVIEW -> Term.parse("5 working days");
      case AWARD_REVIEW_EXTENDED -> Term.parse("20 working days");
      case STANDSTILL -> Term.parse("5 full days");
      case CANCELLATION_APPEAL -> Term.parse("10 full days");
      case COMPLAINT_TERMS_END_BEFORE_DEADLINE -> Term.parse("3 full days");
      case COMPLAINT_AWARD_WINDOW -> Term.parse("5 full days");
      case CHANGE_CAP_ADDITIONAL, CHANGE_CAP_UNFORESEEN -> new BigDecimal("0.50");
      case CHANGE_CAP_SMALL -> new BigDecimal("0.10");
      case CHANGE_CAP_SMALL_WORKS -> new BigDecimal("0.15");
      case INDICATORS_MINIMUM -> 3;
      case PAYMENT_TERM -> Term.parse("30 full days");
      case LATE_INTEREST -> new BigDecimal("0.08");
      default -> byType(p);
    };
  }

  /** Parameters that no story has needed to choose yet. */
  private static Object byType(Parameter p) {
    if (p.type() == Term.class) {
      return Term.parse("10 full days");
    }
    if (p.type() == Integer.class) {
      return 1;
    }
    return p.type() == Boolean.class ? (Object) false : new BigDecimal("0.20");
  }

  private static Actor staff(String name, String unit) {
    return new Actor(person(name), CITY, unit, Set.of());
  }

  private static Map<Actor, Set<Role>> team() {
    var team = new LinkedHashMap<Actor, Set<Role>>();
    team.put(NEED_OFFICER, Set.of(Role.NEED_OFFICER));
    team.put(OFFICER, Set.of(Role.PROCUREMENT_OFFICER));
    team.put(APPROVER, Set.of(Role.APPROVER));
    team.put(BUDGET_HOLDER, Set.of(Role.BUDGET_HOLDER));
    team.put(CHAIR, Set.of(Role.CHAIR, Role.EVALUATOR));
    team.put(EVALUATOR_1, Set.of(Role.EVALUATOR));
    team.put(EVALUATOR_2, Set.of(Role.EVALUATOR));
    team.put(EVALUATOR_3, Set.of(Role.EVALUATOR));
    team.put(OPENER_LEGAL, Set.of(Role.OPENER));
    team.put(OPENER_AUDIT, Set.of(Role.OPENER));
    team.put(OPENER_LEGAL_TOO, Set.of(Role.OPENER));
    team.put(REVIEWER, Set.of(Role.REVIEWER));
    team.put(REVIEWER_2, Set.of(Role.REVIEWER));
    team.put(CONTRACT_MANAGER, Set.of(Role.CONTRACT_MANAGER));
    team.put(INSPECTOR, Set.of(Role.INSPECTOR));
    team.put(TREASURER, Set.of(Role.TREASURER));
    team.put(OBSERVER, Set.of(Role.OBSERVER));
    return team;
  }
}
