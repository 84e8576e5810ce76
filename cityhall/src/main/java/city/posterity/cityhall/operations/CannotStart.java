package city.posterity.cityhall.operations;

import java.util.List;

/**
 * The program cannot start as it is configured. The message is one line for each problem, for the
 * person who runs it: what is wrong and what would be right. Never holds a secret.
 */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String problem, String fix) {
    super(sentence(problem) + " " + sentence(fix));
  }

  public CannotStart(String problem, String fix, Throwable cause) {
    super(sentence(problem) + " " + sentence(fix), cause);
  }

  /** Several problems at once, one line for each. */
  CannotStart(List<String> problems) {
    super(String.join("\n", problems));
  }

  private static String sentence(String text) {
    return text.replaceFirst("[.\\s]*$", ".");
  }
}
