package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** The body has adopted the text: what is recorded is what it decided on, to the byte. */
public record AdoptPolicy(Resolution resolution) implements Command {

  @Override
  public Outcome decide(Context context) {
    var policy = context.self(PolicyProcess.class);
    var submission = Objects.requireNonNull(policy.submission());
    String put = submission.textHash();
    LocalDate today = Said.today(context);
    LocalDate putOn = context.procedure().calendar().dayOf(submission.at());
    return new Said()
        .text(resolution.body(), "/resolution/body")
        .text(resolution.instrument(), "/resolution/instrument")
        .text(resolution.minutes(), "/resolution/minutes")
        .require(
            !resolution.day().isAfter(today),
            MakingRule.DAY_TO_COME,
            "/resolution/day",
            "today",
            today)
        .require(
            Stream.of(resolution.votesFor(), resolution.votesAgainst(), resolution.abstained())
                .allMatch(v -> v == null || v >= 0),
            MakingRule.VOTES_WRONG,
            "/resolution/votesFor")
        .require(
            !resolution.day().isBefore(putOn),
            MakingRule.DECIDED_TOO_EARLY,
            "/resolution/day",
            "put",
            putOn)
        .require(
            resolution.isCarried(),
            MakingRule.NOT_CARRIED,
            "/resolution/votesFor",
            "for",
            resolution.votesFor(),
            "against",
            resolution.votesAgainst())
        .require(
            resolution.textHash().strip().equals(put),
            MakingRule.TEXT_DIFFERS,
            "/resolution/textHash",
            "put",
            put,
            "given",
            resolution.textHash())
        .orElse(() -> new PolicyEvent.PolicyAdopted(resolution, context.now()));
  }
}
