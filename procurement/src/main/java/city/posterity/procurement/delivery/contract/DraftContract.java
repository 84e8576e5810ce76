package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.AwardStatus;
import city.posterity.procurement.award.award.Standstill;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderTerms;
import java.util.List;
import java.util.Map;

/**
 * A final award becomes a draft. Value and supplier are the award's, payments the tender's,
 * promises the bid's: all of them, in each contract that the bid wins, so that none is lost with a
 * lot.
 */
public record DraftContract(StreamId award) implements Command {

  @Override
  public Outcome decide(Context context) {
    var found = context.procurement().find(Award.class, award);
    if (found.isEmpty()) {
      return new Outcome.Refused(
          List.of(Finding.of(ContractRule.AWARD_UNKNOWN, "award", award).at("/award")));
    }
    Award a = found.get();
    Tender tender = context.procurement().get(Tender.class, a.tender());
    return Outcome.collect()
        .require(
            context.self().equals(Contract.idOf(award)),
            () -> Finding.of(ContractRule.WRONG_ID, "id", Contract.idOf(award)))
        .require(
            a.status() == AwardStatus.FINAL,
            () -> Finding.of(ContractRule.AWARD_NOT_FINAL, "status", Engine.word(a.status())))
        .add(ContractGuard.heldUp(context, a.lot()))
        .orElse(() -> drafted(context, a, tender));
  }

  private static ContractEvent.ContractDrafted drafted(Context context, Award a, Tender tender) {
    Standstill standstill = a.standstill();
    return new ContractEvent.ContractDrafted(
        new Contract.Origin(
            a.id(),
            a.tender(),
            a.lot(),
            tender.terms().procuringEntity(),
            tender.terms().category(),
            standstill == null ? null : standstill.end(),
            standstill == null ? null : standstill.exceptionGround()),
        a.supplier(),
        a.value(),
        terms(tender.terms(), a.lot()),
        promises(context, a),
        context.now());
  }

  private static List<Promise> promises(Context context, Award a) {
    var content = context.procurement().get(Bid.class, a.bid()).content();
    return content == null ? List.of() : content.promises();
  }

  private static ContractTerms terms(TenderTerms tender, String lot) {
    var milestones =
        tender.paymentSchedule().stream()
            .filter(p -> p.lot().equals(lot))
            .map(p ->
                new MilestonePlan(
                    p.code(),
                    MilestonePlan.Kind.FINANCING,
                    p.title(),
                    "",
                    null,
                    p.percentage(),
                    null))
            .toList();
    String part = tender.lot(lot).map(l -> ": " + l.title()).orElse("");
    return new ContractTerms(
        tender.lots().size() == 1 ? tender.title() : tender.title() + part,
        tender.description(),
        tender.contractStart(),
        tender.contractEnd(),
        List.of(),
        milestones,
        Map.of(),
        List.of(),
        List.of());
  }
}
