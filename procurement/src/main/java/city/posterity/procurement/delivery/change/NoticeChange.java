package city.posterity.procurement.delivery.change;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** It is announced, with the place where everybody can read it. */
public record NoticeChange(String notice) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!notice.isBlank(), () -> Finding.of(ChangeRule.TEXT_MISSING).at("/notice"))
        .orElse(() -> new ChangeEvent.ChangeNoticed(notice, context.now()));
  }
}
