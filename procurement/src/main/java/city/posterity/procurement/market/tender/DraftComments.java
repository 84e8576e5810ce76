package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Personal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was said about the draft of a tender, and what became of it.
 *
 * @param draft the terms as they were put to comment, whatever was changed in them since
 * @param end until when comments are taken, inclusive
 * @param endedAt absent while they are
 * @param given by id, in order; those of an earlier round among them
 */
public record DraftComments(
    TenderTerms draft,
    Instant start,
    Instant end,
    @Nullable Instant endedAt,
    Map<UUID, Comment> given) {

  public DraftComments {
    given = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  /**
   * One comment.
   *
   * @param about absent when it is about the whole
   * @param author shown to nobody
   * @param reply absent until it is answered
   */
  public record Comment(
      String text,
      @Nullable Concern concern,
      @Nullable CommentSubject about,
      @Nullable Personal author,
      Instant at,
      @Nullable Reply reply) {

    Comment withoutAuthor() {
      return new Comment(text, concern, about, null, at, reply);
    }
  }

  /**
   * The answer to a comment.
   *
   * @param changed what is different in the draft because of it; empty where nothing is
   */
  public record Reply(String text, CommentDecision decision, String changed, Instant at) {}

  static DraftComments open(
      @Nullable DraftComments earlier, TenderTerms draft, Instant start, Instant end) {
    return new DraftComments(draft, start, end, null, earlier == null ? Map.of() : earlier.given);
  }

  /** Comments that have no answer yet. */
  public List<UUID> unanswered() {
    return given.entrySet().stream()
        .filter(e -> e.getValue().reply() == null)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** As everybody may see them: those with an answer, and never who said them. */
  DraftComments forThePublic() {
    var answered = new LinkedHashMap<UUID, Comment>();
    given.forEach((id, c) -> {
      if (c.reply() != null) {
        answered.put(id, c.withoutAuthor());
      }
    });
    return new DraftComments(draft, start, end, endedAt, answered);
  }

  DraftComments withoutAuthors() {
    return changed(all -> {
      all.replaceAll((_, c) -> c.withoutAuthor());
      return all;
    });
  }

  DraftComments with(TenderEvent.CommentGiven c) {
    return changed(all -> {
      all.put(c.comment(), new Comment(c.text(), c.concern(), c.about(), c.author(), c.at(), null));
      return all;
    });
  }

  DraftComments with(TenderEvent.CommentAnswered a) {
    return changed(all -> {
      all.computeIfPresent(
          a.comment(),
          (_, c) ->
              new Comment(
                  c.text(),
                  c.concern(),
                  c.about(),
                  c.author(),
                  c.at(),
                  new Reply(a.answer(), a.decision(), a.changed(), a.at())));
      return all;
    });
  }

  DraftComments endedAt(Instant at) {
    return new DraftComments(draft, start, end, at, given);
  }

  private DraftComments changed(UnaryOperator<Map<UUID, Comment>> change) {
    return new DraftComments(draft, start, end, endedAt, change.apply(new LinkedHashMap<>(given)));
  }
}
