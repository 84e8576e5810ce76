package city.posterity.cityhall.costing;

import city.posterity.cityhall.forms.FieldView;
import city.posterity.cityhall.forms.FormView;
import java.util.List;

/**
 * Made-up bids, and how they would be ranked.
 *
 * @param costing address of the page of the costing method
 * @param method in words
 * @param points whether bids are given points
 * @param life whether costs beside the price count
 * @param ranking best first; empty where what was typed is wrong
 * @param weights what price and quality count for in truth; empty where there are no weights
 */
public record TrialView(
    String title,
    String address,
    String back,
    String costing,
    String method,
    boolean points,
    boolean life,
    List<Bid> bids,
    FormView summary,
    List<Place> ranking,
    String weights,
    List<Test> tests) {

  public TrialView {
    bids = List.copyOf(bids);
    ranking = List.copyOf(ranking);
    tests = List.copyOf(tests);
  }

  /** A bid to be made up. */
  public record Bid(String name, List<FieldView> fields) {
    public Bid {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A bid in its place.
   *
   * @param number the place, or a word for a bid that is out
   * @param compared the figure that is compared
   * @param pricePoints empty where no points are given, as are the other points
   * @param money what one more percent of quality may cost at this bid; empty where that has no
   *     meaning
   * @param length of the bar for the price, 0 to 100
   * @param qualityLength of the one for quality
   */
  public record Place(
      String number,
      String name,
      String compared,
      String price,
      String pricePoints,
      String qualityPoints,
      String total,
      String money,
      String length,
      String qualityLength) {}

  /**
   * Something that award methods are known to suffer from.
   *
   * @param found what was found, in sentences; empty if nothing
   * @param fine that nothing was found; empty if something was
   * @param fix what to do about it; empty if nothing is to be done
   */
  public record Test(String title, List<String> found, String fine, String fix) {
    public Test {
      found = List.copyOf(found);
    }
  }
}
