package city.posterity.procurement.market.enquiry;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a question about a tender. */
public sealed interface EnquiryEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.ENQUIRY;
  }

  /**
   * @param asker never published; absent when a resident asks
   * @param pseudonym what the public sees instead: the same for one asker within a tender
   * @param timely whether it came inside the time for questions and has a right to an answer
   */
  record EnquirySubmitted(
      StreamId tender,
      @Nullable String lot,
      String question,
      @Nullable OrganisationId asker,
      String pseudonym,
      boolean timely,
      Instant at)
      implements EnquiryEvent {}

  /**
   * @param changesTerms whether the answer means that the tender has to be amended
   */
  record EnquiryAnswered(String answer, boolean changesTerms) implements EnquiryEvent {}

  record EnquiryPublished(Instant at) implements EnquiryEvent {}

  record EnquiryCorrected(String answer, Instant at) implements EnquiryEvent {}

  /**
   * @param into the question whose answer answers this one
   */
  record EnquiryMerged(StreamId into) implements EnquiryEvent {}
}
