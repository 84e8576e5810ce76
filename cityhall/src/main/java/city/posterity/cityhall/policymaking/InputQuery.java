package city.posterity.cityhall.policymaking;

import city.posterity.procurement.policymaking.input.InputStatus;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions are wanted.
 *
 * @param clause where the words stand now that they are about; absent for any
 * @param statuses empty for any
 * @param words that are looked for; empty for none
 */
record InputQuery(
    UUID policy,
    @Nullable String clause,
    Set<InputStatus> statuses,
    @Nullable UUID theme,
    @Nullable Boolean answered,
    @Nullable Boolean sorted,
    @Nullable Boolean readable,
    @Nullable Boolean appealed,
    String words) {

  InputQuery {
    // no text in the database has one, and it takes none in a question
    words = words.replace('\0', ' ');
    clause = clause == null ? null : clause.replace('\0', ' ');
  }

  /** A theme as an address names it; absent for none and for anything else. */
  static @Nullable UUID theme(String asked) {
    try {
      return asked.isEmpty() ? null : UUID.fromString(asked);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  static InputQuery shown(UUID policy) {
    return new InputQuery(
        policy, null, Set.of(InputStatus.PUBLISHED), null, null, null, null, null, "");
  }

  InputQuery about(String key) {
    return new InputQuery(
        policy, key, statuses, theme, answered, sorted, readable, appealed, words);
  }

  InputQuery of(@Nullable UUID wanted) {
    return new InputQuery(
        policy, clause, statuses, wanted, answered, sorted, readable, appealed, words);
  }

  InputQuery with(String looked) {
    return new InputQuery(
        policy, clause, statuses, theme, answered, sorted, readable, appealed, looked);
  }
}
