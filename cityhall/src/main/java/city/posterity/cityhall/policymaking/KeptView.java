package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.guidance.Keeping;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.policymaking.response.Commitment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a policy in force is kept.
 *
 * @param shown whether it is or was in force
 * @param overdue what was promised by a day that has passed
 */
public record KeptView(boolean shown, List<Line> lines, List<String> overdue) {

  /**
   * A clause that purchases were judged on.
   *
   * @param share of those in which it was not kept, in per cent
   * @param often whether that is so often that the policy is reviewed
   */
  public record Line(
      String clause,
      String address,
      String title,
      int judged,
      int kept,
      int departed,
      int unkept,
      long share,
      boolean often) {}

  public KeptView {
    lines = List.copyOf(lines);
    overdue = List.copyOf(overdue);
  }

  static KeptView of(Made made, List<Keeping.Count> counts, Formats formats, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, formats.zone());
    return new KeptView(
        made.process().launch() != null,
        counts.stream().filter(c -> c.judged() > 0).map(c -> line(made, c, formats)).toList(),
        made.answers().stream()
            .flatMap(r -> Optional.ofNullable(r.answer().commitment()).stream())
            .filter(c -> c.by().isBefore(today))
            .map(c -> words(c, formats))
            .toList());
  }

  private static Line line(Made made, Keeping.Count count, Formats formats) {
    return new Line(
        count.clause(),
        made.address() + "/clauses/" + count.clause(),
        made.clause(count.clause())
            .map(c -> new Made.Text(c, c.newest()).in(formats.locale()).title())
            .orElse(""),
        count.judged(),
        count.kept(),
        count.departed(),
        count.unkept(),
        Math.round(count.shareNotKept() * 100),
        OftenNotKept.isOften(count));
  }

  private static String words(Commitment commitment, Formats formats) {
    return formats
        .texts()
        .text(
            formats.locale(),
            "policymaking.commitment",
            commitment.what(),
            commitment.who(),
            formats.day(commitment.by()));
  }
}
