package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.pack.Parameter;
import java.util.List;

/** The amendment takes effect, if it still leaves bidders the time that the pack gives them. */
public record ApproveAmendment() implements Command {

  @Override
  public Outcome decide(Context context) {
    Tender tender = context.self(Tender.class);
    var proposal = tender.proposed();
    if (proposal == null) {
      return new Outcome.Refused(List.of(Finding.of(TenderRule.NO_AMENDMENT_WAITS)));
    }
    var difference = TermsDifference.between(tender.terms(), proposal.terms());
    return Outcome.collect()
        .add(AmendmentCheck.of(tender, proposal.terms(), context))
        .orElse(() ->
            new TenderEvent.TenderAmended(
                tender.amendments() + 1,
                proposal.terms(),
                context.before(proposal.terms().deadline(), Parameter.ENQUIRY_END_BEFORE_DEADLINE),
                proposal.reason(),
                difference.isSubstantial(),
                difference.pointers(),
                context.now()));
  }
}
