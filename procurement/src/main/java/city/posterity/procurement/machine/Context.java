package city.posterity.procurement.machine;

import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision may look at. What is not in here does not exist for the core: no clock, no
 * database, no random number.
 *
 * @param self the thing the command is addressed to; for the first command of a thing, its id to be
 * @param now when the command takes effect: for the clock's commands the moment they fell due
 * @param procedure the rules of the pack that this procurement is run under
 * @param holds what is holding this procurement up, derived from its open causes
 */
public record Context(
    Procurement procurement,
    StreamId self,
    Actor actor,
    Instant now,
    Procedure procedure,
    List<Hold> holds) {

  public Context {
    holds = List.copyOf(holds);
  }

  /** The addressed thing as it stands. */
  public <S extends State> S self(Class<S> type) {
    return procurement.get(type, self);
  }

  /** When a term that starts at {@code from} ends, by the pack's calendar. */
  public Instant after(Instant from, Parameter term) {
    return procedure.calendar().add(from, procedure.term(term));
  }

  /** When a term that ends at {@code until} starts, by the pack's calendar. */
  public Instant before(Instant until, Parameter term) {
    return procedure.calendar().subtract(until, procedure.term(term));
  }

  public Instant after(Instant from, Term term) {
    return procedure.calendar().add(from, term);
  }

  public boolean isHeld(Optional<String> lot) {
    return holds.stream().anyMatch(h -> h.covers(lot));
  }

  /** A finding of {@code rule} that rests on a value of the pack and says so. */
  public Finding finding(Rule rule, Parameter basis, @Nullable Object... facts) {
    return Finding.of(rule, facts).because(procedure.basis(basis));
  }
}
