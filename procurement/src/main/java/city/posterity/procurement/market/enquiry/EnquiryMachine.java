package city.posterity.procurement.market.enquiry;

import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;
import static city.posterity.procurement.machine.Role.RESIDENT;
import static city.posterity.procurement.machine.Role.SUPPLIER;
import static city.posterity.procurement.market.enquiry.EnquiryStatus.ANSWERED;
import static city.posterity.procurement.market.enquiry.EnquiryStatus.MERGED;
import static city.posterity.procurement.market.enquiry.EnquiryStatus.PUBLISHED;
import static city.posterity.procurement.market.enquiry.EnquiryStatus.SUBMITTED;

import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.enquiry.EnquiryEvent.*;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The enquiry's table of moves. An unanswered timely question holds its tender. */
public final class EnquiryMachine {

  private EnquiryMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.ENQUIRY,
              Enquiry.class,
              EnquiryStatus.class,
              EnquiryRule.class,
              EnquiryMachine::apply,
              Machine.Verbs.none()
                  .rival("submit", SubmitEnquiry.class)
                  .and("answer", AnswerEnquiry.class)
                  .and("publish", PublishEnquiry.class)
                  .and("correct", CorrectEnquiry.class)
                  .and("merge", MergeEnquiry.class),
              move(null, "submit", SUBMITTED, EnquirySubmitted.class).by(SUPPLIER, RESIDENT),
              move(SUBMITTED, "answer", ANSWERED, EnquiryAnswered.class).by(PROCUREMENT_OFFICER),
              move(ANSWERED, "answer", ANSWERED, EnquiryAnswered.class).by(PROCUREMENT_OFFICER),
              move(ANSWERED, "publish", PUBLISHED, EnquiryPublished.class)
                  .by(APPROVER)
                  .unlike("answer"),
              move(PUBLISHED, "correct", PUBLISHED, EnquiryCorrected.class).by(APPROVER),
              move(SUBMITTED, "merge", MERGED, EnquiryMerged.class).by(PROCUREMENT_OFFICER))
          .withReading((_, state, actor) -> mayRead((Enquiry) state, actor))
          .withHolds((p, _) ->
              p.stream(Enquiry.class)
                  .filter(e -> e.isOpen() && e.timely())
                  .map(e -> new Hold(Hold.Cause.UNANSWERED_QUESTION, e.id(), e.lot())));

  /** Until its answer is published, a question is between the asker and the buyer. */
  private static boolean mayRead(Enquiry enquiry, Actor actor) {
    return Machine.isStaff(actor)
        || enquiry.publishedAt() != null
        || enquiry.asker() != null && enquiry.asker().equals(actor.organisation());
  }

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof EnquirySubmitted e) {
      return new Enquiry(
          id,
          SUBMITTED,
          e.tender(),
          e.lot(),
          e.question(),
          e.asker(),
          e.pseudonym(),
          e.timely(),
          e.at(),
          null,
          false,
          null);
    }
    Enquiry e = (Enquiry) Objects.requireNonNull(before);
    return switch ((EnquiryEvent) event) {
      case EnquirySubmitted _ -> throw new IllegalStateException("submitted twice: " + id);
      case EnquiryAnswered(var answer, var changesTerms) ->
          with(e, ANSWERED, answer, changesTerms, null);
      case EnquiryPublished(var at) -> with(e, PUBLISHED, e.answer(), e.changesTerms(), at);
      case EnquiryCorrected(var answer, var _) ->
          with(e, PUBLISHED, answer, e.changesTerms(), e.publishedAt());
      case EnquiryMerged _ -> with(e, MERGED, e.answer(), e.changesTerms(), null);
    };
  }

  private static Enquiry with(
      Enquiry e,
      EnquiryStatus status,
      @Nullable String answer,
      boolean changesTerms,
      @Nullable Instant publishedAt) {
    return new Enquiry(
        e.id(),
        status,
        e.tender(),
        e.lot(),
        e.question(),
        e.asker(),
        e.pseudonym(),
        e.timely(),
        e.askedAt(),
        answer,
        changesTerms,
        publishedAt);
  }
}
