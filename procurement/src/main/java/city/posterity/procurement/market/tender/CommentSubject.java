package city.posterity.procurement.market.tender;

import java.util.stream.Stream;

/**
 * The part of a draft that a comment is about.
 *
 * @param id as the draft names it
 */
public record CommentSubject(Kind kind, String id) {

  /** Parts that have an id. */
  public enum Kind {
    /** A condition for taking part, or something that is scored. */
    CRITERION,
    LOT,
    DOCUMENT
  }

  boolean isPartOf(TenderTerms draft) {
    Stream<String> ids =
        switch (kind) {
          case CRITERION ->
              Stream.concat(
                  draft.criteria().stream().map(Criterion::id),
                  draft.awardMethod().scored().stream().map(c -> c.id()));
          case LOT -> draft.lots().stream().map(Lot::id);
          case DOCUMENT -> draft.documents().stream().map(TenderDocument::id);
        };
    return ids.anyMatch(id::equals);
  }
}
