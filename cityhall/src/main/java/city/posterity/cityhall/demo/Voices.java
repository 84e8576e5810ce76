package city.posterity.cityhall.demo;

import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.delivery.observation.AnswerObservation;
import city.posterity.procurement.delivery.observation.Reply;
import city.posterity.procurement.delivery.observation.ReportObservation;
import city.posterity.procurement.delivery.observation.Severity;
import city.posterity.procurement.delivery.observation.Verdict;
import city.posterity.procurement.delivery.observation.WithdrawObservation;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.engagement.Channel;
import city.posterity.procurement.market.engagement.OpenEngagement;
import city.posterity.procurement.market.engagement.RecordContact;
import city.posterity.procurement.market.engagement.ShareItem;
import city.posterity.procurement.market.tender.AnswerComment;
import city.posterity.procurement.market.tender.CommentDecision;
import city.posterity.procurement.market.tender.CommentSubject;
import city.posterity.procurement.market.tender.Concern;
import city.posterity.procurement.market.tender.GiveComment;
import city.posterity.procurement.market.tender.OpenComments;
import java.util.List;
import java.util.UUID;

/** What suppliers and residents say, and what they are answered. */
final class Voices {

  private static final int EVENING = 17;

  private Voices() {}

  /** Talks with the market about the warning network, still open. */
  static void ofTheMarket(Tale t, int ago) {
    StreamId talks = Tale.fresh(Thing.ENGAGEMENT);
    UUID meeting = RowId.next();
    UUID call = RowId.next();
    t.on(
        ago,
        () ->
            t.does(
                "officer",
                talks,
                new OpenEngagement(
                    "Which gauges run for a year without mains power, and who can repair them",
                    "Write to the works office, or come to the open afternoon at the town hall.",
                    t.backstage().time(-10, EVENING))));
    t.on(
        ago - 2,
        16,
        () ->
            t.does("officer", talks, contact(t, meeting, "Bolt & Sons", Channel.MEETING))
                .does(
                    "officer",
                    talks,
                    new ShareItem(
                        "Range of the radio",
                        "The valley needs a range of four kilometres; where hills are in the way, a"
                            + " relay is allowed.",
                        null,
                        List.of(meeting),
                        "The price of a relay, which the supplier named as a trade secret")));
    t.on(
        ago - 4, 11, () -> t.does("officer", talks, contact(t, call, "Coil Meters", Channel.CALL)));
  }

  private static RecordContact contact(Tale t, UUID id, String supplier, Channel channel) {
    boolean first = channel == Channel.MEETING;
    return new RecordContact(
        id,
        t.now().minus(java.time.Duration.ofHours(1)),
        supplier,
        channel,
        first ? "How far does the radio have to reach?" : "Is a test field planned?",
        first ? "Four kilometres; relays are allowed" : "",
        List.of());
  }

  /** The draft of the tender is put to comment, and all comments are answered. */
  static void ofTheDraft(Tale t, int ago, int until) {
    t.on(
        ago,
        11,
        () -> t.does("officer", t.tender(), new OpenComments(t.backstage().time(until, EVENING))));
    comment(
        t,
        ago - 3,
        "resident",
        new Said(
            "A laptop that only its maker can open is scrap after three years.",
            Concern.LIFE_CYCLE_COST,
            CommentDecision.ACCEPTED,
            "You are right: what cannot be opened cannot be repaired at school.",
            "Screws of common sizes, and spare parts for six years, are now a condition."));
    comment(
        t,
        ago - 6,
        "cora",
        new Said(
            "2,400 devices in one lot is too much for a small firm of this region.",
            Concern.EXCLUDES_SMALL_FIRMS,
            CommentDecision.PARTLY,
            "Setting up and repair have to come from one hand. But firms may bid together.",
            "Bids by groups of firms are now named in the terms."));
    comment(
        t,
        ago - 8,
        "need",
        new Said(
            "Will what pupils write leave the country?",
            Concern.DATA_OR_LOCK_IN,
            CommentDecision.ALREADY_COVERED,
            "No. The draft asks that all files stay on servers of the schools.",
            ""));
  }

  private record Said(
      String text, Concern concern, CommentDecision decision, String answer, String changed) {}

  private static void comment(Tale t, int ago, String who, Said said) {
    UUID comment = RowId.next();
    var about = new CommentSubject(CommentSubject.Kind.LOT, "L1");
    t.on(
        ago,
        15,
        () ->
            t.does(
                who,
                t.tender(),
                new GiveComment(comment, said.text(), said.concern(), about, null)));
    t.on(
        ago - 1,
        10,
        () ->
            t.does(
                "officer",
                t.tender(),
                new AnswerComment(comment, said.answer(), said.decision(), said.changed())));
  }

  /** Residents confirm a milestone; one disputes it and is answered, one was mistaken. */
  static void ofTheDelivery(Tale t, int ago, StreamId milestone) {
    StreamId disputed = Tale.fresh(Thing.OBSERVATION);
    StreamId mistaken = Tale.fresh(Thing.OBSERVATION);
    t.on(
        ago,
        14,
        () ->
            t.does(
                    "resident",
                    Tale.fresh(Thing.OBSERVATION),
                    seen(milestone, Verdict.CONFIRMS, "The display counts up.", "Library"))
                .does(
                    "fern",
                    Tale.fresh(Thing.OBSERVATION),
                    seen(milestone, Verdict.CONFIRMS, "Panels are on all three roofs.", ""))
                .does(
                    "bolt",
                    mistaken,
                    seen(milestone, Verdict.DISPUTES, "There is nothing on the pool.", "Pool"))
                .does(
                    "cora",
                    disputed,
                    seen(
                        milestone,
                        Verdict.DISPUTES,
                        "The display at the north hall has been dark since Monday.",
                        "North hall, main door")));
    t.on(
        ago - 1,
        10,
        () ->
            t.does(
                    "manager",
                    disputed,
                    new AnswerObservation(
                        "A fuse was missing. The builder put one in on the same afternoon.",
                        Reply.Action.CURE))
                .does(
                    "manager",
                    mistaken,
                    new AnswerObservation(
                        "They are on the south side, which is not seen from the street.",
                        Reply.Action.NONE))
                .does("bolt", mistaken, new WithdrawObservation()));
  }

  private static ReportObservation seen(
      StreamId milestone, Verdict verdict, String text, String place) {
    return new ReportObservation(
        milestone,
        verdict,
        text,
        place,
        verdict == Verdict.CONFIRMS
            ? List.of()
            : List.of(Delivery.evidence("Photograph: " + text, "image/jpeg")),
        verdict == Verdict.CONFIRMS ? Severity.NONE : Severity.MINOR);
  }
}
