package city.posterity.procurement.assurance.attestation;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.Role;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A named person answers, with a reason, what no machine can settle. Answering again replaces the
 * earlier answer, which stays in the history.
 *
 * @param clause the policy's id of the statement
 * @param evidence where it can be looked up: addresses or titles of documents; may be empty
 * @param as the role in which it is answered; one that the person holds here
 * @param sha256 of what it speaks of, as the person saw it
 */
public record Attest(
    String clause, Answer answer, String reason, List<String> evidence, Role as, String sha256)
    implements Command {

  /** Shortest reason, in characters: a tick is no reason. */
  static final int SHORTEST = 20;

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  public Attest {
    evidence = List.copyOf(evidence);
  }

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!clause.isBlank(), () -> Finding.of(AttestationRule.CLAUSE_MISSING).at("/clause"))
        .require(
            reason.strip().length() >= SHORTEST,
            () -> Finding.of(AttestationRule.REASON_TOO_SHORT, "least", SHORTEST).at("/reason"))
        .require(
            DIGEST.matcher(sha256).matches(),
            () -> Finding.of(AttestationRule.DIGEST_MALFORMED).at("/sha256"))
        .require(
            context.actor().is(as),
            () -> Finding.of(AttestationRule.ROLE_NOT_HELD, "role", as.word()).at("/as"))
        .orElse(() ->
            new AttestationEvent.Attested(
                clause,
                answer,
                reason,
                evidence,
                as,
                sha256,
                context.actor().person(),
                context.now()));
  }
}
