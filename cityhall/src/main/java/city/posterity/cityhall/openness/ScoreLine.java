package city.posterity.cityhall.openness;

import java.util.List;

/**
 * What a bid was given on one criterion, as a page or a paper tells it.
 *
 * @param criterion its title
 * @param score with the best one possible, as in "7 of 10"; without it where a release before that
 *     was told
 * @param weight how many points of 100 it can earn; "" where criteria have none
 * @param reason "" if there is none
 */
public record ScoreLine(String criterion, String score, String weight, String reason) {

  /**
   * The scores of one bid for one lot.
   *
   * @param result of {@code /bids/details/…/results}
   */
  public static List<ScoreLine> of(Told release, Told result) {
    Told lot = release.byId("/tender/lots", result.text("/relatedLot"));
    return result.all("/scores").stream()
        .map(score -> {
          String id = score.text("/id");
          Told criterion = criterion(lot, id);
          String title = criterion.text("/description");
          return new ScoreLine(
              title.isEmpty() ? id : title,
              score.has("/scale")
                  ? score
                      .spoken()
                      .text("openness.score.of", score.number("/score"), score.number("/scale"))
                  : score.number("/score"),
              weight(criterion),
              score.text("/rationale"));
        })
        .toList();
  }

  private static Told criterion(Told lot, String id) {
    return lot.all("/awardCriteria/criteria").stream()
        .filter(c -> c.text("/name").equals(id))
        .findFirst()
        .orElseGet(() -> lot.at("/there-is-none"));
  }

  private static String weight(Told criterion) {
    return criterion.all("/numbers").stream()
        .filter(n -> n.text("/weight").equals("pointsExact"))
        .map(n -> n.number("/number"))
        .findFirst()
        .orElse("");
  }
}
