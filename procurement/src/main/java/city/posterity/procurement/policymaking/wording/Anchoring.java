package city.posterity.procurement.policymaking.wording;

/**
 * Where words quoted from one version of a text stand in another.
 *
 * @param score how many of the quoted words remain in their order, close together: a share from 0
 *     to 1
 * @param from where they begin in the new text, in UTF-16 units; -1 if they are removed
 * @param to where they end; -1 if they are removed
 */
public record Anchoring(Place place, double score, int from, int to) {

  /** The share of the quoted words from which on they count as changed and not as removed; ours. */
  public static final double REMAINS_FROM = 0.5;

  /** How many times longer than the quote the stretch may be in which its words remain; ours. */
  public static final int STRETCH = 2;

  /** What became of the quoted words. */
  public enum Place {
    /** All there, where they were, or between the same words as before. White space may differ. */
    SAME,
    /** Exactly the same, elsewhere. */
    MOVED,
    /** At least {@link #REMAINS_FROM} of them remain, or words were put between them. */
    CHANGED,
    /** Fewer remain, or none. */
    REMOVED
  }

  /**
   * Finds a quote of {@code oldText} in {@code newText}. Words that stood elsewhere in the old text
   * already and still do are never taken for the quoted ones. Never throws; a quote that is not in
   * the old text is looked for in all of the new one.
   */
  public static Anchoring of(Quote quote, String oldText, String newText) {
    return new Search(quote, oldText, newText).result();
  }
}
