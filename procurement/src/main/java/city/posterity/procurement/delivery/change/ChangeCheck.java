package city.posterity.procurement.delivery.change;

import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.contract.ChangeGround;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.delivery.contract.ContractTotals;
import city.posterity.procurement.delivery.contract.ContractVersion;
import city.posterity.procurement.delivery.contract.MilestoneChange;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.pack.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Whether the numbers of a change agree with its ground. Run when it is proposed and again at every
 * later step, because the contract moves on meanwhile.
 */
final class ChangeCheck {

  private final Context context;
  private final StreamId self;
  private final ChangeProposal p;
  private final Contract contract;
  private final List<Finding> findings = new ArrayList<>();

  private ChangeCheck(Context context, ChangeProposal p, Contract contract) {
    this.context = context;
    this.self = context.self();
    this.p = p;
    this.contract = contract;
  }

  static List<Finding> of(Context context, ChangeProposal proposal) {
    return context
        .procurement()
        .find(Contract.class, proposal.contract())
        .map(c -> new ChangeCheck(context, proposal, c).run())
        .orElseGet(() -> List.of(Finding.of(ChangeRule.CONTRACT_UNKNOWN).at("/proposal/contract")));
  }

  private List<Finding> run() {
    require(
        contract.status() == ContractStatus.ACTIVE,
        Finding.of(ChangeRule.CONTRACT_NOT_ACTIVE, "status", Engine.word(contract.status())));
    require(!p.text().isBlank(), Finding.of(ChangeRule.TEXT_MISSING).at("/proposal/text"));
    require(
        !p.evidence().isEmpty(), Finding.of(ChangeRule.EVIDENCE_MISSING).at("/proposal/evidence"));
    String currency = contract.value().currency();
    if (!p.valueDelta().currency().equals(currency)
        || p.milestones().stream().anyMatch(m -> !m.delta().currency().equals(currency))) {
      findings.add(
          Finding.of(ChangeRule.CURRENCY_DIFFERS, "currency", currency)
              .at("/proposal/valueDelta/currency"));
      return findings;
    }
    dates();
    ground();
    milestones();
    caps();
    return findings;
  }

  private void dates() {
    LocalDate end = p.newEnd();
    LocalDate start = contract.terms().start();
    require(
        end == null || start == null || !end.isBefore(start),
        Finding.of(ChangeRule.END_BEFORE_START, "start", start).at("/proposal/newEnd"));
  }

  /** What only one ground asks for, and what no other may have. */
  private void ground() {
    int sign = p.valueDelta().amount().signum();
    boolean agrees =
        switch (p.ground()) {
          case ADDITIONAL_NEED -> sign >= 0;
          case SUPPLIER_REPLACED -> sign == 0;
          case NOT_SUBSTANTIAL -> sign <= 0;
          case REVIEW_CLAUSE, UNFORESEEN, SMALL -> true;
        };
    require(
        agrees,
        Finding.of(
                ChangeRule.SIGN_AGAINST_GROUND,
                "ground",
                Engine.word(p.ground()),
                "delta",
                p.valueDelta())
            .at("/proposal/valueDelta"));
    require(
        p.ground() != ChangeGround.REVIEW_CLAUSE || p.clause() != null && !p.clause().isBlank(),
        Finding.of(ChangeRule.CLAUSE_MISSING).at("/proposal/clause"));
    if (p.ground() == ChangeGround.SUPPLIER_REPLACED) {
      require(
          p.newSupplier() != null && !p.newSupplier().equals(contract.supplier()),
          Finding.of(ChangeRule.SUPPLIER_MISSING).at("/proposal/newSupplier"));
    } else {
      require(
          p.newSupplier() == null,
          Finding.of(ChangeRule.SUPPLIER_NOT_REPLACED).at("/proposal/newSupplier"));
    }
    index();
  }

  private void index() {
    IndexFormula index = p.index();
    if (index == null) {
      return;
    }
    if (!index.isSound() || !index.amount().currency().equals(contract.value().currency())) {
      findings.add(Finding.of(ChangeRule.INDEX_NOT_SOUND).at("/proposal/index"));
      return;
    }
    require(
        index.delta().equals(p.valueDelta()),
        Finding.of(ChangeRule.INDEX_DIFFERS, "computed", index.delta(), "stated", p.valueDelta())
            .at("/proposal/valueDelta"));
  }

