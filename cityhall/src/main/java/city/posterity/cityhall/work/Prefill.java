package city.posterity.cityhall.work;

import city.posterity.cityhall.appraisals.Statements;
import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.cityhall.guidance.Regimes;
import city.posterity.procurement.assurance.regime.MoveRegime;
import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.award.purchase.EditPurchase;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.award.purchase.RequestPurchase;
import city.posterity.procurement.bidding.bid.AdmitBid;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.delivery.change.ProposeChange;
import city.posterity.procurement.delivery.contract.DraftContract;
import city.posterity.procurement.delivery.invoice.ReceiveInvoice;
import city.posterity.procurement.delivery.milestone.AcceptMilestone;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.obligation.EnterObligation;
import city.posterity.procurement.delivery.observation.ReportObservation;
import city.posterity.procurement.disclosure.redaction.ProposeRedaction;
import city.posterity.procurement.emergency.declaration.EditDeclaration;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.ProposeConsensus;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.evaluation.sheet.WriteSheet;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.CreateTender;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.need.AddToPlan;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a form holds before anybody has written in it: nobody types what is known. (User-asks 15.)
 */
final class Prefill {

  private static final JsonMapper JSON = CoreJson.builder().build();

  /** A reason is for what is done now, not for what was done before. */
  private static final Set<String> ALWAYS_NEW =
      Set.of("reason", "interest", "notice", "evidence", "ground", "summary", "signed");

  private final Desk desk;
  private final Names names;
  private final Regimes regimes;
  private final Statements statements;

  Prefill(Desk desk, Names names, Regimes regimes, Statements statements) {
    this.statements = statements;
    this.regimes = regimes;
    this.desk = desk;
    this.names = names;
  }

  /**
   * @param state of the thing; absent for a new one
   * @param about what a new thing is about; absent for nothing
   */
  JsonNode of(Class<? extends Command> command, @Nullable State state, @Nullable StreamId about) {
    ObjectNode json = state == null ? JSON.createObjectNode() : same(command, state);
    ObjectNode more = special(command, state, about);
    more.properties().forEach(e -> json.set(e.getKey(), e.getValue()));
    // it has a page of its own, and is carried along with what is sent
    if (json.get("terms") instanceof ObjectNode terms) {
      terms.remove("costing");
    }
    return json;
  }

  /** What the command and the thing have in common. */
  private static ObjectNode same(Class<?> command, State state) {
    ObjectNode json = JSON.createObjectNode();
    JsonNode whole = JSON.valueToTree(state);
    List<RecordComponent> known = Arrays.asList(state.getClass().getRecordComponents());
    for (RecordComponent c : command.getRecordComponents()) {
      boolean common =
          !ALWAYS_NEW.contains(c.getName())
              && known.stream()
                  .anyMatch(k ->
                      k.getName().equals(c.getName())
                          && k.getGenericType().equals(c.getGenericType()));
      JsonNode value = whole.get(c.getName());
      if (common && value != null && !value.isNull()) {
        json.set(c.getName(), value);
      }
    }
    return json;
  }

