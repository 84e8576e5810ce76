package city.posterity.cityhall.work;

import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.Problem;
import city.posterity.procurement.evaluation.sheet.WriteSheet;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.planning.team.AssignMember;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the city hall refuses although the rules of buying would let it pass. */
@Component
class BeforeSending {

  private static final JsonMapper JSON = CoreJson.builder().build();

  private final Departments departments;

  BeforeSending(Departments departments) {
    this.departments = departments;
  }

  /** What was typed, with what need not be typed. */
  FormData completed(Errand errand, FormData data) {
    if (errand.command() == AssignMember.class) {
      return departments.filled(errand.cityId(), data);
    }
    boolean terms =
        Arrays.stream(errand.command().getRecordComponents())
            .anyMatch(c -> c.getType() == TenderTerms.class);
    return terms ? data.with("/terms/costing", costing(errand)) : data;
  }

  /** The costing method has a page of its own: who edits the terms leaves it as it is. */
  private static String costing(Errand errand) {
    return errand.state() instanceof Tender t && t.terms().costing() != null
        ? JSON.writeValueAsString(t.terms().costing())
        : "";
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
