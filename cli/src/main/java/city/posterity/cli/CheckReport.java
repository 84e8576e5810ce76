package city.posterity.cli;

import city.posterity.policy.Clause;
import city.posterity.policy.FactDeclaration;
import city.posterity.policy.Facts;
import city.posterity.policy.Finding;
import city.posterity.policy.Findings;
import city.posterity.policy.Outcome;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import city.posterity.policy.Statement;
import city.posterity.policy.Text;
import city.posterity.policy.UnknownFact;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What came of one check, for people or for programs. */
record CheckReport(Policy policy, Facts facts, Findings findings) {

  private static final String ATTESTATIONS = "attestations.";

  /** Of a value, as much as a line of a terminal bears. */
  private static final int LONGEST = 80;

  /** Each clause in a line; below it, where it is not met, what would open the gate and who can. */
  void printText(PrintWriter out) {
    for (Finding f : findings.results()) {
      String paths = f.missing().isEmpty() ? "" : " (" + String.join(", ", f.missing()) + ")";
      out.printf(
          "%s %s %s: %s. %s%s%n",
          f.gate(),
          f.clause().id(),
          f.outcome(),
          String.valueOf(f.clause().title()).replaceFirst("[.]$", ""),
          f.message(),
          paths);
      f.missing().forEach(path -> out.println("  " + wanted(f.clause(), path)));
      if (fails(f)) {
        String found =
            found(f.clause()).entrySet().stream()
                .map(e -> e.getKey() + " = " + shortened(e.getValue()))
                .collect(Collectors.joining(", "));
        if (!found.isEmpty()) {
          out.println("  found: " + found);
        }
        Text right = f.clause().howToFix();
        if (right != null) {
          out.println("  what would be right: " + right);
        }
      }
      if (f.outcome().wanting()) {
        effect(f).ifPresent(line -> out.println("  " + line));
      }
    }
    findings.refused().forEach(r -> out.println(r.pointer() + " does not count: " + r.why()));
    facts.unknown().forEach(u -> out.println(u.pointer() + " was left out: " + why(u)));
    if (!policy.unchecked().isEmpty()) {
      out.println("no check, read by people only: " + String.join(", ", policy.unchecked()));
    }
    out.println(findings.passable() ? "passable" : "not passable");
  }

  /** Where it is departed from with a name, what would be right is not asked for any more. */
  private static boolean fails(Finding f) {
    return f.outcome() == Outcome.FAIL && f.waiver() == null && f.explanation() == null;
  }

  /** The values that the check was worked out from; whole records are left out. */
  private Map<String, Object> found(Clause clause) {
    var found = new LinkedHashMap<String, Object>();
    for (String path : policy.factsOfCheck(clause)) {
      facts.value(path).flatMap(CheckReport::plain).ifPresent(value -> found.put(path, value));
    }
    return found;
  }

  private static Optional<Object> plain(Object value) {
    return switch (value) {
      case Map<?, ?> _ -> Optional.empty();
      case Iterable<?> list -> {
        var all = new ArrayList<Object>();
        for (Object each : list) {
          Optional<Object> one = plain(Objects.requireNonNullElse(each, ""));
          if (one.isEmpty()) {
            yield Optional.empty();
          }
          all.add(one.get());
        }
        yield Optional.of(all);
      }
      // dates are midnights in UTC
      case Instant time -> Optional.of(time.toString().replace("T00:00:00Z", ""));
      case Boolean yes -> Optional.of(yes);
      case Number number -> Optional.of(number);
      default -> Optional.of(value.toString());
    };
  }

  private static String shortened(Object value) {
    String text =
        value instanceof Double d
            ? BigDecimal.valueOf(d).stripTrailingZeros().toPlainString()
            : value instanceof String s && s.isEmpty() ? "(empty)" : value.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private String wanted(Clause clause, String path) {
    if (path.startsWith(ATTESTATIONS)) {
      Statement statement = clause.statement();
      return "to sign: “%s”%s%s"
          .formatted(
              statement == null || statement.text() == null ? clause.title() : statement.text(),
              roles(", by ", statement == null ? List.of() : statement.roles()),
              digest(clause).map(d -> ", object_hash " + d).orElse(""));
    }
    FactDeclaration fact = policy.facts().get(path);
    if (fact == null) {
      return path + ": records, each with what the check reads";
    }
    return path + ": " + fact.type().expected() + whence(policy, fact);
  }

  /** Who knows a fact. */
  static String whence(Policy policy, FactDeclaration fact) {
    return policy.isRecorded(fact)
        ? ", from the records"
        : fact.enteredBy() == null ? ", by whom is not said" : ", entered by " + fact.enteredBy();
  }

  /** What somebody who signs has to name; empty where the clause asks for none. */
  private Optional<String> digest(Clause clause) {
    Statement statement = clause.statement();
    return statement == null || statement.object() == null
        ? Optional.empty()
        : PolicyCheck.objectDigest(clause, facts);
  }

  private static Optional<String> effect(Finding f) {
    var waiver = f.waiver();
    if (waiver != null) {
      return Optional.of("waived by " + String.join(", ", waiver.approvedBy()));
    }
    var explanation = f.explanation();
    if (explanation != null) {
      return Optional.of("explained: " + explanation.reason());
    }
    Clause c = f.clause();
    return switch (f.level()) {
      case BLOCK ->
          Optional.of(
              "shuts the gate"
                  + (c.waivable()
                      ? ", save for a waiver by "
                          + (c.waiverSignatures() == 1
                              ? "one person"
                              : c.waiverSignatures() + " people")
                          + roles(", role ", c.waivedBy())
                      : ", and cannot be waived"));
      case EXPLAIN ->
          Optional.of("opens with a published reason" + roles(", role ", c.explainedBy()));
      case WARN, ASK -> Optional.empty();
    };
  }

  private static String roles(String before, List<String> roles) {
    return roles.isEmpty() ? "" : before + String.join(" or ", roles);
  }

  private String why(UnknownFact u) {
    return LeftOut.why(policy, u.path());
  }

  void printJson(PrintWriter out) {
    var results = new ArrayList<Map<String, Object>>();
    for (Finding f : findings.results()) {
      var result = new LinkedHashMap<String, Object>();
      result.put("clause", f.clause().id());
      result.put("gate", f.gate());
      result.put("outcome", f.outcome().name());
      result.put("onFail", Objects.requireNonNull(f.clause().onFail()).word());
      result.put("level", f.level().word());
      result.put("text", f.clause().text().in(Locale.ENGLISH));
      result.put("missing", f.missing());
      result.put("message", f.message().in(Locale.ENGLISH));
      result.put("waived", f.waiver() != null);
      result.put("explained", f.explanation() != null);
      Text right = f.clause().howToFix();
      if (fails(f)) {
        result.put("found", found(f.clause()));
        if (right != null) {
          result.put("howToFix", right.in(Locale.ENGLISH));
        }
      }
      digest(f.clause()).ifPresent(d -> result.put("objectHash", d));
      results.add(result);
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("pack", findings.pack());
    json.put("version", findings.version());
    json.put("gate", findings.gate());
    json.put("results", results);
    json.put(
        "refused",
        findings.refused().stream()
            .map(r ->
                Map.of("path", r.pointer(), "clause", r.clause(), "message", r.why().toString()))
            .toList());
    json.put(
        "unknown",
        facts.unknown().stream().map(u -> Map.of("path", u.pointer(), "message", why(u))).toList());
    json.put("unchecked", policy.unchecked());
    json.put("passable", findings.passable());
    out.println(JsonMapper.shared().writeValueAsString(json));
  }
}
