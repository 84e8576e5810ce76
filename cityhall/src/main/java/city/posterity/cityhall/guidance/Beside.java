package city.posterity.cityhall.guidance;

import java.util.List;

/**
 * What stands beside a form: what the guide advises there, and how the checks of the step stand.
 *
 * @param gates address of the page with all checks of the purchase
 */
public record Beside(
    List<GuideLibrary.Entry> sections, List<GateView.Line> wanting, int fine, String gates) {

  /** Whether there is anything to say. */
  public boolean isEmpty() {
    return sections.isEmpty() && wanting.isEmpty() && fine == 0;
  }
}
