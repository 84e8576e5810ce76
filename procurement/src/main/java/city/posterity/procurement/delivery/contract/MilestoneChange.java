package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the contract does to one milestone.
 *
 * @param code of a milestone of the contract, or of a new one
 * @param title of a new one; an existing one keeps its own
 * @param delta added to what its acceptance makes payable; may be negative
 * @param due its new day; absent where the day stays
 * @param excused whether it need not be met any more
 */
public record MilestoneChange(
    String code, String title, Money delta, @Nullable LocalDate due, boolean excused) {}
