package city.posterity.procurement.policymaking.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the body decided.
 *
 * @param instrument number of the resolution
 * @param votesFor absent where nobody counted, as are the others
 * @param minutes where its minutes are found
 * @param dissent what was said against it there; empty for nothing
 */
public record Resolution(
    String body,
    LocalDate day,
    String instrument,
    @Nullable Integer votesFor,
    @Nullable Integer votesAgainst,
    @Nullable Integer abstained,
    String minutes,
    String dissent,
    String textHash) {

  /** Whether more were for it than against it, where both were counted. */
  boolean isCarried() {
    return votesFor == null || votesAgainst == null || votesFor > votesAgainst;
  }
}
