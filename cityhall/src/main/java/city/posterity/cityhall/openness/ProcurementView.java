package city.posterity.cityhall.openness;

import city.posterity.procurement.disclosure.redaction.RedactableFields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on the page of one procurement.
 *
 * @param number of its newest release
 * @param changed when that was made
 * @param release the newest release
 * @param events what happened, oldest first
 */
public record ProcurementView(
    String ocid, int number, Instant changed, String title, Told release, List<Happened> events) {

  public ProcurementView {
    events = List.copyOf(events);
  }

  /**
   * A line of the timeline in words.
   *
   * @param id never changes, whatever the language
   * @param iso for machines
   * @param section anchor of the part of the page that tells more, if the page has it
   */
  public record Happened(
      String id,
      String iso,
      String when,
      String sentence,
      String quote,
      String who,
      String section) {}

  /** How much of a contract's value is paid. */
  public record Paid(String paid, String value, int percent) {

    public static Paid of(Told contract) {
      BigDecimal value = contract.amount("/value/amount");
      BigDecimal paid =
          contract.all("/implementation/transactions").stream()
              .map(t -> t.amount("/value/amount"))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      String currency = contract.text("/value/currency");
      int percent =
          value.signum() <= 0
              ? 0
              : paid.multiply(BigDecimal.valueOf(100))
                  .divide(value, 0, RoundingMode.DOWN)
                  .intValue();
      Spoken spoken = contract.spoken();
      String unit = currency.isEmpty() ? "EUR" : currency;
      return new Paid(spoken.money(paid, unit), spoken.money(value, unit), percent);
    }

    /** Length of the bar: never longer than the whole. */
    public int length() {
      return Math.clamp(percent, 0, 100);
    }
  }

  /** Whether there is anything to tell in a part of the page, named by its anchor. */
  public boolean hasSection(String section) {
    return switch (section) {
      case "planning" -> release.has("/planning");
      case "market" -> release.has("/planning/marketEngagements");
      case "comments" -> release.has("/tender/draftConsultation");
      case "tender" -> release.has("/tender/lots");
      case "questions" -> release.has("/tender/enquiries");
      case "bids" -> release.has("/bids/details");
      case "award" -> release.has("/awards");
      case "complaints" -> release.has("/complaints");
      case "withheld" -> release.has("/redactions");
      case "departures" -> release.has("/policyDepartures");
      case "contract" -> release.has("/contracts");
      case "report" -> anyContractHas("/closingReport");
      case "changes" -> anyContractHas("/amendments");
      case "milestones" -> anyContractHas("/implementation/milestones");
      case "obligations" -> anyContractHas("/implementation/obligations");
      case "payments" -> anyContractHas("/implementation/transactions");
      default -> false;
    };
  }

  /** The awards that hold, which say who won. */
  public List<Told> winners() {
    return release.all("/awards").stream()
        .filter(a -> a.text("/status").equals("active") && a.has("/suppliers"))
        .toList();
  }

  /** Why they won, each reason once; none where the scores alone tell it. */
  public List<String> reasons() {
    return winners().stream()
        .map(a -> a.has("/description") ? a.text("/description") : a.text("/rationale"))
        .filter(r -> !r.isEmpty())
        .distinct()
        .toList();
  }

  /** The rank and the points of those who won, in words; none where nothing was ranked. */
  public List<String> standings() {
    return winners().stream()
        .flatMap(award -> award.texts("/relatedLots").stream().flatMap(l -> standing(award, l)))
        .toList();
  }

  private Stream<String> standing(Told award, String lot) {
    List<String> suppliers = award.all("/suppliers").stream().map(s -> s.text("/id")).toList();
    return release.all("/bids/details").stream()
        .filter(b -> b.all("/tenderers").stream().anyMatch(t -> suppliers.contains(t.text("/id"))))
        .flatMap(b -> b.all("/results").stream())
        .filter(r -> r.text("/relatedLot").equals(lot) && r.has("/rank"))
        .limit(1)
        .map(r -> standing(award, lot, r));
  }

  private String standing(Told award, String lot, Told result) {
    long ranked =
        release.all("/bids/details").stream()
            .flatMap(b -> b.all("/results").stream())
            .filter(r -> r.text("/relatedLot").equals(lot))
            .count();
    List<ScoreLine> scores = ScoreLine.of(release, result);
    Spoken spoken = award.spoken();
    String name = award.text("/suppliers/0/name");
    return scores.isEmpty()
        ? spoken.text("openness.outcome.rank", name, result.amount("/rank"), ranked)
        : spoken.text(
            "openness.outcome.rankAndScores",
            name,
            result.amount("/rank"),
            ranked,
            scores.stream()
                .map(s -> spoken.text("openness.outcome.score", s.criterion(), s.score()))
                .collect(Collectors.joining(spoken.text("openness.outcome.between"))));
  }

  /** What a pointer is about, in one word: the last that is no id and no position. */
  public static String fieldOf(String pointer) {
    return Stream.of(pointer.split("/", -1))
        .filter(RedactableFields.words()::contains)
        .reduce((_, last) -> last)
        .orElse("other");
  }

  private boolean anyContractHas(String place) {
    return release.all("/contracts").stream().anyMatch(c -> c.has(place));
  }

  /** Newest first. */
  public List<Happened> newestFirst() {
    return events.reversed();
  }
}
