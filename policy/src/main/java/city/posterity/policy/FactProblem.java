package city.posterity.policy;

/**
 * One thing wrong with facts.
 *
 * @param pointer JSON Pointer to it
 */
public record FactProblem(String pointer, String what, String expected) {

  @Override
  public String toString() {
    return (pointer.isEmpty() ? "/" : pointer) + ": " + what + "; expected " + expected;
  }
}
