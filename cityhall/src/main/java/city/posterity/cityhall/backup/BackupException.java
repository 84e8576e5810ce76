package city.posterity.cityhall.backup;

/** A backup cannot be made, read or taken up; the message is for the person who runs it. */
public final class BackupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BackupException(String message) {
    super(message);
  }

  BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
