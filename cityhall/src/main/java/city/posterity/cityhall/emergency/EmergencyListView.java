package city.posterity.cityhall.emergency;

import city.posterity.cityhall.web.Formats;
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

    static Line of(Emergencies.Line l, LocalDate today, Formats formats) {
      return new Line(
          l.title(),
          "/emergencies/" + l.tag(),
          l.area(),
          formats.day(l.starts()),
          formats.day(l.ends()),
          EmergencyView.state(l.status(), l.starts(), today),
          l.deals());
    }
  }
}
