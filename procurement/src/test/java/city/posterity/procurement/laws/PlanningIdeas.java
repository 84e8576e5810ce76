package city.posterity.procurement.laws;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.PlannedOptions;
import city.posterity.procurement.Terms;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.planning.need.AcceptNeed;
import city.posterity.procurement.planning.need.AddToPlan;
import city.posterity.procurement.planning.need.AnswerInput;
import city.posterity.procurement.planning.need.AppraiseOptions;
import city.posterity.procurement.planning.need.ApprovePlan;
import city.posterity.procurement.planning.need.ApproveRevision;
import city.posterity.procurement.planning.need.CancelPlan;
import city.posterity.procurement.planning.need.CloseConsultation;
import city.posterity.procurement.planning.need.ConfirmBudget;
import city.posterity.procurement.planning.need.DeclineNeed;
import city.posterity.procurement.planning.need.EditPlan;
import city.posterity.procurement.planning.need.GiveInput;
import city.posterity.procurement.planning.need.LapsePlan;
import city.posterity.procurement.planning.need.MergeNeed;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.OpenConsultation;
import city.posterity.procurement.planning.need.PlanItem;
import city.posterity.procurement.planning.need.ProposeNeed;
import city.posterity.procurement.planning.need.PublishPlan;
import city.posterity.procurement.planning.need.ReturnPlan;
import city.posterity.procurement.planning.need.RevisePlan;
import city.posterity.procurement.planning.need.ReviseRationale;
import city.posterity.procurement.planning.need.SubmitPlan;
import city.posterity.procurement.planning.team.AssignMember;
import city.posterity.procurement.planning.team.ReleaseMember;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people say when they propose, discuss and plan a need. */
final class PlanningIdeas {

  private PlanningIdeas() {}

  static Command need(World w, Chance c, String verb) {
    return switch (verb) {
      case "propose" -> new ProposeNeed("Light", "It is dark", "It is lit", "residents", name(c));
      case "open-consultation" ->
          new OpenConsultation(
              w.procedure()
                  .calendar()
                  .add(w.now(), w.procedure().term(Parameter.CONSULTATION_MINIMUM))
                  .plus(Duration.ofHours(c.below(200))),
              "web, desk");
      case "give-input" ->
          new GiveInput(Fixtures.uuid("input/" + need(w).inputs().size()), "More light", name(c));
      case "answer-input" ->
          new AnswerInput(
              need(w).inputs().entrySet().stream()
                  .filter(e -> e.getValue().answer() == null || c.percent(10))
                  .map(java.util.Map.Entry::getKey)
                  .findFirst()
                  .orElse(Fixtures.uuid("input/none")),
              "We shall see");
      case "close-consultation" -> new CloseConsultation();
      case "accept" -> new AcceptNeed("Nothing to share", "It is needed");
      case "decline" -> new DeclineNeed("There is enough", "It is not needed");
      case "merge" -> new MergeNeed(Fixtures.uuid("another"), "The same need");
      case "add-to-plan" -> new AddToPlan(plan(w, c, 100));
      case "edit-plan" -> new EditPlan(plan(w, c, 100));
      case "appraise-options" -> new AppraiseOptions(PlannedOptions.compared());
      case "confirm-budget" -> new ConfirmBudget("B-1");
      case "submit-plan" -> new SubmitPlan();
      case "return-plan" -> new ReturnPlan("The place is missing");
      case "approve-plan" -> new ApprovePlan();
      case "publish-plan" -> new PublishPlan();
      case "revise-plan" ->
          new RevisePlan(plan(w, c, c.percent(50) ? 103 : 60), "Prices have changed");
      case "approve-revision" -> new ApproveRevision();
      case "revise-rationale" -> new ReviseRationale("Still needed");
      case "cancel-plan" -> new CancelPlan("The money is gone");
      case "lapse" -> new LapsePlan();
      default -> throw new IllegalArgumentException("need " + verb);
    };
  }

  static Command team(Chance c, String verb) {
    var member = c.of(List.copyOf(People.TEAM.entrySet()));
    return switch (verb) {
      case "assign" -> assign(member.getKey(), member.getValue());
      case "release" -> new ReleaseMember(member.getKey().person(), "On leave");
      default -> throw new IllegalArgumentException("team " + verb);
    };
  }

  static AssignMember assign(Actor who, Set<Role> roles) {
    return new AssignMember(who.person(), Fixtures.CITY, String.valueOf(who.unit()), roles);
  }

  private static Need need(World w) {
    return w.get(Need.class, World.NEED);
  }

  private static @Nullable Personal name(Chance c) {
    return c.percent(70)
        ? new Personal(c.of(People.RESIDENTS).person(), "Name " + c.below(100))
        : null;
  }

  private static PlanItem plan(World w, Chance c, int percent) {
    return new PlanItem(
        "Street lamps",
        "New lamps for the old town",
        Fixtures.CITY,
        MainCategory.GOODS,
        Terms.LAMPS,
        Money.of(String.valueOf(9_000 * percent / 100), "EUR"),
        "prices of last year",
        true,
        w.procedure().procedureId(),
        "the usual way",
        List.of(new PlanItem.BudgetLine("B-1", "Lighting", 2027, Money.of("10000", "EUR"))),
        "Old Town",
        LocalDate.of(2027, 6, 1),
        LocalDate.of(2027, 12, c.between(1, 31)));
  }
}
