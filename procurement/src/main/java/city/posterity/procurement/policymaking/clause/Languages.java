package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.State;
import java.util.List;

/** In which languages a policy is written. */
public interface Languages extends State {

  /** Tags after BCP 47, the original first. */
  List<String> languages();

  /** Whether clauses can be written freely, because nothing was published yet. */
  boolean isBeingDrafted();

  /** Of the policy of this case; English where none was begun. */
  static List<String> of(Context context) {
    return context
        .procurement()
        .first(Languages.class)
        .map(Languages::languages)
        .orElse(List.of("en"));
  }
}
