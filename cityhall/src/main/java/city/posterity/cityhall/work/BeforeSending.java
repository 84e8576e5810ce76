package city.posterity.cityhall.work;

import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.Problem;
import city.posterity.procurement.evaluation.sheet.WriteSheet;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.planning.team.AssignMember;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the city hall refuses although the rules of buying would let it pass. */
@Component
class BeforeSending {

  private final Departments departments;

  BeforeSending(Departments departments) {
    this.departments = departments;
  }

  /** What was typed, with what need not be typed. */
  FormData completed(Errand errand, FormData data) {
    return errand.command() == AssignMember.class
        ? departments.filled(errand.cityId(), data)
        : data;
  }

  /** What is wrong, each beside its field; empty if it can be sent. */
  List<Problem> check(Errand errand, Command command, Names names) {
    return switch (command) {
      case WriteSheet sheet when sheet.scores().isEmpty() ->
          List.of(new Problem("sheet-empty", "/scores", names.text("work.sheet.empty")));
      case AssignMember assign -> departments.check(errand.cityId(), assign, names);
      default -> List.of();
    };
  }
}
