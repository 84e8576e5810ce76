package city.posterity.cityhall.guidance;

import city.posterity.policy.Clause;
import city.posterity.policy.Enforcement;
import city.posterity.policy.FactDeclaration;
import city.posterity.policy.Finding;
import city.posterity.policy.Gate;
import city.posterity.policy.Mode;
import city.posterity.policy.PackRole;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import city.posterity.procurement.assurance.departure.Departure;
import city.posterity.procurement.assurance.departure.DepartureStatus;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.machine.Procurement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The gates of one policy as they stand before a purchase.
 *
 * @param next id of the first gate that the purchase has not passed; absent past the last
 * @param unchecked its clauses that people read and nothing checks
 */
public record GateView(
    String title,
    String version,
    boolean enforced,
    @Nullable String next,
    List<Shown> gates,
    List<Words> unchecked) {

  /** A clause as people read it. */
  public record Words(String clause, String title, String text) {}

  /** A gate with its clauses: what shuts it first, what is in order last. */
  public record Shown(
      String id,
      String name,
      String asks,
      boolean passed,
      List<Line> blocking,
      List<Line> toExplain,
      List<Line> wanting,
      List<Line> fine,
      int notApplicable) {

    /** Whether nothing keeps it shut. */
    public boolean open() {
      return blocking.isEmpty() && toExplain.isEmpty();
    }
  }

  /**
   * A clause.
   *
   * @param message what was found
   * @param who may explain it, as roles
   * @param deeds what can be done about it
   */
  public record Line(
      String clause,
      String title,
      String outcome,
      String message,
      String fix,
      List<String> who,
      boolean departed,
      List<Deed> deeds) {}

  /**
   * @param kind says which words the link has
   * @param subject the fact that is asked for; empty for none
   * @param who in which roles, as words; empty where anybody may, or for a fact that the records of
   *     the purchase usually say
   */
  public record Deed(String kind, String subject, List<String> who, String address) {}

  static GateView of(Judgement judgement, Procurement procurement, Locale locale) {
    Policy policy = judgement.adopted().policy();
    var shown = new ArrayList<Shown>();
    String next = null;
    for (Gate gate : policy.gates().values()) {
      boolean passed = gate.commands().stream().anyMatch(c -> wasDone(procurement, c));
      if (next == null && !passed && !gate.commands().isEmpty()) {
        next = gate.id();
      }
      shown.add(shown(judgement, procurement, gate, passed, locale));
    }
    return new GateView(
        policy.title().in(locale),
        policy.version(),
        judgement.adopted().mode() == Adopted.Mode.ENFORCE,
        next,
        List.copyOf(shown),
        policy.clauses().values().stream()
            .filter(c -> !c.isChecked())
            .map(c -> new Words(c.id(), c.title().in(locale), c.text().in(locale)))
            .toList());
  }

  private static boolean wasDone(Procurement procurement, String command) {
    int dot = command.indexOf('.');
    return procurement.things().keySet().stream()
        .filter(id -> id.thing().word().equals(command.substring(0, dot)))
        .anyMatch(id -> !procurement.whoDid(id, command.substring(dot + 1)).isEmpty());
  }

  private static Shown shown(
      Judgement judgement, Procurement procurement, Gate gate, boolean passed, Locale locale) {
    var blocking = new ArrayList<Line>();
    var toExplain = new ArrayList<Line>();
    var wanting = new ArrayList<Line>();
    var fine = new ArrayList<Line>();
    int notApplicable = 0;
    for (Finding f : judgement.findings().results()) {
      if (!f.gate().equals(gate.id())) {
        continue;
      }
      switch (f.outcome()) {
        case NOT_APPLICABLE -> notApplicable++;
        case PASS -> fine.add(line(judgement, procurement, f, locale));
        case FAIL, EVIDENCE_MISSING, ERROR -> {
          Line line = line(judgement, procurement, f, locale);
          (!f.stops() ? wanting : f.level() == Enforcement.BLOCK ? blocking : toExplain).add(line);
        }
      }
    }
    return new Shown(
        gate.id(),
        gate.name().in(locale),
        gate.asks() == null ? "" : gate.asks().in(locale),
        passed,
        blocking,
        toExplain,
        wanting,
        fine,
        notApplicable);
  }

  static Line line(Judgement judgement, Procurement procurement, Finding finding, Locale locale) {
    Clause clause = finding.clause();
    return new Line(
        clause.id(),
        clause.title().in(locale),
        finding.outcome().name().toLowerCase(Locale.ROOT),
        finding.message().in(locale),
        clause.howToFix() == null ? "" : clause.howToFix().in(locale),
        clause.explainedBy(),
        finding.waiver() != null || finding.explanation() != null,
        deeds(judgement, procurement, finding, locale));
  }

  private static List<Deed> deeds(
      Judgement judgement, Procurement procurement, Finding finding, Locale locale) {
    var deeds = new ArrayList<Deed>();
    Clause clause = finding.clause();
    String base = "/work/procurements/" + procurement.id();
    if (!finding.outcome().wanting()) {
      return List.of();
    }
    for (String path : finding.missing()) {
      if (!path.startsWith("attestations.")) {
        fact(judgement.adopted().policy(), procurement, path, base, locale, deeds);
      }
    }
    if (clause.mode() == Mode.ATTESTATION || clause.mode() == Mode.HYBRID) {
      PolicyCheck.objectDigest(clause, judgement.facts())
          .ifPresent(digest ->
              deeds.add(
                  new Deed(
                      "attest",
                      "",
                      clause.statement() == null
                          ? List.of()
                          : who(judgement.adopted().policy(), clause.statement().roles()),
                      base
                          + "/attestations/new?"
                          + set("clause", clause.id())
                          + "&"
                          + set("sha256", digest))));
    }
    // what only advises has nothing to be departed from
    if (finding.stops() && judgement.adopted().mode() == Adopted.Mode.ENFORCE) {
      departure(judgement.adopted().policy(), procurement, clause, base, deeds);
    }
    return List.copyOf(deeds);
  }

  private static void fact(
      Policy policy,
      Procurement procurement,
      String path,
      String base,
      Locale locale,
      List<Deed> deeds) {
    String outermost = ListFact.outermost(path);
    var list = ListFact.of(List.of(policy), outermost);
    if (list.isPresent()) {
      boolean held = procurement.held(Statement.idOf(procurement.id(), outermost)).isPresent();
      var deed =
          new Deed(
              held ? "relist" : "list",
              list.get().title(locale),
              enteredBy(policy, policy.facts().get(path)),
              ListFactPage.address(procurement.id(), outermost));
      if (!deeds.contains(deed)) {
        deeds.add(deed);
      }
      return;
    }
    var fact = policy.facts().get(path);
    if (fact == null) {
      return;
    }
    String what = fact.text() == null ? path : fact.text().in(locale);
    var id = Statement.idOf(procurement.id(), path);
    List<String> who = enteredBy(policy, fact);
    deeds.add(
        procurement.held(id).isPresent()
            ? new Deed("correct", what, who, "/work/statements/" + id.id() + "/correct")
            : new Deed("enter", what, who, base + "/statements/new?" + set("path", path)));
  }

  private static List<String> enteredBy(Policy policy, @Nullable FactDeclaration fact) {
    String role = fact == null ? null : fact.enteredBy();
    return role == null ? List.of() : who(policy, List.of(role));
  }

  /** For a role that nobody can be given, who acts. */
  private static List<String> who(Policy policy, List<String> roles) {
    return roles.stream()
        .map(word -> {
          PackRole role = policy.roles().get(word);
          String actedBy = role == null ? null : role.actedBy();
          return actedBy == null ? word : actedBy;
        })
        .distinct()
        .toList();
  }

  private static void departure(
      Policy policy, Procurement procurement, Clause clause, String base, List<Deed> deeds) {
    var waiting =
        procurement.stream(Departure.class)
            .filter(d -> d.clause().equals(clause.id()))
            .filter(d -> d.status() == DepartureStatus.REQUESTED)
            .findFirst();
    if (waiting.isPresent()) {
      deeds.add(
          new Deed(
              "sign",
              "",
              who(policy, clause.waivedBy()),
              "/work/departures/" + waiting.get().id().id() + "/sign"));
    } else if (clause.level() == Enforcement.EXPLAIN) {
      deeds.add(
          new Deed(
              "explain",
              "",
              who(policy, clause.explainedBy()),
              departing(base, clause, "explanation")));
    } else if (clause.waivable()) {
      deeds.add(
          new Deed("waive", "", who(policy, clause.waivedBy()), departing(base, clause, "waiver")));
    }
  }

  private static String departing(String base, Clause clause, String kind) {
    return base + "/departures/new?" + set("clause", clause.id()) + "&" + set("kind", kind);
  }

  private static String set(String field, String value) {
    return "%2F" + field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
