package city.posterity.cityhall.operations;

/**
 * The program cannot start as it is configured. The message is one line for the person who runs it:
 * what is wrong and what would be right. Never holds a secret.
 */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String problem, String fix) {
    super(problem + ". " + fix + ".");
  }

  public CannotStart(String problem, String fix, Throwable cause) {
    super(problem + ". " + fix + ".", cause);
  }
}
