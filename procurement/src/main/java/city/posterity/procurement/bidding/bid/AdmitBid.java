package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.Problem;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The chair finds that an opened bid meets what was asked of it and lets it into the evaluation.
 *
 * @param assessments one for each criterion of the tender that a bid has to meet
 */
public record AdmitBid(List<Assessment> assessments) implements Command {

  public AdmitBid {
    assessments = List.copyOf(assessments);
  }

  @Override
  public Outcome decide(Context context) {
    TenderTerms terms = context.procurement().only(Tender.class).terms();
    BidContent content = Objects.requireNonNull(context.self(Bid.class).content());
    return Outcome.collect()
        .add(assessed(terms))
        .add(problems(content, terms).stream().map(Finding::of).toList())
        .require(
            !Validity.isOver(content, context.procedure(), context.now()),
            () -> Finding.of(BidRule.VALIDITY_OVER, "until", content.validUntil()))
        .orElse(() -> new BidEvent.BidAdmitted(assessments, context.now()));
  }

  private static List<Problem> problems(BidContent content, TenderTerms terms) {
    return terms.envelopes() == 2 && !content.hasPrices()
        ? BidContentCheck.ofTechnical(content, terms)
        : BidContentCheck.of(content, terms);
  }

  private List<Finding> assessed(TenderTerms terms) {
    var findings = new ArrayList<Finding>();
    var ids = assessments.stream().map(Assessment::criterion).toList();
    for (Criterion c : terms.criteria()) {
      if (c.kind() != Criterion.Kind.PERFORMANCE && !ids.contains(c.id())) {
        findings.add(
            Finding.of(BidRule.CRITERION_UNASSESSED, "criterion", c.id(), "title", c.title())
                .at("/assessments"));
      }
    }
    for (int i = 0; i < assessments.size(); i++) {
      Assessment a = assessments.get(i);
      String at = "/assessments/" + i;
      if (terms.criteria().stream().noneMatch(c -> c.id().equals(a.criterion()))
          || ids.indexOf(a.criterion()) != i) {
        findings.add(
            Finding.of(BidRule.CRITERION_UNKNOWN, "criterion", a.criterion())
                .at(at + "/criterion"));
      }
      if (!a.met()) {
        findings.add(
            Finding.of(BidRule.CRITERION_NOT_MET, "criterion", a.criterion()).at(at + "/met"));
      }
      if (a.reason().isBlank()) {
        findings.add(Finding.of(BidRule.REASON_MISSING).at(at + "/reason"));
      }
    }
    return findings;
  }
}
