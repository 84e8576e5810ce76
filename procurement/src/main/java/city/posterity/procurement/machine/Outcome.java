package city.posterity.procurement.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a command itself answers: its own event, or findings. Built by collecting every finding
 * first:
 *
 * <pre>{@code
 * return Outcome.collect()
 *     .require(!title.isBlank(), () -> Finding.of(NO_TITLE).at("/title"))
 *     .orElse(() -> new TenderEdited(terms));
 * }</pre>
 */
public sealed interface Outcome {

  record Happened(Event event) implements Outcome {}

  record Refused(List<Finding> findings) implements Outcome {}

  /** The command was carried out before; asking again changes nothing and is no error. */
  record AlreadySo() implements Outcome {}

  static Outcome of(Event event) {
    return new Happened(event);
  }

  static Collector collect() {
    return new Collector();
  }

  /** Collects findings. Not thread-safe, lives for one decision. */
  final class Collector {
    private final List<Finding> findings = new ArrayList<>();

    private Collector() {}

    public Collector require(boolean holds, Supplier<Finding> otherwise) {
      if (!holds) {
        findings.add(otherwise.get());
      }
      return this;
    }

    public Collector add(List<Finding> more) {
      findings.addAll(more);
      return this;
    }

    public boolean isClean() {
      return findings.isEmpty();
    }

    public Outcome orElse(Supplier<? extends Event> event) {
      return findings.isEmpty() ? new Happened(event.get()) : new Refused(List.copyOf(findings));
    }
  }
}
