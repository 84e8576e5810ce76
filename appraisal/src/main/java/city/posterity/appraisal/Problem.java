package city.posterity.appraisal;

/**
 * One thing that is wrong with a file.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the file as a whole
 * @param code names the rule: {@code price-base-differs}
 * @param message what is wrong and what would be right
 */
public record Problem(String pointer, String code, String message) {

  @Override
  public String toString() {
    return pointer.isEmpty() ? message : pointer + ": " + message;
  }
}