  private void milestones() {
    Money sum =
        Money.sum(
            p.milestones().stream().map(MilestoneChange::delta).toList(),
            p.valueDelta().currency());
    require(
        sum.equals(p.valueDelta()),
        Finding.of(ChangeRule.MILESTONES_DO_NOT_ADD_UP, "sum", sum, "delta", p.valueDelta())
            .at("/proposal/milestones"));
    var seen = new HashSet<String>();
    for (int i = 0; i < p.milestones().size(); i++) {
      MilestoneChange c = p.milestones().get(i);
      String at = "/proposal/milestones/" + i;
      require(
          seen.add(c.code()),
          Finding.of(ChangeRule.MILESTONE_NAMED_TWICE, "code", c.code()).at(at));
      milestone(c, at);
    }
    Money accepted = ContractTotals.of(context.procurement(), contract).accepted();
    Money value = contract.value().plus(p.valueDelta());
    require(
        !accepted.isMoreThan(value),
        Finding.of(ChangeRule.VALUE_BELOW_ACCEPTED, "value", value, "accepted", accepted)
            .at("/proposal/valueDelta"));
  }

  private void milestone(MilestoneChange c, String at) {
    Milestone m =
        context
            .procurement()
            .find(Milestone.class, Milestone.idOf(contract.id(), c.code()))
            .orElse(null);
    Money zero = Money.zero(contract.value().currency());
    if (m == null) {
      require(
          !c.delta().isNegative() && !c.title().isBlank() && !c.excused(),
          Finding.of(ChangeRule.MILESTONE_BELOW_ACCEPTED, "milestone", c.code(), "accepted", zero)
              .at(at));
      return;
    }
    require(m.isOpen(), Finding.of(ChangeRule.MILESTONE_CLOSED, "milestone", m.title()).at(at));
    require(
        !m.acceptedValue().isMoreThan(m.value().plus(c.delta())),
        Finding.of(
                ChangeRule.MILESTONE_BELOW_ACCEPTED,
                "milestone",
                m.title(),
                "accepted",
                m.acceptedValue())
            .at(at));
  }

  private void caps() {
    Money original = contract.originalValue();
    switch (p.ground()) {
      case ADDITIONAL_NEED -> cap(p.valueDelta(), Parameter.CHANGE_CAP_ADDITIONAL, false);
      case UNFORESEEN -> cap(p.valueDelta(), Parameter.CHANGE_CAP_UNFORESEEN, false);
      case SMALL ->
          cap(
              ChangeExtent.smallChanges(contract.versions())
                  .plus(smallUnderWay(original))
                  .plus(p.valueDelta()),
              contract.origin().category() == MainCategory.WORKS
                  ? Parameter.CHANGE_CAP_SMALL_WORKS
                  : Parameter.CHANGE_CAP_SMALL,
              true);
      case REVIEW_CLAUSE, SUPPLIER_REPLACED, NOT_SUBSTANTIAL -> {}
    }
  }

  /**
   * @param below whether the cap itself is already too much
   */
  private void cap(Money growth, Parameter parameter, boolean below) {
    Money most = contract.originalValue().times(context.procedure().share(parameter));
    int against = growth.compareTo(most);
    require(
        against < 0 || against == 0 && !below,
        context
            .finding(
                ChangeRule.OVER_CAP,
                parameter,
                "growth",
                growth,
                "most",
                most,
                "cap",
                context.procedure().share(parameter))
            .at("/proposal/valueDelta"));
  }

  /** Small changes that the buyer agreed to and that have not taken effect count already. */
  private Money smallUnderWay(Money original) {
    return Money.sum(
        context.procurement().stream(ContractChange.class)
            .filter(c -> !c.id().equals(self) && c.contract().equals(contract.id()))
            .filter(c -> c.status().isUnderWay() && c.proposal().ground() == ChangeGround.SMALL)
            .map(c -> c.proposal().valueDelta())
            .toList(),
        original.currency());
  }

  private void require(boolean holds, Finding otherwise) {
    if (!holds) {
      findings.add(otherwise);
    }
  }

  /** The contract's versions as they would be with this change. */
  static List<ContractVersion> versionsWith(
      Contract contract, StreamId change, ChangeProposal proposal) {
    var versions = new ArrayList<>(contract.versions());
    versions.add(
        new ContractVersion(
            contract.version() + 1,
            contract.value().plus(proposal.valueDelta()),
            proposal.newEnd() == null ? contract.terms().end() : proposal.newEnd(),
            change,
            proposal.ground()));
    return versions;
  }

  static Contract contractOf(Context context, ChangeProposal proposal) {
    return Objects.requireNonNull(context.procurement().get(Contract.class, proposal.contract()));
  }
}
