package city.posterity.procurement.market.enquiry;

import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question about a tender and its answer. */
public record Enquiry(
    StreamId id,
    EnquiryStatus status,
    StreamId tender,
    @Nullable String lot,
    String question,
    @Nullable OrganisationId asker,
    String pseudonym,
    boolean timely,
    Instant askedAt,
    @Nullable String answer,
    boolean changesTerms,
    @Nullable Instant publishedAt)
    implements State {

  /** As everybody but the asker may see it. */
  public Enquiry withoutAsker() {
    return new Enquiry(
        id,
        status,
        tender,
        lot,
        question,
        null,
        pseudonym,
        timely,
        askedAt,
        answer,
        changesTerms,
        publishedAt);
  }

  /** As the asker may see it: nobody outside reads an answer before everybody does. */
  public Enquiry withoutUnpublishedAnswer() {
    return publishedAt != null
        ? this
        : new Enquiry(
            id, status, tender, lot, question, asker, pseudonym, timely, askedAt, null, false,
            null);
  }

  /** Whether it still waits for its published answer. */
  public boolean isOpen() {
    return status == EnquiryStatus.SUBMITTED || status == EnquiryStatus.ANSWERED;
  }
}
