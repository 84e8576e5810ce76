package city.posterity.procurement.planning.need;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.BUDGET_HOLDER;
import static city.posterity.procurement.Fixtures.CITY;
import static city.posterity.procurement.Fixtures.NEED_OFFICER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.PlannedOptions;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.Terms;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.planning.need.OptionsAppraisal.LeftOut;
import city.posterity.procurement.planning.need.OptionsAppraisal.Looked;
import city.posterity.procurement.planning.need.OptionsAppraisal.Role;
import city.posterity.procurement.planning.team.AssignMember;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsAppraisalTest {

  @Test
  void aLargePlanIsNotSubmittedBeforeItsOptionsAreAppraised() {
    var story = drafted("50000.00");

    var findings = story.findings(OFFICER, story.needId(), new SubmitPlan());

    assertThat(findings)
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo("need.options-not-appraised");
          assertThat(f.facts()).containsEntry("estimate", "50000.00 EUR");
          assertThat(f.facts()).containsEntry("from", "50000 EUR");
          assertThat(f.basis()).endsWith("default of the pack");
        });
    story
        .does(OFFICER, story.needId(), new AppraiseOptions(PlannedOptions.compared()))
        .does(OFFICER, story.needId(), new SubmitPlan());
  }

  @Test
  void aSmallPlanNeedsNone() {
    var story = drafted("49999.99");

    story.does(OFFICER, story.needId(), new SubmitPlan());
  }

  @Test
  void aSecondAppraisalTakesThePlaceOfTheFirstAndOutlivesAnEditOfThePlan() {
    var story = drafted("60000.00");
    var first = PlannedOptions.compared();
    var second =
        new OptionsAppraisal(
            first.appraised(), first.looked(), first.leftOut(), "nothing", "It is light enough");

    story
        .does(OFFICER, story.needId(), new AppraiseOptions(first))
        .does(NEED_OFFICER, story.needId(), new AppraiseOptions(second))
        .does(OFFICER, story.needId(), new EditPlan(plan("70000.00")));

    assertThat(need(story).options()).isEqualTo(second);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceWithItsPlace() {
    var story = drafted("60000.00");
    var wrong =
        new OptionsAppraisal(
            PlannedOptions.appraised("lamps"),
            List.of(new Looked("lanterns", Role.BUY)),
            List.of(new LeftOut(Role.REPAIR, " "), new LeftOut(Role.REPAIR, "no parts")),
            "candles",
            "");

    assertThat(story.findings(OFFICER, story.needId(), new AppraiseOptions(wrong)))
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple("need.options-too-few", "/options/appraised/options"),
            tuple("need.option-unknown", "/options/looked/0/option"),
            tuple("need.option-without-role", "/options/looked"),
            tuple("need.text-missing", "/options/leftOut/0/reason"),
            tuple("need.role-twice", "/options/leftOut/1/role"),
            tuple("need.role-missing", "/options/leftOut"),
            tuple("need.role-missing", "/options/leftOut"),
            tuple("need.option-unknown", "/options/chosen"),
            tuple("need.text-missing", "/options/reason"));
  }

  @Test
  void thePublicSeesItOnceThePlanIsPublished() {
    var story = drafted("60000.00");
    story.does(OFFICER, story.needId(), new AppraiseOptions(PlannedOptions.compared()));
    assertThat(need(story).forThePublic().options()).isNull();

    story
        .does(BUDGET_HOLDER, story.needId(), new ConfirmBudget("B-1"))
        .does(OFFICER, story.needId(), new SubmitPlan())
        .does(APPROVER, story.needId(), new ApprovePlan())
        .does(OFFICER, story.needId(), new PublishPlan());

    assertThat(need(story).forThePublic().options()).isEqualTo(PlannedOptions.compared());
  }

  private static Need need(ProcurementStory story) {
    return story.get(Need.class, story.needId());
  }

  private static ProcurementStory drafted(String estimate) {
    var story =
        ProcurementStory.aTender().with(Parameter.OPTIONS_APPRAISAL_FROM, new BigDecimal("50000"));
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
        .does(APPROVER, story.needId(), new AcceptNeed("We looked", "needed"))
        .does(OFFICER, story.needId(), new AddToPlan(plan(estimate)));
  }

  private static PlanItem plan(String estimate) {
    return new PlanItem(
        "Street lamps",
        "New lamps for the old town",
        CITY,
        MainCategory.GOODS,
        Terms.LAMPS,
        Money.of(estimate, "EUR"),
        "prices of last year",
        true,
        "open",
        "the usual way",
        List.of(new PlanItem.BudgetLine("B-1", "Lighting", 2027, Money.of("100000.00", "EUR"))),
        "Old Town",
        LocalDate.of(2027, 1, 1),
        LocalDate.of(2027, 12, 31));
  }
}
