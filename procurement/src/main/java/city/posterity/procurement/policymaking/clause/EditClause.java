package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** A clause of the first draft gets other words or another check. */
public record EditClause(Wording wording) implements Command {

  @Override
  public Outcome decide(Context context) {
    String hash = wording.hash();
    var clause = context.self(Clause.class);
    return clause.newest().hash().equals(hash)
        ? new Outcome.AlreadySo()
        : Outcome.collect()
            .add(WordingCheck.of(wording, Languages.of(context), "/wording"))
            .orElse(() -> new ClauseEvent.ClauseReworded(wording, hash, context.now(), null));
  }
}
