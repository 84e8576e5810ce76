package city.posterity.cityhall.delivery;

import city.posterity.cityhall.delivery.Figures.Bar;
import city.posterity.cityhall.web.TableOrder;
import java.util.List;

/**
 * What the city is committed to, as everybody reads it.
 *
 * @param population whose ages the generations rest on
 * @param moneys one for each currency; never added together
 * @param carbon tonnes by year
 * @param reviews how many long obligations are looked at in each year
 * @param category that is shown alone; empty for all
 * @param department that is shown alone; empty for all
 * @param query what addresses of files end with, with its question mark
 * @param page counts from 1
 * @param more whether there is a next page
 */
public record CommitmentsView(
    String city,
    String population,
    int contracts,
    List<Money> moneys,
    List<Bar> carbon,
    List<Dear> dear,
    List<Tail> tails,
    List<LedgerView.Bar> reviews,
    List<Error> errors,
    List<Row> rows,
    String category,
    String department,
    List<String> departments,
    TableOrder order,
    String query,
    int page,
    boolean more) {

  /**
   * @param id of the picture
   * @param whole of all years from now on
   * @param later whether there are years that the picture has no place for
   */
  public record Money(
      String id,
      String currency,
      String whole,
      List<Bar> bars,
      List<Year> years,
      List<Generation> generations,
      boolean later) {}

  /**
   * @param spread what of it is spread evenly; empty for nothing
   */
  public record Year(String year, String amount, String spread) {}

  /**
   * @param name key of its words
   * @param length of its bar, 0 to 100
   */
  public record Generation(String name, String amount, String share, int length) {}

  /**
   * @param above key of the words for which threshold it is above
   */
  public record Dear(
      String title, String address, String leaving, String remaining, String share, String above) {}

  public record Tail(
      String title,
      String address,
      String lastService,
      String lastPaid,
      String amount,
      String share) {}

  /**
   * @param stage key of its words
   */
  public record Error(
      String category, String stage, int contracts, String error, String spread, String perYear) {}

  /**
   * @param address empty where it has no page
   */
  public record Row(
      String title,
      String reference,
      String address,
      String department,
      String value,
      String end) {}
}
