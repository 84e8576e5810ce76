package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Computed;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.policymaking.clause.ClauseVersion;
import city.posterity.procurement.policymaking.process.Moderation;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.Sector;
import city.posterity.procurement.policymaking.wording.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says something.
 *
 * @param clause key of the clause that it is about; absent for the whole text
 * @param quote words of the clause, exactly; absent for the whole clause
 * @param replacement absent unless other words are proposed
 * @param language tag after BCP 47
 * @param people how many people say it: 1, but for workshops and lists
 * @param alike how many with the same words came within the last hour
 */
public record SubmitInput(
    InputKind kind,
    Channel channel,
    @Nullable String clause,
    @Nullable String quote,
    String text,
    @Nullable String replacement,
    String language,
    @Nullable Sector sector,
    int people,
    @Nullable String name,
    @Computed int alike)
    implements Command {

  /** Ours: how many alike are shown before somebody looks at them as one. */
  public static final int ALIKE = 20;

  @Override
  public Outcome decide(Context context) {
    return SubmissionCheck.of(this, context)
        .orElse(() ->
            new InputEvent.InputSubmitted(contribution(context), standing(context), context.now()));
  }

  private InputStatus standing(Context context) {
    var policy = context.procurement().only(PolicyProcess.class);
    boolean shownAtOnce =
        policy.round().filter(r -> r.plan().moderation() == Moderation.AFTER).isPresent();
    return alike >= ALIKE
        ? InputStatus.HELD
        : shownAtOnce ? InputStatus.PUBLISHED : InputStatus.SUBMITTED;
  }

  private Contribution contribution(Context context) {
    var policy = context.procurement().only(PolicyProcess.class);
    // each has a key of its own: erasing one leaves the others of the same person
    PersonId key = new PersonId(context.self().id());
    var read = SubmissionCheck.read(context.procurement(), clause);
    return new Contribution(
        kind,
        channel,
        policy.rounds().size(),
        clause,
        read.map(ClauseVersion::number).orElse(null),
        quote == null
            ? null
            : read.flatMap(v -> Quote.in(v.wording().original().text(), quote)).orElse(null),
        new Personal(key, text.strip()),
        replacement == null || replacement.isBlank()
            ? null
            : new Personal(key, replacement.strip()),
        name == null || name.isBlank() ? null : new Personal(key, name.strip()),
        language,
        sector,
        people,
        channel.isEntered() ? key : context.actor().person());
  }
}
