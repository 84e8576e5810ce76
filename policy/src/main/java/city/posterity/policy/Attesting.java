package city.posterity.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person's word for a clause comes to: there, for what stands there now, or stale. */
final class Attesting {

  private final Undertakings signed;
  private final Facts facts;

  Attesting(Undertakings signed, Facts facts) {
    this.signed = signed;
    this.facts = facts;
  }

  Answer attested(Clause clause) {
    Attestation a = signed.attestation(clause.id());
    String path = "attestations." + clause.id();
    if (a == null) {
      return new Answer(
          Outcome.EVIDENCE_MISSING,
          List.of(path),
          List.of(),
          Message.of("finding.attestation.missing"));
    }
    String by = String.valueOf(a.by());
    Message stale = stale(clause, a);
    if (stale != null) {
      return new Answer(Outcome.EVIDENCE_MISSING, List.of(path), List.of(), stale);
    }
    String reason = a.reason() == null ? "–" : a.reason();
    return switch (a.answer()) {
      case YES -> new Answer(Outcome.PASS, Message.of("finding.attested", by));
      case NO -> new Answer(Outcome.FAIL, Message.of("finding.attested.no", by, reason));
      case NOT_APPLICABLE ->
          new Answer(Outcome.NOT_APPLICABLE, Message.of("finding.attested.not", by, reason));
    };
  }

  private @Nullable Message stale(Clause clause, Attestation a) {
    Statement statement = clause.statement();
    String object = statement == null ? null : statement.object();
    String signedFor = a.objectHash();
    if (object == null && signedFor == null) {
      return null;
    }
    String now = Digests.of(clause, facts);
    if (now == null) {
      return Message.of("finding.attestation.object", String.valueOf(object));
    }
    return now.equals(signedFor)
        ? null
        : Message.of(
            "finding.attestation.stale",
            String.valueOf(a.by()),
            a.date() == null ? "–" : a.date().toString());
  }

  /** A hybrid clause's signature is listed when it is not there; what the facts say stays. */
  Answer withSignature(Clause clause, Answer answer) {
    if (clause.mode() != Mode.HYBRID) {
      return answer;
    }
    Attestation a = signed.attestation(clause.id());
    Message stale = a == null ? null : stale(clause, a);
    if (a != null && stale == null) {
      return a.answer() == Attestation.Answer.NO
          ? new Answer(
              Outcome.FAIL,
              Message.of(
                  "finding.attested.no",
                  String.valueOf(a.by()),
                  a.reason() == null ? "–" : a.reason()))
          : answer;
    }
    var missing = new ArrayList<>(answer.missing());
    missing.add("attestations." + clause.id());
    return new Answer(
        answer.outcome(),
        List.copyOf(missing),
        answer.unmet(),
        Message.of(
            "finding.and",
            answer.message(),
            stale == null ? Message.of("finding.attestation.missing") : stale));
  }
}
