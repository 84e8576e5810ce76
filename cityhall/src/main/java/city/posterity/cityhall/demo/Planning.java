package city.posterity.cityhall.demo;

import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.Money;
import city.posterity.procurement.planning.need.AcceptNeed;
import city.posterity.procurement.planning.need.AddToPlan;
import city.posterity.procurement.planning.need.AnswerInput;
import city.posterity.procurement.planning.need.ApprovePlan;
import city.posterity.procurement.planning.need.ConfirmBudget;
import city.posterity.procurement.planning.need.GiveInput;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.OpenConsultation;
import city.posterity.procurement.planning.need.PlanItem;
import city.posterity.procurement.planning.need.ProposeNeed;
import city.posterity.procurement.planning.need.PublishPlan;
import city.posterity.procurement.planning.need.SubmitPlan;
import city.posterity.procurement.planning.team.AssignMember;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** From the need to the published plan. */
final class Planning {

  private static final BigDecimal RESERVE = new BigDecimal("1.15");

  private Planning() {}

  static void proposed(Tale t, int ago) {
    t.on(
        ago,
        () -> {
          var need = t.about();
          t.does(
              "need",
              t.need(),
              new ProposeNeed(need.title(), need.problem(), need.outcome(), "department", null));
          for (var p : t.backstage().people().team()) {
            t.does(
                "administrator",
                t.team(),
                new AssignMember(
                    p.account().person(), t.buyer(), Objects.requireNonNull(p.unit()), p.team()));
          }
        });
  }

  /** Residents and firms say what they need; the department answers those it can at once. */
  static void consulted(Tale t, int ago, int until, int answered) {
    t.on(
        ago,
        () ->
            t.does(
                "need",
                t.need(),
                new OpenConsultation(
                    t.backstage().time(until, 17), "web, text message, library desk")));
    var wishes = t.about().wishes();
    for (int i = 0; i < wishes.size(); i++) {
      var wish = wishes.get(i);
      UUID input = RowId.next();
      t.on(
          ago - 1 - i,
          11 + i,
          () -> t.does(wish.who(), t.need(), new GiveInput(input, wish.text(), null)));
      if (i < answered) {
        t.on(
            ago - 2 - i, 10, () -> t.does("need", t.need(), new AnswerInput(input, wish.answer())));
      }
    }
  }

  static void planned(Tale t, int ago, int tenderExpected) {
    t.on(
        ago + 3,
        () -> {
          answerAll(t);
          t.does("approver", t.need(), new AcceptNeed(t.about().needTest(), t.about().reason()));
        });
    t.on(
        ago,
        () -> {
          t.does("officer", t.need(), new AddToPlan(item(t, tenderExpected)));
          DemoOptions.compared(t);
          t.does("budget", t.need(), new ConfirmBudget("council decision on the budget"))
              .does("officer", t.need(), new SubmitPlan())
              .does("approver", t.need(), new ApprovePlan())
              .does("officer", t.need(), new PublishPlan());
        });
  }

  /** All of it, in time for a tender that is published on that day. */
  static void done(Tale t, int tender) {
    proposed(t, tender + 34);
    consulted(t, tender + 32, tender + 13, 0);
    planned(t, tender + 6, tender);
  }

  private static void answerAll(Tale t) {
    t.state(Need.class, t.need())
        .inputs()
        .forEach((id, input) -> {
          if (input.answer() == null) {
            t.about().wishes().stream()
                .filter(w -> w.text().equals(input.text()))
                .forEach(w -> t.does("need", t.need(), new AnswerInput(id, w.answer())));
          }
        });
  }

  private static PlanItem item(Tale t, int tenderExpected) {
    var p = t.purchase();
    LocalDate expected = t.day(tenderExpected);
    Money estimate = p.estimate();
    boolean small = p.procedure().equals("quotation");
    return new PlanItem(
        t.about().title(),
        p.description(),
        t.buyer(),
        p.category(),
        p.kind(),
        estimate,
        "prices of the last purchase, the price index and three enquiries",
        true,
        p.procedure(),
        small
            ? "The value is small, so a few firms are asked for quotations."
            : "The value is too large for quotations, so everybody may bid.",
        List.of(
            new PlanItem.BudgetLine(
                "B-" + p.kind().id().substring(0, 4),
                t.about().title(),
                expected.getYear(),
                estimate.times(RESERVE).rounded())),
        p.place(),
        expected,
        LocalDate.of(expected.getYear() + 1, 12, 31));
  }
}
