package city.posterity.cityhall.bidding;

import city.posterity.cityhall.costing.CostTotals;
import city.posterity.cityhall.forms.FormView.Wrong;
import city.posterity.cityhall.forms.RecordView.Row;
import java.util.List;

/**
 * An offer as it will be read, before it is declared complete.
 *
 * @param form address of the form
 * @param wrong what is wrong, each with the address of its field
 * @param token of what lies sealed; empty while something is wrong
 * @param undeclared whether the button was pressed without the declaration
 */
public record OfferCheckView(
    String title,
    String address,
    String form,
    String deadline,
    String left,
    int version,
    boolean sealed,
    boolean twoEnvelopes,
    List<Wrong> wrong,
    List<OfferView.Change> changes,
    List<Row> rows,
    List<CostTotals> totals,
    String token,
    boolean undeclared) {

  public boolean isReady() {
    return !token.isEmpty();
  }
}
