package city.posterity.procurement.market.enquiry;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks about the tender. Who asked is never shown. (UNCITRAL Model Law Art. 15 unverified;
 * scenario A10.)
 *
 * @param lot the lot it is about; absent for the whole tender
 */
public record SubmitEnquiry(@Nullable String lot, String question) implements Command {

  @Override
  public Outcome decide(Context context) {
    Tender tender = context.procurement().only(Tender.class);
    boolean timely = tender.enquiryEnd() != null && !context.now().isAfter(tender.enquiryEnd());
    boolean hard = context.procedure().flag(Parameter.ENQUIRY_END_IS_HARD);
    return Outcome.collect()
        .require(!question.isBlank(), () -> Finding.of(EnquiryRule.TEXT_MISSING).at("/question"))
        .require(
            lot == null || tender.lots().containsKey(lot),
            () -> Finding.of(EnquiryRule.UNKNOWN_LOT, "lots", tender.lots().keySet()).at("/lot"))
        .require(
            tender.status() == TenderStatus.LIVE && !context.now().isAfter(tender.deadline()),
            () -> Finding.of(EnquiryRule.TENDER_NOT_LIVE))
        .require(
            timely || !hard || tender.status() != TenderStatus.LIVE,
            () ->
                context.finding(
                    EnquiryRule.WINDOW_OVER,
                    Parameter.ENQUIRY_END_BEFORE_DEADLINE,
                    "end",
                    tender.enquiryEnd(),
                    "now",
                    context.now()))
        .orElse(() ->
            new EnquiryEvent.EnquirySubmitted(
                tender.id(),
                lot,
                question,
                context.actor().organisation(),
                pseudonym(tender, context),
                timely,
                context.now()));
  }

  /** Stable for one asker within one tender, and telling nothing across tenders. */
  private static String pseudonym(Tender tender, Context context) {
    Object asker =
        context.actor().organisation() == null
            ? context.actor().person()
            : context.actor().organisation();
    return StreamId.derived(Thing.ENQUIRY, tender.id(), asker.toString())
        .id()
        .toString()
        .substring(0, 8);
  }
}
