package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.StreamId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a contract, enough to work out again how far changes have carried it.
 *
 * @param number from 1, without gaps
 * @param change the change that made it; absent for a version of the draft
 * @param ground of that change
 */
public record ContractVersion(
    int number,
    Money value,
    @Nullable LocalDate end,
    @Nullable StreamId change,
    @Nullable ChangeGround ground) {}
