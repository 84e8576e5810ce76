package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tender as it stands.
 *
 * @param need the plan item it comes from
 * @param packId the pack at the date under which every decision of this tender is taken
 * @param terms as they apply now
 * @param lots status of each lot by its id, in the order of the terms
 * @param proposed terms of an amendment that waits for approval
 * @param amendments how many took effect; bids name the number they were made against
 * @param publishedAt absent until it is
 * @param enquiryEnd until when questions are taken; absent until published
 * @param cancellation absent unless one is on its way or took effect
 * @param comments on its draft; absent unless they were asked for
 */
public record Tender(
    StreamId id,
    TenderStatus status,
    StreamId need,
    String packId,
    TenderTerms terms,
    Map<String, LotStatus> lots,
    @Nullable Proposal proposed,
    int amendments,
    @Nullable Instant publishedAt,
    @Nullable Instant enquiryEnd,
    @Nullable Instant closedAt,
    @Nullable Instant notifiedAt,
    @Nullable Cancellation cancellation,
    @Nullable DraftComments comments)
    implements State {

  /** Terms that wait for a second person. */
  public record Proposal(TenderTerms terms, String reason) {}

  public Tender {
    lots = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lots));
  }

  /** Whether anybody outside may know of it: it is published, or its draft was put to comment. */
  public boolean isPublic() {
    return status.isPublic() || comments != null;
  }

  /**
   * As everybody may see it: nothing that waits for a second person, and before publication only
   * the draft that was put to comment, whatever became of it since.
   */
  public Tender forThePublic() {
    DraftComments answered = comments == null ? null : comments.forThePublic();
    if (answered != null && !status.isPublic()) {
      return draft(answered);
    }
    return new Tender(
        id,
        status,
        need,
        packId,
        terms,
        lots,
        null,
        amendments,
        publishedAt,
        enquiryEnd,
        closedAt,
        notifiedAt,
        status == TenderStatus.CANCELLED ? cancellation : null,
        answered);
  }

  /** As those who work on it see it: who commented is for nobody. */
  public Tender withoutCommentators() {
    return comments == null
        ? this
        : new Tender(
            id,
            status,
            need,
            packId,
            terms,
            lots,
            proposed,
            amendments,
            publishedAt,
            enquiryEnd,
            closedAt,
            notifiedAt,
            cancellation,
            comments.withoutAuthors());
  }

  private Tender draft(DraftComments answered) {
    var planned = new LinkedHashMap<String, LotStatus>();
    answered.draft().lots().forEach(l -> planned.put(l.id(), LotStatus.PLANNED));
    return new Tender(
        id,
        status == TenderStatus.WITHDRAWN ? TenderStatus.WITHDRAWN : TenderStatus.DRAFTING,
        need,
        packId,
        answered.draft(),
        planned,
        null,
        0,
        null,
        null,
        null,
        null,
        null,
        answered);
  }

  /**
   * The comments on a draft that was put to comment.
   *
   * @throws NullPointerException if it was not
   */
  DraftComments askedComments() {
    return java.util.Objects.requireNonNull(comments);
  }

  public Instant deadline() {
    return terms.deadline();
  }

  /** Lots that can still be awarded. */
  public List<String> openLots() {
    return lots.entrySet().stream()
        .filter(e -> !e.getValue().isTerminal())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How a tender ends: a function of its lots alone. Empty while one of them is open. */
  public static java.util.Optional<TenderStatus> outcome(Collection<LotStatus> lots) {
    if (lots.stream().anyMatch(l -> !l.isTerminal())) {
      return java.util.Optional.empty();
    }
    if (lots.stream().allMatch(LotStatus.CANCELLED::equals)) {
      return java.util.Optional.of(TenderStatus.CANCELLED);
    }
    return java.util.Optional.of(
        lots.contains(LotStatus.COMPLETE) ? TenderStatus.CONCLUDED : TenderStatus.UNSUCCESSFUL);
  }
}
