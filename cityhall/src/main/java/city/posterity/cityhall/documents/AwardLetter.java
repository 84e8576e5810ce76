package city.posterity.cityhall.documents;

import city.posterity.procurement.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one bidder is told of the decision, once all are told: the own result and, on each lot that
 * went to somebody else, what the chosen bid has ahead (Directive 2014/24/EU, art. 55(2)).
 *
 * @param ocid of the procurement
 * @param tender title of the tender
 * @param buyer who decided
 * @param bidder to whom it is written
 * @param notifiedAt when all bidders were told
 * @param complainUntil last moment to complain about the decision
 * @param complainBasis where that comes from
 * @param out why the bid was not admitted; absent where it was
 * @param lots those that the bid is for, in the order of the tender
 */
public record AwardLetter(
    String ocid,
    String tender,
    String buyer,
    String bidder,
    Instant notifiedAt,
    Instant complainUntil,
    String complainBasis,
    @Nullable String out,
    List<Lot> lots) {

  public AwardLetter {
    lots = List.copyOf(lots);
  }

  /**
   * The result on one lot.
   *
   * @param won whether the contract goes to this bidder
   * @param chosen name of who is chosen; absent if nobody is
   * @param rank of this bid, from 1; 0 if it was not ranked
   * @param ranked how many bids were
   * @param price of this bid; absent if it was not ranked
   * @param chosenPrice of the chosen bid; absent if nobody is chosen
   * @param wholeLife what this bid costs over its life, as it was appraised; absent if it was not
   * @param chosenWholeLife likewise of the chosen bid; absent if nobody is chosen
   * @param scores on every criterion; empty where nothing was scored
   * @param standstill absent if nobody is chosen
   */
  public record Lot(
      String title,
      boolean won,
      @Nullable String chosen,
      int rank,
      int ranked,
      @Nullable Money price,
      @Nullable Money chosenPrice,
      @Nullable Money wholeLife,
      @Nullable Money chosenWholeLife,
      List<Score> scores,
      @Nullable Standstill standstill) {
    public Lot {
      scores = List.copyOf(scores);
    }

    /** Whether there is a better bid to compare with. */
    public boolean isCompared() {
      return !won && scores.stream().anyMatch(s -> s.chosenScore() != null);
    }
  }

  /**
   * What was agreed on one criterion.
   *
   * @param scale the best score the criterion knows; absent if nobody knows it any more
   * @param chosenScore of the chosen bid; absent if this is the chosen one or nobody is
   */
  public record Score(
      String criterion,
      BigDecimal score,
      @Nullable BigDecimal scale,
      String reason,
      @Nullable BigDecimal chosenScore,
      @Nullable String chosenReason) {

    /** How much better the chosen bid was; negative where it was worse. */
    public BigDecimal ahead() {
      return chosenScore == null ? BigDecimal.ZERO : chosenScore.subtract(score);
    }
  }

  /**
   * @param end before it no contract is signed
   * @param basis where its length comes from
   * @param exception why there is none; absent where there is
   */
  public record Standstill(Instant end, String basis, @Nullable String exception) {}
}
