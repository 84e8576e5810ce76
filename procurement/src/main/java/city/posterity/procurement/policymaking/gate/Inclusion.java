package city.posterity.procurement.policymaking.gate;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.Voices;
import city.posterity.procurement.policymaking.process.CloseRound;
import city.posterity.procurement.policymaking.process.Coverage;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.Round;
import java.util.Collection;
import java.util.List;

/** Whether everybody was heard who was to be. */
public final class Inclusion {

  private Inclusion() {}

  /**
   * A row of the coverage matrix with what came.
   *
   * @param heard how many people of the sector spoke in the round
   */
  public record Row(Coverage wanted, int heard) {

    public boolean isMet() {
      return heard >= wanted.minimum();
    }
  }

  /** Of a round, in the order of its plan. */
  public static List<Row> of(Round round, Collection<Input> inputs) {
    var heard = Voices.bySector(inputs, round.number());
    return round.plan().coverage().stream()
        .map(c -> new Row(c, heard.getOrDefault(c.sector(), 0)))
        .toList();
  }

  static List<Finding> check(Context context, Command command) {
    var policy = context.procurement().only(PolicyProcess.class);
    Round round = policy.round().orElseThrow();
    String justification = command instanceof CloseRound(var why) ? why : null;
    GateRule rule =
        round.extendedAt() == null ? GateRule.EXTEND_FIRST : GateRule.JUSTIFICATION_MISSING;
    boolean justified =
        round.extendedAt() != null && justification != null && !justification.isBlank();
    return justified
        ? List.of()
        : of(round, context.procurement().all(Input.class)).stream()
            .filter(r -> !r.isMet())
            .map(r ->
                Finding.of(
                    rule,
                    "sector",
                    Engine.word(r.wanted().sector()),
                    "minimum",
                    r.wanted().minimum(),
                    "heard",
                    r.heard()))
            .toList();
  }
}
