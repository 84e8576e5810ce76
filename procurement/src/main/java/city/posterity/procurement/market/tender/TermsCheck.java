package city.posterity.procurement.market.tender;

import city.posterity.procurement.Money;
import city.posterity.procurement.Problem;
import city.posterity.procurement.lifecycle.CostingCheck;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Rule;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.price.PaymentSchedule;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.MethodCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with the terms of a tender, whatever its stage: every problem, with its place. */
final class TermsCheck {

  private final TenderTerms terms;
  private final List<Finding> findings = new ArrayList<>();

  private TermsCheck(TenderTerms terms) {
    this.terms = terms;
  }

  static List<Finding> of(TenderTerms terms, Procedure procedure) {
    var check = new TermsCheck(terms);
    check.words();
    check.lots();
    check.items();
    check.criteria();
    check.numbers();
    check.schedule();
    var lotByItem =
        terms.items().stream().collect(Collectors.toMap(Item::id, Item::lot, (first, _) -> first));
    check.costing();
    if (!check.isWholeLifeAlone()) {
      MethodCheck.ofMethod(
              terms.awardMethod(),
              lotByItem,
              procedure.share(Parameter.FEATURE_OPTION_MAXIMUM),
              procedure.share(Parameter.FEATURE_SUM_MAXIMUM))
          .forEach(check::addMethod);
    }
    return List.copyOf(check.findings);
  }

  /** The lowest cost over the life wins, and the cost sheet asks for everything that makes it. */
  private boolean isWholeLifeAlone() {
    return terms.countsWholeLife()
        && terms.awardMethod() instanceof AwardMethod.LifeCycleCost c
        && c.costs().isEmpty();
  }

  private void costing() {
    CostingMethod costing = terms.costing();
    if (costing == null) {
      return;
    }
    CostingCheck.of(costing, terms.currency())
        .forEach(p -> findings.add(Finding.of(p.under("/costing"))));
    if (terms.multiCurrency()) {
      add(TenderRule.COSTING_NEEDS_ONE_CURRENCY, "/multiCurrency");
    }
    // Whoever scores the cost over the life must not score the price again beside it.
    if (costing.counts()
        && !isWholeLifeAlone()
        && !(terms.awardMethod() instanceof AwardMethod.WeightedCriteria)) {
      add(TenderRule.COSTING_NOT_COUNTED, "/awardMethod");
    }
  }

  private void addMethod(Problem p) {
    findings.add(Finding.of(p.under("/awardMethod")));
  }

  private void words() {
    text(terms.title(), "/title");
    text(terms.description(), "/description");
    text(terms.deliveryPlace(), "/deliveryPlace");
    if (!terms.buyers().contains(terms.procuringEntity())) {
      add(TenderRule.BUYER_NOT_AMONG_BUYERS, "/procuringEntity");
    }
  }

  private void lots() {
    if (terms.lots().isEmpty()) {
      add(TenderRule.NO_LOTS, "/lots");
    }
    var ids = new HashSet<String>();
    for (int i = 0; i < terms.lots().size(); i++) {
      Lot lot = terms.lots().get(i);
      String at = "/lots/" + i;
      text(lot.id(), at + "/id");
      text(lot.title(), at + "/title");
      unique(ids, lot.id(), at + "/id");
      money(lot.value(), at + "/value");
      if (lot.guarantee() != null) {
        money(lot.guarantee(), at + "/guarantee");
      }
    }
  }

  private void items() {
    var ids = new HashSet<String>();
    for (int i = 0; i < terms.items().size(); i++) {
      Item item = terms.items().get(i);
      String at = "/items/" + i;
      text(item.description(), at + "/description");
      unique(ids, item.id(), at + "/id");
      lot(item.lot(), at + "/lot");
      if (item.quantity().signum() <= 0) {
        add(TenderRule.VALUE_NOT_POSITIVE, at + "/quantity", "value", item.quantity());
      }
    }
  }

  private void criteria() {
    var ids = new HashSet<String>();
    for (int i = 0; i < terms.criteria().size(); i++) {
      Criterion c = terms.criteria().get(i);
      text(c.title(), "/criteria/" + i + "/title");
      unique(ids, c.id(), "/criteria/" + i + "/id");
    }
  }

  private void numbers() {
    if (terms.envelopes() < 1 || terms.envelopes() > 2) {
      add(TenderRule.ENVELOPES_OUT_OF_RANGE, "/envelopes", "value", terms.envelopes());
    }
    if (terms.winnersPerLot() < 1) {
      add(TenderRule.WINNERS_OUT_OF_RANGE, "/winnersPerLot", "value", terms.winnersPerLot());
    }
    if (terms.lotLimit() != null && terms.lotLimit() < 1) {
      add(TenderRule.WINNERS_OUT_OF_RANGE, "/lotLimit", "value", terms.lotLimit());
    }
    if (terms.contractStart() != null
        && terms.contractEnd() != null
        && terms.contractEnd().isBefore(terms.contractStart())) {
      add(TenderRule.CONTRACT_PERIOD_REVERSED, "/contractEnd", "start", terms.contractStart());
    }
  }

  private void schedule() {
    var shares = new LinkedHashMap<String, List<java.math.BigDecimal>>();
    for (int i = 0; i < terms.paymentSchedule().size(); i++) {
      var share = terms.paymentSchedule().get(i);
      lot(share.lot(), "/paymentSchedule/" + i + "/lot");
      shares.computeIfAbsent(share.lot(), _ -> new ArrayList<>()).add(share.percentage());
    }
    PaymentSchedule.check(shares).forEach(p -> findings.add(Finding.of(p)));
  }

  private void text(String value, String at) {
    if (value.isBlank()) {
      add(TenderRule.TEXT_MISSING, at);
    }
  }

  private void unique(HashSet<String> ids, String id, String at) {
    if (!ids.add(id)) {
      add(TenderRule.DUPLICATE_ID, at, "id", id);
    }
  }

  private void lot(String id, String at) {
    if (terms.lot(id).isEmpty()) {
      var known = terms.lots().stream().map(Lot::id).collect(Collectors.joining(", "));
      add(TenderRule.UNKNOWN_LOT, at, "lot", id, "lots", known);
    }
  }

  private void money(Money money, String at) {
    if (!money.currency().equals(terms.currency())) {
      add(TenderRule.CURRENCY_DIFFERS, at, "currency", terms.currency(), "given", money.currency());
    } else if (!money.isPositive()) {
      add(TenderRule.VALUE_NOT_POSITIVE, at, "value", money);
    }
  }

  private void add(Rule rule, String at, Object... facts) {
    findings.add(Finding.of(rule, facts).at(at));
  }
}
