package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Addition;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resident or a supplier says something about the draft.
 *
 * @param comment an id that the sender chooses, so that sending it twice adds one comment
 * @param concern what is wrong, in a word; absent for anything else
 * @param about the part it names; absent when it is about the whole
 * @param author who wants to be known to the city; never shown to anybody
 */
public record GiveComment(
    UUID comment,
    String text,
    @Nullable Concern concern,
    @Nullable CommentSubject about,
    @Nullable Personal author)
    implements Addition {

  @Override
  public Outcome decide(Context context) {
    DraftComments comments = context.self(Tender.class).comments();
    return Outcome.collect()
        .require(!text.isBlank(), () -> Finding.of(TenderRule.TEXT_MISSING).at("/text"))
        .require(
            comments != null
                && comments.endedAt() == null
                && !context.now().isAfter(comments.end()),
            () -> Finding.of(TenderRule.COMMENTS_OVER))
        .require(
            comments == null || !comments.given().containsKey(comment),
            () -> Finding.of(TenderRule.COMMENT_EXISTS).at("/comment"))
        .require(
            comments == null || about == null || about.isPartOf(comments.draft()),
            () -> Finding.of(TenderRule.COMMENT_SUBJECT_UNKNOWN).at("/about"))
        .orElse(() ->
            new TenderEvent.CommentGiven(comment, text, concern, about, author, context.now()));
  }
}
