package city.posterity.procurement.machine;

/**
 * Something a person or the clock wants to do to one thing. A record whose components are exactly
 * what the caller has to say; who, when, why and to which thing are in the {@link Context}. One
 * record for each verb, in the package of its thing.
 */
@FunctionalInterface
public interface Command {

  /**
   * Decides. Called only when the table of moves has a row for it and the row's actors, guards and
   * four eyes agree, so it checks what is particular to this verb and its data.
   */
  Outcome decide(Context context);
}
