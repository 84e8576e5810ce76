package city.posterity.procurement.machine;

/**
 * Something that happened to one thing. Events are records, named in the past tense, hold whatever
 * mattered to the decision and are never changed. Each thing has a sealed interface of its events
 * in its own package.
 */
public interface Event {

  /** The kind of thing it happened to. */
  Thing thing();
}
