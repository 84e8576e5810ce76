package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause of the first draft.
 *
 * @param after key of the clause that it follows; absent puts it at the end
 */
public record AddClause(String key, @Nullable String after, Wording wording) implements Command {

  @Override
  public Outcome decide(Context context) {
    var procurement = context.procurement();
    return Outcome.collect()
        .add(WordingCheck.ofKey(key, "/key"))
        .require(
            Clause.of(procurement, key).isEmpty(),
            () -> Finding.of(ClauseRule.KEY_TAKEN, "key", key).at("/key"))
        .require(
            after == null || Clause.of(procurement, after).filter(Clause::stands).isPresent(),
            () -> Finding.of(ClauseRule.ORIGIN_UNKNOWN, "key", after).at("/after"))
        .add(WordingCheck.of(wording, Languages.of(context), "/wording"))
        .orElse(() ->
            new ClauseEvent.ClauseAdded(
                key,
                Places.after(procurement, after),
                List.of(),
                wording,
                wording.hash(),
                context.now(),
                null));
  }
}
