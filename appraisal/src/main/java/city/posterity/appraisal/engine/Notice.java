package city.posterity.appraisal.engine;

/**
 * Something that a reader of the result has to know.
 *
 * @param code names it: {@code illustrative-profile}
 */
public record Notice(String code, String message) {}
