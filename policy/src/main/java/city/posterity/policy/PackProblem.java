package city.posterity.policy;

/**
 * One thing wrong with a pack's file.
 *
 * @param line from 1, where the wrong value stands or the missing one belongs
 * @param what is wrong
 * @param expected what would be right
 */
public record PackProblem(String file, int line, String what, String expected) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + what + "; expected " + expected;
  }
}
