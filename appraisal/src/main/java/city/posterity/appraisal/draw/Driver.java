package city.posterity.appraisal.draw;

/**
 * What makes a factor come out high or low in a run. Lines with the same driver share its draws in
 * every option: options are compared under the same circumstances (common random numbers).
 */
public sealed interface Driver {

  /**
   * Says which driver this is, the same for ever: its draws follow from it. Lengths stand before
   * names, so that no two drivers have one key.
   */
  String key();

  /** Named in the file, for any number of lines. */
  record Shared(String id) implements Driver {
    @Override
    public String key() {
      return "shared " + sized(id);
    }
  }

  /** Of one line of one option, which names no driver. */
  record Own(String option, String line) implements Driver {
    @Override
    public String key() {
      return "own " + sized(option) + sized(line);
    }
  }

  private static String sized(String name) {
    return name.length() + ":" + name;
  }
}
