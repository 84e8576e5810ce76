package city.posterity.procurement.laws;

import city.posterity.procurement.Money;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.change.ApproveChange;
import city.posterity.procurement.delivery.change.AssessChange;
import city.posterity.procurement.delivery.change.ChangeProposal;
import city.posterity.procurement.delivery.change.NoticeChange;
import city.posterity.procurement.delivery.change.ProposeChange;
import city.posterity.procurement.delivery.change.PutChangeIntoEffect;
import city.posterity.procurement.delivery.change.RejectChange;
import city.posterity.procurement.delivery.change.SignChange;
import city.posterity.procurement.delivery.change.WithdrawChange;
import city.posterity.procurement.delivery.contract.ActivateContract;
import city.posterity.procurement.delivery.contract.ChangeGround;
import city.posterity.procurement.delivery.contract.CloseContract;
import city.posterity.procurement.delivery.contract.ClosingReport;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.delivery.contract.ContractTerms;
import city.posterity.procurement.delivery.contract.DraftContract;
import city.posterity.procurement.delivery.contract.EditContract;
import city.posterity.procurement.delivery.contract.Indicator;
import city.posterity.procurement.delivery.contract.MilestoneChange;
import city.posterity.procurement.delivery.contract.MilestonePlan;
import city.posterity.procurement.delivery.contract.NameSubcontractor;
import city.posterity.procurement.delivery.contract.RateIndicator;
import city.posterity.procurement.delivery.contract.RecordHandOver;
import city.posterity.procurement.delivery.contract.ReplyToReport;
import city.posterity.procurement.delivery.contract.ReportYear;
import city.posterity.procurement.delivery.contract.ResumeContract;
import city.posterity.procurement.delivery.contract.Security;
import city.posterity.procurement.delivery.contract.SignContract;
import city.posterity.procurement.delivery.contract.StartClosing;
import city.posterity.procurement.delivery.contract.Subcontractor;
import city.posterity.procurement.delivery.contract.SuspendContract;
import city.posterity.procurement.delivery.contract.TerminateContract;
import city.posterity.procurement.delivery.contract.TerminationGround;
import city.posterity.procurement.delivery.contract.VoidContract;
import city.posterity.procurement.delivery.contract.WarnOfExpiry;
import city.posterity.procurement.delivery.contract.WriteClosingReport;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the parties say about their contract and its changes. */
final class ContractIdeas {

  private ContractIdeas() {}

  static Command contract(World w, Chance c, StreamId id, String verb) {
    return switch (verb) {
      case "draft" ->
          new DraftContract(
              w.all(Award.class)
                  .map(Award::id)
                  .filter(a -> Contract.idOf(a).equals(id))
                  .findFirst()
                  .orElse(World.TENDER));
      case "edit" -> new EditContract(terms(w.get(Contract.class, id), c));
      case "sign" -> new SignContract();
      case "activate" -> new ActivateContract();
      case "suspend" -> new SuspendContract("Flood");
      case "resume" -> new ResumeContract("Dry again");
      case "name-subcontractor" ->
          new NameSubcontractor(
              new Subcontractor("Wire & Co", "Wires", c.percent(50) ? null : "Wire & Co", "clear"));
      case "rate" ->
          new RateIndicator("time", c.of(List.of(Indicator.Rating.values())), "2028", "Mostly");
      case "hand-over" -> new RecordHandOver("keys", "All of them", DeliveryIdeas.proof());
      case "warn" -> new WarnOfExpiry(3);
      case "start-closing" -> new StartClosing();
      case "report" ->
          new WriteClosingReport(
              new ClosingReport(
                  "People walk home safely",
                  true,
                  "Ask first",
                  c.percent(90) ? Delivering.nothingLeft() : Map.of()));
      case "report-year" ->
          new ReportYear(
              2027 + c.below(4), Map.of(), "A quiet year", List.of(DeliveryIdeas.proof()));
      case "reply" -> new ReplyToReport("We learned");
      case "close" -> new CloseContract(c.percent(50) ? null : "No answer came");
      case "void" -> new VoidContract("The supplier is gone");
      case "terminate" ->
          new TerminateContract(c.of(List.of(TerminationGround.values())), "It failed", "Heard");
      default -> throw new IllegalArgumentException("contract " + verb);
    };
  }

