package city.posterity.cityhall.policymaking;

import java.util.List;

/**
 * From where clauses can be taken, and what came of it.
 *
 * @param from digest of the text that is chosen; empty while none is
 * @param added keys that are part of the draft now
 */
public record TakeView(
    String title,
    String address,
    List<Source> sources,
    String from,
    List<Line> clauses,
    List<Line> added,
    List<Refused> refused) {

  /** A text to begin from. */
  public record Source(String digest, String title, String version, int clauses) {}

  /**
   * A clause of it.
   *
   * @param there whether the draft has a clause of that key
   * @param left what does not go over, as words of {@link TakenClause}
   */
  public record Line(
      String key, String title, String text, String obligation, boolean there, List<String> left) {}

  /** A clause that could not be taken over. */
  public record Refused(String key, List<String> why) {}

  public TakeView {
    sources = List.copyOf(sources);
    clauses = List.copyOf(clauses);
    added = List.copyOf(added);
    refused = List.copyOf(refused);
  }
}