  private ObjectNode special(
      Class<? extends Command> command, @Nullable State state, @Nullable StreamId about) {
    if (PolicyOptions.isOf(command)) {
      return new PolicyPrefill(desk, names.locale()).of(command, state, about);
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (command == AddToPlan.class && state instanceof Need need) {
      json.set("plan", new PlanPrefill(desk).of(need));
    } else if (command == CreateTender.class) {
      desk.first(Need.class).ifPresent(n -> json.set("terms", new TermsPrefill(desk, names).of(n)));
    } else if (command == WriteSheet.class) {
      String bid =
          state instanceof Sheet s ? s.bid().toString() : about == null ? "" : about.toString();
      json.put("bid", bid);
    } else if (command == ReportObservation.class && about != null) {
      json.put("milestone", about.toString());
    } else if (command == ProposeRedaction.class && about != null) {
      json.put("target", about.toString());
    } else if (command == EditPurchase.class && state instanceof Purchase p) {
      ((ObjectNode) (JsonNode) JSON.valueToTree(p.data()))
          .properties()
          .forEach(e -> json.set(e.getKey(), e.getValue()));
    } else if (command == EditDeclaration.class && state instanceof Emergency e) {
      json.set("declaration", JSON.valueToTree(e.declaration()));
    } else if (command == RequestPurchase.class) {
      json.putObject("classification").put("scheme", "CPV");
      json.putArray("quotations").addObject();
    } else if (command == ProposeAward.class) {
      award(json);
    } else if (command == AcceptAward.class && state instanceof Award a) {
      statements
          .draft(desk.caller().cityId(), desk.procurement(), a, names.locale(), desk.zone())
          .ifPresent(text -> json.put("generations", text));
    } else if (command == DraftContract.class && about != null) {
      json.put("award", about.toString());
    } else if (command == AdmitBid.class) {
      json.set("assessments", assessments());
    } else if (command == ProposeConsensus.class && state instanceof Evaluation e) {
      json.set("scores", consensus(e));
    } else if (command == AcceptMilestone.class && state instanceof Milestone m) {
      json.put("whole", true);
      json.set("accepted", JSON.valueToTree(m.value()));
    } else if (command == ProposeChange.class && about != null) {
      json.putObject("proposal").put("contract", about.toString());
    } else if (command == EnterObligation.class && about != null) {
      json.put("contract", about.toString());
    } else if (command == MoveRegime.class) {
      json.set("policies", JSON.valueToTree(regimes.ofToday()));
    } else if (command == ReceiveInvoice.class && about != null) {
      json.putObject("data").put("contract", about.toString());
    }
    return json;
  }

  /** The best placed bid of the first lot that nobody has yet. */
  private void award(ObjectNode json) {
    desk.first(Evaluation.class)
        .flatMap(e ->
            desk.procurement().stream(Tender.class)
                .flatMap(t -> t.openLots().stream())
                .filter(l ->
                    desk.procurement().stream(Award.class)
                        .noneMatch(a -> a.lot().equals(l) && a.counts()))
                .flatMap(l -> e.ranking(l).stream())
                .findFirst())
        .ifPresent(r -> {
          json.put("lot", r.lot());
          r.placings().stream().findFirst().ifPresent(p -> json.put("bid", "bid:" + p.bid()));
        });
  }

  private ArrayNode assessments() {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    desk.procurement().stream(Tender.class)
        .flatMap(t -> t.terms().criteria().stream())
        .filter(c -> c.kind() != Criterion.Kind.PERFORMANCE)
        .forEach(c -> rows.addObject().put("criterion", c.id()));
    return rows;
  }

  /** What was agreed before, or the mean of what the members wrote, for the panel to talk about. */
  private ArrayNode consensus(Evaluation e) {
    if (!e.consensus().isEmpty()) {
      return (ArrayNode) (JsonNode) JSON.valueToTree(e.consensus());
    }
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    var criteria =
        desk.procurement()
            .first(Tender.class)
            .map(t -> t.terms().awardMethod().scored())
            .orElse(List.of());
    for (Bid bid : desk.all(Bid.class)) {
      if (bid.status() == BidStatus.VALID) {
        ObjectNode row = rows.addObject().put("bid", bid.id().toString());
        ObjectNode scores = row.putObject("scores");
        for (QualityCriterion c : criteria) {
          scores.putObject(c.id()).put("score", mean(bid, c));
        }
      }
    }
    return rows;
  }

  private BigDecimal mean(Bid bid, QualityCriterion criterion) {
    var all =
        desk.all(Sheet.class).stream()
            .filter(s -> s.bid().equals(bid.id()))
            .flatMap(s -> java.util.Optional.ofNullable(s.scores().get(criterion.id())).stream())
            .map(s -> s.score())
            .toList();
    return all.isEmpty()
        ? BigDecimal.ZERO
        : all.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(all.size()), 1, RoundingMode.HALF_UP);
  }
}
