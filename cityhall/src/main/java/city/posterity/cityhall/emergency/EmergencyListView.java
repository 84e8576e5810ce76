package city.posterity.cityhall.emergency;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.emergency.declaration.Emergency;
import java.time.LocalDate;
import java.util.List;

/**
 * The register.
 *
 * @param page counts from 1
 * @param more whether there is a next page
 */
public record EmergencyListView(String city, List<Line> lines, int page, boolean more) {

  /**
   * @param state key of the sentence that says where it stands
   */
  public record Line(
      String title,
      String address,
      String area,
      String from,
      String until,
      String state,
      int deals) {

    static Line of(Emergency e, int deals, LocalDate today, Formats formats) {
      return new Line(
          e.declaration().title(),
          "/emergencies/" + e.tag(),
          e.declaration().area(),
          formats.day(e.declaration().starts()),
          formats.day(e.until()),
          EmergencyView.state(e, today),
          deals);
    }
  }
}
