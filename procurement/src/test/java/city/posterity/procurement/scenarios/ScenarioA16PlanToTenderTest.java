package city.posterity.procurement.scenarios;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.BUDGET_HOLDER;
import static city.posterity.procurement.Fixtures.CITY;
import static city.posterity.procurement.Fixtures.NEED_OFFICER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.organisation;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.ProcurementStory.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.Classification;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.Terms;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.CreateTender;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.planning.need.AcceptNeed;
import city.posterity.procurement.planning.need.AddToPlan;
import city.posterity.procurement.planning.need.ApprovePlan;
import city.posterity.procurement.planning.need.CancelPlan;
import city.posterity.procurement.planning.need.ConfirmBudget;
import city.posterity.procurement.planning.need.EditPlan;
import city.posterity.procurement.planning.need.NeedEvent;
import city.posterity.procurement.planning.need.NeedMachine;
import city.posterity.procurement.planning.need.NeedStatus;
import city.posterity.procurement.planning.need.PlanItem;
import city.posterity.procurement.planning.need.ProposeNeed;
import city.posterity.procurement.planning.need.PublishPlan;
import city.posterity.procurement.planning.need.RevisePlan;
import city.posterity.procurement.planning.need.ReviseRationale;
import city.posterity.procurement.planning.need.SubmitPlan;
import city.posterity.procurement.planning.team.AssignMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Scenario A16: a tender is what its plan said, and ends the plan. The scenario lets small and
 * direct purchases complete a plan without a tender; here no plan is completed without one,
 * whatever the procedure, so there is nothing to allow.
 */
class ScenarioA16PlanToTenderTest {

  private static final OrganisationId OTHER_CITY = organisation("other-city");

  private static List<String> refused(Consumer<Terms> change) {
    return refusedAgainst(
        Terms.LAMPS,
        t -> {
          var terms = new Terms();
          change.accept(terms);
          return terms.build();
        });
  }

  private static List<String> refusedAgainst(
      Classification planned, Function<ProcurementStory, TenderTerms> terms) {
    var story = planned(plan(planned, List.of(budgetLine())));
    return story.findings(OFFICER, story.tenderId(), new CreateTender(terms.apply(story))).stream()
        .map(f -> f.ruleId())
        .toList();
  }

  private static PlanItem plan(Classification classification, List<PlanItem.BudgetLine> budget) {
    return new PlanItem(
        "Street lamps",
        "New lamps for the old town",
        CITY,
        MainCategory.GOODS,
        classification,
        eur("900000.00"),
        "prices of last year",
        true,
        "open",
        "the usual way",
        budget,
        "Old Town",
        LocalDate.of(2027, 1, 1),
        LocalDate.of(2027, 12, 31));
  }

  private static PlanItem.BudgetLine budgetLine() {
    return new PlanItem.BudgetLine("B-1", "Lighting", 2027, eur("1000000.00"));
  }

  /** Up to an accepted need, with a team. */
  private static ProcurementStory accepted() {
    var story = aTender();
    Fixtures.TEAM.forEach((a, roles) ->
        story.does(
            Fixtures.ADMINISTRATOR,
            story.teamId(),
            new AssignMember(a.person(), CITY, String.valueOf(a.unit()), roles)));
    return story
        .does(
            NEED_OFFICER,
            story.needId(),
            new ProposeNeed("Light", "It is dark", "It is lit", "x", null))
        .does(APPROVER, story.needId(), new AcceptNeed("We looked", "needed"));
  }

  private static ProcurementStory planned(PlanItem plan) {
    var story = accepted();
    return story
        .does(OFFICER, story.needId(), new AddToPlan(plan))
        .does(BUDGET_HOLDER, story.needId(), new ConfirmBudget("B-1"))
        .does(OFFICER, story.needId(), new SubmitPlan())
        .does(APPROVER, story.needId(), new ApprovePlan())
        .does(OFFICER, story.needId(), new PublishPlan());
  }

  private static TenderTerms like(
      OrganisationId buyer, String procedure, Classification classification) {
    TenderTerms t = new Terms().build();
    return new TenderTerms(
        t.title(),
        t.description(),
        buyer,
        List.of(buyer),
        t.category(),
        classification,
        procedure,
        t.currency(),
        t.multiCurrency(),
        t.lots(),
        t.noLotsReason(),
        t.items(),
        t.criteria(),
        t.awardMethod(),
        t.deadline(),
        t.envelopes(),
        t.winnersPerLot(),
        t.lotLimit(),
        t.paymentSchedule(),
        t.documents(),
        t.deliveryPlace(),
        t.contractStart(),
        t.contractEnd(),
        null);
  }

