package city.posterity.cityhall.administration;

import java.util.List;

/**
 * How the installation is, ready to be shown.
 *
 * @param checks of the last run; empty if there was none
 * @param ended how many of them have ended
 * @param running whether a run goes on
 * @param asked when the last one was asked for; empty if there was none
 * @param late routine work that is not done in time
 * @param facts name of a sentence and what stands beside it
 */
public record HealthView(
    List<Checked> checks,
    int ended,
    boolean running,
    String asked,
    List<LateOne> late,
    List<Fact> facts) {

  public HealthView {
    checks = List.copyOf(checks);
    late = List.copyOf(late);
    facts = List.copyOf(facts);
  }

  /**
   * @param claim in English, as doctor says it
   * @param outcome waiting, holds, wanting or broken
   * @param findings in English
   */
  public record Checked(String claim, String outcome, List<String> findings) {
    public Checked {
      findings = List.copyOf(findings);
    }
  }

  /** Routine work by its name in the program. */
  public record LateOne(String name, String due, int failures) {}

  /** What is told of the installation; {@code name} ends a message's key. */
  public record Fact(String name, String value) {}
}
