package city.posterity.cityhall.openness;

import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.award.purchase.ApprovePurchase;
import city.posterity.procurement.award.purchase.ClosePurchase;
import city.posterity.procurement.award.purchase.ConfirmDelivery;
import city.posterity.procurement.award.purchase.OrderPurchase;
import city.posterity.procurement.award.purchase.PayPurchase;
import city.posterity.procurement.award.purchase.PurchaseMethod;
import city.posterity.procurement.award.purchase.Quotation;
import city.posterity.procurement.award.purchase.RequestPurchase;
import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.observation.AnswerObservation;
import city.posterity.procurement.delivery.observation.Reply;
import city.posterity.procurement.delivery.observation.ReportObservation;
import city.posterity.procurement.delivery.observation.Severity;
import city.posterity.procurement.delivery.observation.Verdict;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.engagement.Channel;
import city.posterity.procurement.market.engagement.CloseEngagement;
import city.posterity.procurement.market.engagement.OpenEngagement;
import city.posterity.procurement.market.engagement.PriorInvolvement;
import city.posterity.procurement.market.engagement.RecordContact;
import city.posterity.procurement.market.engagement.RecordPriorInvolvement;
import city.posterity.procurement.market.engagement.ShareItem;
import city.posterity.procurement.market.tender.AnswerComment;
import city.posterity.procurement.market.tender.CommentDecision;
import city.posterity.procurement.market.tender.GiveComment;
import city.posterity.procurement.market.tender.OpenComments;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What firms and residents say on the way of a purchase, and a small purchase. */
final class Voices {

  private static final Money PRICE = Money.of("900.00", "EUR");

  private Voices() {}

  static void talksWithTheMarket(CityStory story) {
    StreamId talks = new StreamId(Thing.ENGAGEMENT, uuid(story, "talks"));
    UUID contact = uuid(story, "contact");
    story
        .does(
            "officer",
            talks,
            new OpenEngagement(
                "How long lamps last", "Write to us", story.now().plus(Duration.ofDays(10))))
        .does(
            "officer",
            talks,
            new RecordContact(
                contact,
                story.now().minusSeconds(60),
                "Firm bolt",
                Channel.CALL,
                "How many years are asked for?",
                "Ten years",
                List.of()))
        .does(
            "officer",
            talks,
            new ShareItem("Years", "Ten years are asked for", null, List.of(contact), "Nothing"))
        .does(
            "officer",
            talks,
            new RecordPriorInvolvement(
                "Firm bolt",
                "Lent a lamp for a test",
                PriorInvolvement.Measure.SHARED_WITH_ALL,
                "All can see it",
                "They agree"))
        .does("officer", talks, new CloseEngagement("Ten years of life are asked for"));
  }

  /** Everybody reads the draft and comments on it. */
  static void commentsOnTheDraft(CityStory story) {
    UUID comment = uuid(story, "comment");
    var end = story.now().plus(Duration.ofDays(30));
    story
        .does("officer", story.tender(), new OpenComments(end))
        .does(
            "resident",
            story.tender(),
            new GiveComment(comment, "Ask for more than light", null, null, null))
        .does(
            "officer",
            story.tender(),
            new AnswerComment(comment, "So it does", CommentDecision.ACCEPTED, "One more line"))
        .until(end.plusSeconds(5));
  }

  /** A resident sees something of what was delivered. */
  static void observed(CityStory story, String milestone) {
    StreamId seen = new StreamId(Thing.OBSERVATION, uuid(story, "seen"));
    story
        .does(
            "resident",
            seen,
            new ReportObservation(
                Milestone.idOf(story.contract(), milestone),
                Verdict.DISPUTES,
                "Ten of them are dark",
                "Mill Lane",
                List.of(new Evidence("photograph", "image/jpeg", "d".repeat(64))),
                Severity.SERIOUS))
        .does("manager", seen, new AnswerObservation("They are replaced", Reply.Action.CURE));
  }

  static StreamId smallPurchase(CityStory story) {
    StreamId purchase = new StreamId(Thing.PURCHASE, story.id());
    var day = LocalDate.ofInstant(story.now(), ZoneOffset.UTC);
    story
        .does(
            "city-officer",
            purchase,
            new RequestPurchase(
                "Sandboxes for the nursery",
                "Children play outside again",
                MainCategory.GOODS,
                new Classification("CPV", "37535200-9", "Playground equipment"),
                PurchaseMethod.DIRECT,
                "low-value",
                "The only one who delivers before summer",
                List.of(new Quotation("Meadow Play Ltd", null, PRICE, "Larch")),
                null,
                "Meadow Play Ltd",
                PRICE,
                "B-4400",
                day.plusDays(60),
                "Nursery, Old Town"))
        .does("city-approver", purchase, new ApprovePurchase("C-17"))
        .does("city-officer", purchase, new OrderPurchase("O-5", "General terms"))
        .does(
            "city-officer",
            purchase,
            new ConfirmDelivery("Three sandboxes", true, null, "Note 88", 5))
        .does("city-approver", purchase, new PayPurchase(PRICE, "I-1", "T-1"))
        .does("city-officer", purchase, new ClosePurchase("Ask for the weight of the lids"));
    return purchase;
  }

  private static UUID uuid(CityStory story, String name) {
    return UUID.nameUUIDFromBytes((story.id() + "/" + name).getBytes(StandardCharsets.UTF_8));
  }
}
