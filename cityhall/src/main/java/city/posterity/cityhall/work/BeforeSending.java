package city.posterity.cityhall.work;

import city.posterity.procurement.Problem;
import city.posterity.procurement.evaluation.sheet.WriteSheet;
import city.posterity.procurement.machine.Command;
import java.util.List;

/** What the city hall refuses although the rules of buying would let it pass. */
final class BeforeSending {

  private BeforeSending() {}

  /** What is wrong, each beside its field; empty if it can be sent. */
  static List<Problem> check(Command command, Names names) {
    return switch (command) {
      case WriteSheet sheet when sheet.scores().isEmpty() ->
          List.of(new Problem("sheet-empty", "/scores", names.text("work.sheet.empty")));
      default -> List.of();
    };
  }
}
