package city.posterity.appraisal.engine;

import java.util.List;

/**
 * Something that a reader of the result has to know.
 *
 * @param code names it: {@code illustrative-profile}
 * @param values what the message is about, for those who say it in another language
 */
public record Notice(String code, String message, List<String> values) {

  public Notice {
    values = List.copyOf(values);
  }
}
