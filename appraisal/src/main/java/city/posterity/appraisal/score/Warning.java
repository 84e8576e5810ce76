package city.posterity.appraisal.score;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to know before an award is defended with these scores. What a warning holds is its
 * detail in JSON, under the same names. Bids are named by their ids; prices are in the currency of
 * the bids, quality, weights and points in percent of their scale or of 100 points.
 */
public sealed interface Warning {

  /** Names the kind, the same for ever. */
  String code();

  Message message();

  /**
   * The first place goes to others when a bid that does not have it is taken out.
   *
   * @param removed the losing bid
   * @param before who is first with it
   * @param after who is first without it
   */
  record RankingParadox(String removed, List<String> before, List<String> after)
      implements Warning {
    @Override
    public String code() {
      return "ranking-paradox";
    }

    @Override
    public Message message() {
      return Message.of("ranking-paradox", removed, after, before);
    }
  }

  /**
   * The first place goes to others when a bid that would not have it is added: whoever can place
   * such a bid can choose the winner.
   *
   * @param quality of the added bid
   * @param from lowest price of the band in which it does so
   * @param to highest price of the band
   * @param before who is first without it
   * @param after who is first with it
   */
  record PhantomBid(double quality, double from, double to, List<String> before, List<String> after)
      implements Warning {
    @Override
    public String code() {
      return "phantom-bid";
    }

    @Override
    public Message message() {
      return Message.of("phantom-bid", from, to, quality, after, before);
    }
  }

  /**
   * A bid that gives in proportion what it costs cannot win, whatever the weights.
   *
   * @param bid in the middle
   * @param below the cheaper bid of lower quality
   * @param above the dearer bid of higher quality; it or the other is first
   */
  record MiddleBid(String bid, String below, String above) implements Warning {
    @Override
    public String code() {
      return "middle-bid";
    }

    @Override
    public Message message() {
      return Message.of("middle-bid", bid, below, above);
    }
  }

  /**
   * One price stands so far from all others that it sets their points.
   *
   * @param bid whose price it is
   * @param price of that bid
   * @param next the nearest other price
   */
  record Outlier(String bid, double price, double next) implements Warning {
    @Override
    public String code() {
      return "outlier";
    }

    @Override
    public Message message() {
      return Message.of(price < next ? "outlier.low" : "outlier.high", bid, price, next);
    }
  }

  /**
   * Price counts for more or less than was announced.
   *
   * @param statedPriceWeight as announced, 0 to 100
   * @param effectivePriceWeight share of the points' spread that comes from price, 0 to 100
   * @param moneyPerQualityPoint by bid: what one more quality point may cost; absent where price
   *     moves nothing
   */
  record WeightIllusion(
      double statedPriceWeight,
      double effectivePriceWeight,
      Map<String, @Nullable Double> moneyPerQualityPoint)
      implements Warning {
    @Override
    public String code() {
      return "weight-illusion";
    }

    @Override
    public Message message() {
      return Message.of("weight-illusion", statedPriceWeight, effectivePriceWeight);
    }
  }

  /**
   * Quality hardly tells the bids apart, so that price decides.
   *
   * @param lowest quality
   * @param highest quality
   * @param usedShare of the scale, 0 to 1
   */
  record CompressedQuality(double lowest, double highest, double usedShare) implements Warning {
    @Override
    public String code() {
      return "compressed-quality";
    }

    @Override
    public Message message() {
      return Message.of("compressed-quality", lowest, highest, highest - lowest);
    }
  }

  /**
   * A price so low that an explanation has to be asked for (Directive 2014/24/EU, Article 69);
   * never a ground to reject by itself.
   *
   * @param bid whose price it is
   * @param price of that bid
   * @param meanOfOthers mean of all other prices
   * @param secondLowest the next price
   */
  record AbnormallyLow(String bid, double price, double meanOfOthers, double secondLowest)
      implements Warning {
    @Override
    public String code() {
      return "abnormally-low";
    }

    @Override
    public Message message() {
      return Message.of("abnormally-low", bid, price, meanOfOthers, secondLowest);
    }
  }

  /**
   * Bids that are exactly alike, without any rounding.
   *
   * @param place of them all, from 1
   * @param bids two or more
   */
  record Tie(int place, List<String> bids) implements Warning {
    @Override
    public String code() {
      return "tie";
    }

    @Override
    public Message message() {
      return Message.of("tie", bids, place);
    }
  }
}
