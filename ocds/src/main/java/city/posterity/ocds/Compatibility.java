package city.posterity.ocds;

/**
 * Whose behaviour is followed where the written standard and the widely used tool differ.
 *
 * <p>Example: {@code Merger.of(rules).compatibleWith(Compatibility.OCDS_MERGE)}.
 */
public enum Compatibility {
  /**
   * OCDS 1.1.5, "Merging specification", by the letter: {@code null} also removes an object or an
   * array; releases are ordered by the instant of their dates; a release of another process is left
   * out; {@code true} is not {@code 1}; an object where text was before (or the other way round)
   * replaces it and is reported.
   */
  SPECIFICATION,
  /**
   * As ocds-merge 0.8: {@code null} does not remove what is an object or an array of objects;
   * releases are ordered by the text of their dates, one release needs no date, releases may be
   * added in any order; releases of several processes are merged into one; in versioned releases
   * {@code true} equals {@code 1}; text never replaces an object, and an object where text was is
   * an error; objects whose {@code id} is {@code null} are one object.
   *
   * <p>Not imitated: that tool's half-merged objects when ids are numbers in one place and text in
   * another, its loss of values when an id is {@code 1.0} and then {@code 1}, and its mixtures of
   * arrays of text with arrays of objects.
   */
  OCDS_MERGE
}
