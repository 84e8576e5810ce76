package city.posterity.ocds;

/**
 * How a field is merged when it is not merged in the ordinary way (values replaced, objects field
 * by field, arrays of objects by {@code id}). Source: Open Contracting Data Standard 1.1.5,
 * "Merging specification"; the last two are choices of whoever merges data that misuses {@code id}.
 *
 * <p>Example: {@code MergeRules.core().with("/awards/items", MergeRule.APPEND)}.
 */
public enum MergeRule {
  /** Left out of merged releases, with all below it ({@code omitWhenMerged}). */
  OMIT,
  /**
   * An array that is one value: a later one replaces an earlier one ({@code wholeListMerge} and its
   * like).
   */
  WHOLE_LIST,
  /** Every object of an array is kept as a new one, whatever its {@code id}. */
  APPEND,
  /** The objects of an array are matched by their position, whatever their {@code id}. */
  BY_POSITION
}
