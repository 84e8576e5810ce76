package city.posterity.procurement.laws;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.observation.AnswerObservation;
import city.posterity.procurement.delivery.observation.DiscloseObservation;
import city.posterity.procurement.delivery.observation.ReopenObservation;
import city.posterity.procurement.delivery.observation.Reply;
import city.posterity.procurement.delivery.observation.ReportObservation;
import city.posterity.procurement.delivery.observation.Severity;
import city.posterity.procurement.delivery.observation.Verdict;
import city.posterity.procurement.delivery.observation.WithdrawObservation;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.engagement.Channel;
import city.posterity.procurement.market.engagement.CloseEngagement;
import city.posterity.procurement.market.engagement.Engagement;
import city.posterity.procurement.market.engagement.MarketContact;
import city.posterity.procurement.market.engagement.OpenEngagement;
import city.posterity.procurement.market.engagement.PriorInvolvement.Measure;
import city.posterity.procurement.market.engagement.RecordContact;
import city.posterity.procurement.market.engagement.RecordPriorInvolvement;
import city.posterity.procurement.market.engagement.ShareItem;
import city.posterity.procurement.market.engagement.ShownDocument;
import city.posterity.procurement.market.tender.AnswerComment;
import city.posterity.procurement.market.tender.CommentDecision;
import city.posterity.procurement.market.tender.CommentSubject;
import city.posterity.procurement.market.tender.Concern;
import city.posterity.procurement.market.tender.DraftComments;
import city.posterity.procurement.market.tender.EndComments;
import city.posterity.procurement.market.tender.GiveComment;
import city.posterity.procurement.market.tender.OpenComments;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderDocument;
import city.posterity.procurement.pack.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What suppliers and residents say, and what they are answered. */
final class VoiceIdeas {

  private VoiceIdeas() {}

  static Command comments(World w, Chance c, String verb) {
    return switch (verb) {
      case "open-comments" ->
          new OpenComments(
              w.procedure()
                  .calendar()
                  .add(w.now(), w.procedure().term(Parameter.COMMENTS_MINIMUM))
                  .plus(Duration.ofHours(c.below(40))));
      case "comment" ->
          new GiveComment(
              Fixtures.uuid("comment/" + given(w)),
              "Why so many?",
              c.percent(70) ? c.of(List.of(Concern.values())) : null,
              c.percent(50)
                  ? new CommentSubject(CommentSubject.Kind.LOT, MarketIdeas.lot(w, c))
                  : null,
              c.percent(50) ? new Personal(c.of(People.RESIDENTS).person(), "Name") : null);
      case "answer-comment" ->
          new AnswerComment(
              unanswered(w),
              "We counted",
              c.of(List.of(CommentDecision.values())),
              c.percent(90) ? "Two less" : "");
      case "end-comments" -> new EndComments();
      default -> throw new IllegalArgumentException("tender " + verb);
    };
  }

  private static int given(World w) {
    DraftComments comments = w.tender().map(Tender::comments).orElse(null);
    return comments == null ? 0 : comments.given().size();
  }

  private static UUID unanswered(World w) {
    DraftComments comments = w.tender().map(Tender::comments).orElse(null);
    return comments == null || comments.unanswered().isEmpty()
        ? Fixtures.uuid("comment/0")
        : comments.unanswered().getFirst();
  }

  static Command engagement(World w, Chance c, StreamId id, String verb) {
    return switch (verb) {
      case "open" ->
          new OpenEngagement(
              "What is there", "Write to us", w.now().plus(Duration.ofDays(c.between(1, 30))));
      case "record-contact" ->
          new RecordContact(
              Fixtures.uuid(id + "/contact/" + w.get(Engagement.class, id).contacts().size()),
              w.now(),
              "Acme",
              c.of(List.of(Channel.values())),
              "How long do lamps last?",
              c.percent(60) ? "Ten years are needed" : "",
              c.percent(50) ? List.of(new ShownDocument("Map", digest(c.below(3)))) : List.of());
      case "share" -> share(w.get(Engagement.class, id));
      case "record-prior-involvement" ->
          new RecordPriorInvolvement(
              "Bolt", "Drew the plans", c.of(List.of(Measure.values())), "As needed", "Agreed");
      case "close" -> new CloseEngagement("Ten years of life are asked for");
      default -> throw new IllegalArgumentException("engagement " + verb);
    };
  }

  /** Everything that was told, and the first document that is not shared yet. */
  private static ShareItem share(Engagement e) {
    ShownDocument shown =
        e.contacts().values().stream()
            .map(MarketContact::documents)
            .flatMap(List::stream)
            .filter(d ->
                e.shares().stream()
                    .noneMatch(
                        s -> s.document() != null && s.document().sha256().equals(d.sha256())))
            .findFirst()
            .orElse(null);
    return new ShareItem(
        "What was said", "Ten years", document(shown), List.copyOf(e.contacts().keySet()), "");
  }

  private static @Nullable TenderDocument document(@Nullable ShownDocument shown) {
    return shown == null
        ? null
        : new TenderDocument(
            "map", "marketStudies", shown.title(), "application/pdf", 1, shown.sha256(), "/map");
  }

  private static String digest(int which) {
    return String.valueOf(which).repeat(64);
  }

  static Command observation(World w, Chance c, String verb) {
    return switch (verb) {
      case "report" ->
          new ReportObservation(
              milestone(w, c),
              c.of(List.of(Verdict.values())),
              "They are on",
              "Main street",
              c.percent(50) ? List.of(DeliveryIdeas.proof()) : List.of(),
              c.of(List.of(Severity.values())));
      case "answer" -> new AnswerObservation("Seen", c.of(List.of(Reply.Action.values())));
      case "disclose" -> new DiscloseObservation();
      case "reopen" -> new ReopenObservation("Still dark");
      case "withdraw" -> new WithdrawObservation();
      default -> throw new IllegalArgumentException("observation " + verb);
    };
  }

  private static StreamId milestone(World w, Chance c) {
    var claimed = w.all(Milestone.class).filter(m -> m.claim() != null).map(Milestone::id).toList();
    return claimed.isEmpty() ? World.TENDER : c.of(claimed);
  }
}
