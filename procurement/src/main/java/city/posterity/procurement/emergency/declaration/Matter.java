package city.posterity.procurement.emergency.declaration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that the emergency opened.
 *
 * @param number counts from 1 within the declaration
 * @param reference what it is known by elsewhere: a contract's number or address
 * @param reason what it is for, or why the help was given
 * @param starts first day of a relief; absent for others
 * @param endsOrReview when a relief ends or is looked at again; absent for others
 * @param quality what came of a contract, in quality; absent until it was looked at
 * @param price what came of it, in price; absent until it was looked at
 * @param settlement absent until it is settled
 */
public record Matter(
    int number,
    MatterKind kind,
    String title,
    String reference,
    String reason,
    @Nullable LocalDate starts,
    @Nullable LocalDate endsOrReview,
    @Nullable String quality,
    @Nullable String price,
    @Nullable Settlement settlement) {

  public boolean isSettled() {
    return settlement != null;
  }

  Matter reviewed(String quality, String price) {
    return new Matter(
        number, kind, title, reference, reason, starts, endsOrReview, quality, price, settlement);
  }

  Matter settled(Settlement settlement) {
    return new Matter(
        number, kind, title, reference, reason, starts, endsOrReview, quality, price, settlement);
  }
}