  static boolean isWritten(Contract contract) {
    return !contract.terms().indicators().isEmpty();
  }

  private static ContractTerms terms(Contract contract, Chance c) {
    ContractTerms old = contract.terms();
    LocalDate start = old.start() == null ? LocalDate.of(2027, 9, 1) : old.start();
    var codes =
        old.milestones().isEmpty()
            ? List.of(part("first", "50", start), part("second", "50", start))
            : old.milestones().stream()
                .map(m -> part(m.code(), m.percentage().toPlainString(), start))
                .toList();
    return new ContractTerms(
        "Street lamps",
        "Lamps that last",
        start,
        start.plusYears(2),
        Stream.of("time", "faults", "answers").map(i -> new Indicator(i, i, "all")).toList(),
        codes,
        c.percent(70) ? Map.of("keys", "Keys of the boxes") : Map.of(),
        c.percent(85)
            ? List.of()
            : List.of(
                new Security("bond", "Bond", Money.of("50", "EUR"), "bank 1", start.plusYears(2))),
        List.of());
  }

  private static MilestonePlan part(String code, String percentage, LocalDate start) {
    return new MilestonePlan(
        code,
        MilestonePlan.Kind.FINANCING,
        code,
        "",
        start.plusDays(150),
        new BigDecimal(percentage),
        start.plusYears(3));
  }

  static Command change(World w, Chance c, String verb) {
    return switch (verb) {
      case "propose" -> new ProposeChange(proposal(w, c));
      case "assess" -> new AssessChange(true, "The same", "Too little", "B-1");
      case "approve" -> new ApproveChange();
      case "reject" -> new RejectChange("Too dear");
      case "notice" -> new NoticeChange("notice 17");
      case "sign" -> new SignChange();
      case "take-effect" -> new PutChangeIntoEffect();
      case "withdraw" -> new WithdrawChange("Not needed");
      default -> throw new IllegalArgumentException("change " + verb);
    };
  }

  private static ChangeProposal proposal(World w, Chance c) {
    var contracts = w.all(Contract.class).filter(k -> k.status() == ContractStatus.ACTIVE).toList();
    StreamId contract = contracts.isEmpty() ? World.TENDER : c.of(contracts).id();
    ChangeGround ground = c.of(List.of(ChangeGround.values()));
    int least =
        switch (ground) {
          case ADDITIONAL_NEED, SUPPLIER_REPLACED -> 0;
          case NOT_SUBSTANTIAL, REVIEW_CLAUSE, UNFORESEEN, SMALL -> -60;
        };
    int most =
        switch (ground) {
          case NOT_SUBSTANTIAL, SUPPLIER_REPLACED -> 0;
          case ADDITIONAL_NEED, REVIEW_CLAUSE, UNFORESEEN -> 150;
          case SMALL -> 40;
        };
    Money delta = new Money(c.amount(least, most), "EUR");
    var codes =
        w.all(Milestone.class)
            .filter(m -> m.contract().equals(contract) && m.isOpen())
            .map(Milestone::code)
            .toList();
    return new ChangeProposal(
        contract,
        ground,
        delta,
        c.percent(25) ? LocalDate.of(2030, c.between(1, 12), 1) : null,
        List.of(
            new MilestoneChange(
                codes.isEmpty() || c.percent(15) ? "extra" : c.of(codes),
                "More",
                delta,
                c.percent(20) ? LocalDate.of(2029, 1, 1) : null,
                c.percent(5))),
        "More or less",
        List.of(DeliveryIdeas.proof()),
        "clause 7",
        null,
        ground == ChangeGround.SUPPLIER_REPLACED ? c.of(People.SUPPLIERS).organisation() : null);
  }
}