  private static Classification cpv(String id) {
    return new Classification("CPV", id, "something");
  }

  @Test
  void anotherProcedureIsRefused() {
    assertThat(refusedAgainst(Terms.LAMPS, _ -> like(CITY, "quotation", Terms.LAMPS)))
        .containsExactly("tender.plan-procedure-differs");
  }

  @Test
  void anotherBuyerIsRefused() {
    assertThat(refusedAgainst(Terms.LAMPS, _ -> like(OTHER_CITY, "open", Terms.LAMPS)))
        .containsExactly("tender.plan-buyer-differs");
  }

  @Test
  void theFirstFourDigitsOfTheClassificationAreThePlans() {
    assertThat(refusedAgainst(cpv("34928500-3"), _ -> like(CITY, "open", cpv("34938500-3"))))
        .containsExactly("tender.plan-category-differs");
    var story = planned(plan(cpv("34928500-3"), List.of(budgetLine())));
    story.does(OFFICER, story.tenderId(), new CreateTender(like(CITY, "open", cpv("34921000-4"))));
  }

  @Test
  void forMedicinesTheFirstThreeAre() {
    assertThat(refusedAgainst(cpv("33600000-6"), _ -> like(CITY, "open", cpv("33700000-7"))))
        .containsExactly("tender.plan-category-differs");
    var story = planned(plan(cpv("33600000-6"), List.of(budgetLine())));
    story.does(OFFICER, story.tenderId(), new CreateTender(like(CITY, "open", cpv("33651000-8"))));
  }

  @Test
  void aPlanWithoutABudgetIsNotEvenPlanned() {
    var story = accepted();

    assertThat(story.refused(OFFICER, story.needId(), new AddToPlan(plan(Terms.LAMPS, List.of()))))
        .containsExactly("need.budget-missing");
    assertThat(refused(t -> t.lots = List.of(new Lot("L1", "Lot", "", eur("1000000.01"), null))))
        .containsExactly("tender.plan-value-exceeded");
  }

  @Test
  void aTenderEndsThePlanWhichCanOnlyBeExplainedAfterwards() {
    var story = aTender().drafted();
    var plan = plan(Terms.LAMPS, List.of(budgetLine()));

    assertThat(story.status(story.needId())).isEqualTo(NeedStatus.CONVERTED);
    assertThat(story.refused(OFFICER, story.needId(), new EditPlan(plan)))
        .containsExactly("machine.no-such-move");
    assertThat(story.refused(OFFICER, story.needId(), new RevisePlan(plan, "Changed")))
        .containsExactly("machine.no-such-move");
    assertThat(story.refused(APPROVER, story.needId(), new CancelPlan("Changed")))
        .containsExactly("machine.no-such-move");
    story
        .does(OFFICER, story.needId(), new ReviseRationale("Light is safety"))
        .does(OFFICER, story.needId(), new ReviseRationale("Light is safety and company"));
    assertThat(story.events(NeedEvent.RationaleRevised.class))
        .extracting(NeedEvent.RationaleRevised::rationale)
        .containsExactly("Light is safety", "Light is safety and company");
  }

  @Test
  void aPlanBecomesOneTenderAndNoSecond() {
    var story = aTender().drafted();
    var second = new StreamId(Thing.TENDER, uuid("second"));

    assertThat(story.refused(OFFICER, second, new CreateTender(new Terms().build())))
        .containsExactly("tender.tender-exists");
    assertThat(
            story.refused(
                NEED_OFFICER,
                new StreamId(Thing.NEED, uuid("second")),
                new ProposeNeed("Light", "It is dark", "It is lit", "x", null)))
        .containsExactly("need.need-exists");
  }

  @Test
  void noPlanIsCompletedWithoutATender() {
    assertThat(NeedMachine.MACHINE.moves())
        .filteredOn(m -> m.to().contains(NeedStatus.CONVERTED) && m.from() != NeedStatus.CONVERTED)
        .extracting(m -> m.verb(), m -> m.actors())
        .containsExactly(tuple("start-tender", Set.of(Role.CONSEQUENCE)));
  }
}
