package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Addition;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A resident says something in the consultation. */
public record GiveInput(UUID input, String text, @Nullable Personal author) implements Addition {

  @Override
  public Outcome decide(Context context) {
    Need need = context.self(Need.class);
    return Outcome.collect()
        .require(!text.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/text"))
        .require(
            !need.inputs().containsKey(input),
            () -> Finding.of(NeedRule.INPUT_ANSWERED).at("/input"))
        .require(
            need.consultationEnd() != null && !context.now().isAfter(need.consultationEnd()),
            () -> Finding.of(NeedRule.CONSULTATION_OVER, "end", need.consultationEnd()))
        .orElse(() -> new NeedEvent.InputGiven(input, text, author, context.now()));
  }
}
