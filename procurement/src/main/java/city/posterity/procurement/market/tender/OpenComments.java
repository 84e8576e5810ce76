package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.pack.Parameter;
import java.time.Instant;

/**
 * The draft is shown to everybody, who can say what they think of it until {@code end}. After a
 * material change it can be shown once more.
 */
public record OpenComments(Instant end) implements Command {

  @Override
  public Outcome decide(Context context) {
    DraftComments comments = context.self(Tender.class).comments();
    Instant earliest = context.after(context.now(), Parameter.COMMENTS_MINIMUM);
    return Outcome.collect()
        .require(
            comments == null || comments.endedAt() != null,
            () ->
                Finding.of(
                    TenderRule.COMMENTS_OPEN, "end", comments == null ? end : comments.end()))
        .require(
            !end.isBefore(earliest),
            () ->
                context
                    .finding(
                        TenderRule.COMMENTS_TOO_SHORT,
                        Parameter.COMMENTS_MINIMUM,
                        "earliest",
                        earliest)
                    .at("/end"))
        .orElse(() -> new TenderEvent.CommentsOpened(context.now(), end));
  }
}
