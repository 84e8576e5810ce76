package city.posterity.cityhall.casefile;

import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.StreamId;
import java.util.List;

/** A request that changed nothing, for a reason that the caller can understand. */
public sealed class CasefileException extends RuntimeException {

  private CasefileException(String message) {
    super(message, null, false, false);
  }

  /** A rule says no; if it was the casefile that refused, the refusal is in the journal. */
  public static final class Refused extends CasefileException {
    private final transient List<Finding> findings;

    /** For parts of the application that look before they ask the casefile. */
    public Refused(List<Finding> findings) {
      super("refused: " + findings.stream().map(Finding::ruleId).toList());
      this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
      return findings;
    }
  }

  /** Somebody else changed the thing since the caller read it. */
  public static final class Stale extends CasefileException {
    private final transient StreamId target;
    private final long current;
    private final transient List<Recorded> since;

    Stale(StreamId target, long current, List<Recorded> since) {
      super(target + " is at version " + current);
      this.target = target;
      this.current = current;
      this.since = List.copyOf(since);
    }

    public StreamId target() {
      return target;
    }

    public long current() {
      return current;
    }

    /** The other's changes, oldest first. */
    public List<Recorded> since() {
      return since;
    }
  }

  /** There is no such procurement or thing. */
  public static final class NotFound extends CasefileException {
    NotFound(String what) {
      super("there is no " + what);
    }
  }

  /** The idempotency key was used for another request. */
  public static final class KeyReused extends CasefileException {
    KeyReused() {
      super("this idempotency key belongs to another request");
    }
  }
}
