package city.posterity.procurement.award.purchase;

import city.posterity.procurement.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What arrived and was found good.
 *
 * @param text what it is
 * @param value of what arrived, as a part of the price
 * @param whole whether nothing is outstanding any more
 * @param evidence by which it can be checked, such as the delivery note's number
 * @param rating of the supplier's work, from 1, poor, to 5, very good; absent where nobody rated it
 */
public record Delivery(
    String text,
    Money value,
    boolean whole,
    String evidence,
    @Nullable Integer rating,
    Instant at) {

  Delivery forThePublic() {
    return new Delivery(text, value, whole, "", null, at);
  }
}
