package city.posterity.appraisal.generation;

import org.jspecify.annotations.Nullable;

/**
 * A group of birth years, counted from the decision year: -17 is who turns 17 in it, 1 who is born
 * in the year after.
 *
 * @param from first birth year; absent for all before
 * @param to last birth year; absent for all after
 */
public record Group(String id, @Nullable Integer from, @Nullable Integer to) {

  /** Ages below this have no vote at the decision. */
  static final int VOTING_AGE = 18;

  boolean contains(int birth) {
    return (from == null || birth >= from) && (to == null || birth <= to);
  }

  /** Not yet born in the decision year: the United Nations' "future generations". */
  public boolean unborn() {
    return from != null && from > 0;
  }

  /** Children of the decision year and those not yet born: nobody of them has a vote. */
  public boolean voiceless() {
    return from != null && from > -VOTING_AGE;
  }
}
