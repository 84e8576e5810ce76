package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.Map;
import java.util.UUID;

/**
 * What became of a comment; published with it, once.
 *
 * @param changed what is different in the draft because of it; needed when it was accepted, wholly
 *     or partly
 */
public record AnswerComment(UUID comment, String answer, CommentDecision decision, String changed)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    DraftComments comments = context.self(Tender.class).comments();
    var given =
        (comments == null ? Map.<UUID, DraftComments.Comment>of() : comments.given()).get(comment);
    return Outcome.collect()
        .require(!answer.isBlank(), () -> Finding.of(TenderRule.TEXT_MISSING).at("/answer"))
        .require(
            !decision.changesSomething() || !changed.isBlank(),
            () -> Finding.of(TenderRule.CHANGE_NOT_SAID).at("/changed"))
        .require(given != null, () -> Finding.of(TenderRule.COMMENT_UNKNOWN).at("/comment"))
        .require(
            given == null || given.reply() == null,
            () -> Finding.of(TenderRule.COMMENT_ANSWERED).at("/comment"))
        .orElse(() ->
            new TenderEvent.CommentAnswered(comment, answer, decision, changed, context.now()));
  }
}
