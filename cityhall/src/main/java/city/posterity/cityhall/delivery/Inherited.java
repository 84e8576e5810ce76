package city.posterity.cityhall.delivery;

import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract from before this program, as somebody wrote it down.
 *
 * @param reference the buyer's own, by which it is told from all others
 * @param supplierId number in a register, as written
 * @param end last day; not before {@code start}
 * @param extension how it can be extended, in words
 * @param decideBy last day to decide on that; not after {@code end}
 * @param noticeDays calendar days before the end by which notice has to be given, 0 to 3,650
 * @param department that answers for it
 */
public record Inherited(
    String reference,
    String title,
    String supplier,
    @Nullable String supplierId,
    String buyer,
    @Nullable Money value,
    LocalDate start,
    LocalDate end,
    @Nullable String extension,
    @Nullable LocalDate decideBy,
    @Nullable Integer noticeDays,
    @Nullable MainCategory category,
    String department,
    @Nullable String note) {}
