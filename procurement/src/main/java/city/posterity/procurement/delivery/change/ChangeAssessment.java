package city.posterity.procurement.delivery.change;

import city.posterity.procurement.delivery.change.ChangeExtent.Shares;
import org.jspecify.annotations.Nullable;

/**
 * What stands for and against a change.
 *
 * @param sameNature whether it is still the contract that was competed for
 * @param scope how it relates to what was bought
 * @param recompetition why it is not bought anew
 * @param budgetReference where the money comes from; absent where none is needed
 * @param shares how far it goes, alone and with earlier ones
 */
public record ChangeAssessment(
    boolean sameNature,
    String scope,
    String recompetition,
    @Nullable String budgetReference,
    Shares shares) {}
