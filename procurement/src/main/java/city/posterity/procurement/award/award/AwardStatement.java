package city.posterity.procurement.award.award;

import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.machine.Computed;
import org.jspecify.annotations.Nullable;

/**
 * What the approver says of those who will live with the choice.
 *
 * @param generations in words, what it costs and gives each generation, and how sure that is
 * @param lossReason why this bid although a generation loses more than the announced margin, and
 *     what is done for it; absent where none does
 * @param appraised what the words rest on
 */
public record AwardStatement(
    String generations, @Nullable String lossReason, @Computed Appraised appraised) {}
