package city.posterity.cityhall.guidance;

import java.util.List;

/** Which goals the city's public purchases serve, by the clauses that passed in them. */
public record Alignment(List<IntlText> texts) {

  /** See {@link Goals.IntlText}. */
  public record IntlText(
      String id, String title, String link, String verified, String unverified, List<Goal> goals) {}

  /** See {@link Goals.Goal}. */
  public record Goal(String id, String title, boolean seen, List<Linked> clauses) {

    public boolean served() {
      return clauses.stream().anyMatch(c -> c.purchases() > 0);
    }
  }

  /**
   * @param checked whether anything checks it; otherwise it never passes
   * @param purchases in which it passed
   */
  public record Linked(String id, String title, boolean checked, int purchases) {}

  /** A clause that passed, with when. */
  public record Passed(String ocid, String purchase, String clause, String gate, String at) {}
}
