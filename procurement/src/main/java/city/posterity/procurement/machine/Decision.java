package city.posterity.procurement.machine;

import java.util.List;

/** What becomes of a command. */
public sealed interface Decision {

  /** It happened. The first event is the command's own, the rest are its consequences. */
  record Accepted(List<Recorded> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** It did not happen, and nothing changed. All reasons at once, never none. */
  record Refused(List<Finding> findings) implements Decision {
    public Refused {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("a refusal has a reason");
      }
    }
  }
}
