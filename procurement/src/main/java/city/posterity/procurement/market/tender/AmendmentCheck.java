package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.pack.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an amendment of a live tender may not do, at the moment it is asked for and again when
 * approved.
 */
final class AmendmentCheck {

  private AmendmentCheck() {}

  static List<Finding> of(Tender tender, TenderTerms after, Context context) {
    var findings = new ArrayList<Finding>();
    TenderTerms before = tender.terms();
    var difference = TermsDifference.between(before, after);
    if (difference.isEmpty()) {
      findings.add(Finding.of(TenderRule.NOTHING_CHANGED));
    }
    if (context.now().isAfter(tender.deadline()) && !givesNewTime(tender, after, context)) {
      findings.add(Finding.of(TenderRule.DEADLINE_PASSED, "deadline", tender.deadline()));
    }
    if (after.deadline().isBefore(before.deadline())) {
      findings.add(
          Finding.of(TenderRule.DEADLINE_EARLIER, "deadline", before.deadline()).at("/deadline"));
    }
    Instant earliest = context.after(context.now(), Parameter.AMENDMENT_REMAINDER);
    if ((difference.isSubstantial() || difference.touches("deadline"))
        && after.deadline().isBefore(earliest)) {
      findings.add(
          context
              .finding(
                  TenderRule.REMAINDER_TOO_SHORT,
                  Parameter.AMENDMENT_REMAINDER,
                  "term",
                  context.procedure().term(Parameter.AMENDMENT_REMAINDER),
                  "earliest",
                  earliest,
                  "deadline",
                  after.deadline())
              .at("/deadline"));
    }
    if (difference.touches("awardMethod")
        && after.awardMethod().getClass() != before.awardMethod().getClass()) {
      findings.add(Finding.of(TenderRule.METHOD_CHANGED).at("/awardMethod"));
    }
    if (difference.touches("costing")) {
      findings.add(Finding.of(TenderRule.COSTING_CHANGED).at("/costing"));
    }
    if (difference.touches("procedureId") || difference.touches("procuringEntity")) {
      findings.add(Finding.of(TenderRule.PROCEDURE_CHANGED).at("/procedureId"));
    }
    if (!lotIds(after).containsAll(lotIds(before))) {
      findings.add(Finding.of(TenderRule.LOT_REMOVED, "lots", lotIds(before)).at("/lots"));
    }
    findings.addAll(TermsCheck.of(after, context.procedure()));
    return findings;
  }

  /**
   * A complaint about the terms keeps the tender open past its deadline; if it is right, they are
   * amended then, and whoever wants to bid on them gets new time.
   */
  private static boolean givesNewTime(Tender tender, TenderTerms after, Context context) {
    return after.deadline().isAfter(tender.deadline())
        && context.holds().stream()
            .anyMatch(
                h -> h.reason() == Hold.Cause.COMPLAINT && h.covers(java.util.Optional.empty()));
  }

  private static List<String> lotIds(TenderTerms terms) {
    return terms.lots().stream().map(Lot::id).toList();
  }
}
