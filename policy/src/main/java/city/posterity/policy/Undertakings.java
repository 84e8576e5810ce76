package city.posterity.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people signed, without what does not count. */
final class Undertakings {

  private final Policy policy;
  private final @Nullable LocalDate today;
  private final List<Findings.Refusal> refused = new ArrayList<>();
  private final Map<String, List<Waiver>> waivers = new HashMap<>();
  private final Map<String, List<Explanation>> explanations = new HashMap<>();
  private final Map<String, Attestation> attestations = new HashMap<>();

  Undertakings(Policy policy, Facts facts, @Nullable LocalDate today) {
    this.policy = policy;
    this.today = today;
    facts
        .waivers()
        .forEach(w -> {
          Message why = refusal(w);
          if (why == null) {
            waivers.computeIfAbsent(w.clause(), _ -> new ArrayList<>()).add(w);
          } else {
            refused.add(new Findings.Refusal(w.pointer(), w.clause(), why));
          }
        });
    facts
        .explanations()
        .forEach(e -> {
          Message why = refusal(e);
          if (why == null) {
            explanations.computeIfAbsent(e.clause(), _ -> new ArrayList<>()).add(e);
          } else {
            refused.add(new Findings.Refusal(e.pointer(), e.clause(), why));
          }
        });
    facts
        .attestations()
        .forEach(a -> {
          Message why = refusal(a);
          if (why == null) {
            attestations.put(a.clause(), a);
          } else {
            refused.add(new Findings.Refusal(a.pointer(), a.clause(), why));
          }
        });
  }

  List<Findings.Refusal> refused() {
    return List.copyOf(refused);
  }

  @Nullable Waiver waiver(String clause, String gate) {
    for (Waiver w : waivers.getOrDefault(clause, List.of())) {
      if (w.gate() == null || gate.equals(w.gate())) {
        return w;
      }
    }
    return null;
  }

  @Nullable Explanation explanation(String clause, String gate) {
    for (Explanation e : explanations.getOrDefault(clause, List.of())) {
      if (e.gate() == null || gate.equals(e.gate())) {
        return e;
      }
    }
    return null;
  }

  @Nullable Attestation attestation(String clause) {
    return attestations.get(clause);
  }

  private @Nullable Message refusal(Waiver w) {
    Clause clause = policy.clauses().get(w.clause());
    if (clause == null) {
      return Message.of("refused.clause", w.clause());
    }
    if (!clause.isChecked()) {
      return Message.of("refused.unchecked", w.clause());
    }
    String gate = w.gate();
    if (gate != null && !clause.isCheckedAt(gate)) {
      return Message.of("refused.gate", w.clause(), gate);
    }
    if (!clause.waivable()) {
      return Message.of("refused.waiver.none", w.clause());
    }
    if (w.reason() == null) {
      return Message.of("refused.reason", w.clause());
    }
    if (w.approvedBy().size() < clause.waiverSignatures()) {
      return Message.of(
          "refused.waiver.signatures",
          w.clause(),
          clause.waiverSignatures(),
          w.approvedBy().size());
    }
    LocalDate expires = w.expires();
    if (expires != null && today != null && expires.isBefore(today)) {
      return Message.of("refused.waiver.past", w.clause(), expires.toString());
    }
    return early(w.clause(), w.date(), wrongRole(w.clause(), w.role(), clause.waivedBy()));
  }

  private @Nullable Message refusal(Explanation e) {
    Clause clause = policy.clauses().get(e.clause());
    if (clause == null) {
      return Message.of("refused.clause", e.clause());
    }
    if (!clause.isChecked()) {
      return Message.of("refused.unchecked", e.clause());
    }
    String gate = e.gate();
    if (gate != null && !clause.isCheckedAt(gate)) {
      return Message.of("refused.gate", e.clause(), gate);
    }
    if (e.reason() == null) {
      return Message.of("refused.reason", e.clause());
    }
    return early(e.clause(), e.date(), wrongRole(e.clause(), e.role(), clause.explainedBy()));
  }

  private @Nullable Message refusal(Attestation a) {
    Clause clause = policy.clauses().get(a.clause());
    if (clause == null) {
      return Message.of("refused.clause", a.clause());
    }
    if (clause.mode() != Mode.ATTESTATION && clause.mode() != Mode.HYBRID) {
      return Message.of("refused.attestation.none", a.clause());
    }
    if (a.by() == null) {
      return Message.of("refused.attestation.person", a.clause());
    }
    if (a.answer() == Attestation.Answer.NOT_APPLICABLE && a.reason() == null) {
      return Message.of("refused.reason", a.clause());
    }
    Statement statement = clause.statement();
    List<String> roles = statement == null ? List.of() : statement.roles();
    return early(a.clause(), a.date(), wrongRole(a.clause(), a.role(), roles));
  }

  private @Nullable Message early(
      String clause, @Nullable LocalDate date, @Nullable Message otherwise) {
    return date != null && today != null && date.isAfter(today)
        ? Message.of("refused.early", clause, date.toString())
        : otherwise;
  }

  private @Nullable Message wrongRole(String clause, @Nullable String role, List<String> allowed) {
    return policy.mayAct(allowed, role)
        ? null
        : Message.of("refused.role", clause, role == null ? "–" : role, String.join(", ", allowed));
  }
}
