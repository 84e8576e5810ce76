package city.posterity.cityhall.delivery;

import city.posterity.cityhall.web.TableOrder;
import java.util.List;

/**
 * What ends or has to be decided on, ready to be shown.
 *
 * @param within days from today
 * @param departments to choose from
 * @param department chosen; empty for all
 * @param months the picture's columns, from this month on
 * @param query of the page's address without the page's number
 */
public record RadarView(
    List<Row> rows,
    int within,
    List<String> departments,
    String department,
    TableOrder order,
    List<Month> months,
    String query,
    int page,
    boolean more,
    boolean mayPlan) {

  public RadarView {
    rows = List.copyOf(rows);
    departments = List.copyOf(departments);
    months = List.copyOf(months);
  }

  /**
   * @param address empty where there is no page of it for whoever asks
   * @param why decision, notice, end or ended
   * @param left days in words
   * @param level red, amber or calm
   */
  public record Row(
      String title,
      String reference,
      String address,
      boolean inherited,
      String supplier,
      String department,
      String value,
      String end,
      String due,
      String why,
      String left,
      String level) {}

  /**
   * A column of the picture, in its own units.
   *
   * @param name of the month, as short as it can be
   * @param full with its year
   * @param x its left edge, from the left also where the language is written from the right
   * @param height of the column; the picture is 100 high
   * @param level of the first day of the month
   */
  public record Month(String name, String full, int count, int x, int height, String level) {}

  /** Width of a month in the picture. */
  public static final int STEP = 50;
}
