package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.AppraisalException;
import city.posterity.cityhall.casefile.Completion;
import city.posterity.cityhall.casefile.GateKeeper;
import city.posterity.procurement.Problem;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationRule;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.evaluation.panel.RankBids.LotAppraisal;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.SheetCheck;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.market.tender.Tender;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the bids of a tender cost over their life and whom it falls to, by the method that was
 * published. Worked out of the records alone, so that the same bids always come to the same; put
 * into the command that ranks them, and nobody can put something else there.
 */
@Component
public final class BidAppraisals implements Completion, GateKeeper {

  private static final int REMEMBERED = 50;

  private final KeptAppraisals kept;

  /** By input: whoever looks at a comparison again does not wait again. */
  private final Cache<Key, Appraiser.Ran> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  BidAppraisals(KeptAppraisals kept) {
    this.kept = kept;
  }

  private record Key(String input, long seed, int draws, @Nullable BigDecimal margin) {}

  /**
   * One lot's bids that are still in, compared.
   *
   * @param bids in the order of the file
   */
  record Compared(
      String lot, CostingMethod method, List<BidsInput.Entry> bids, Appraiser.Ran ran) {}

  /** Whether the panel has said all it has to say of the bids, and the prices are open. */
  static boolean mayBeSeen(Procurement procurement) {
    return procurement
            .first(Evaluation.class)
            .filter(e -> e.status().compareTo(EvaluationStatus.QUALITY_CLOSED) >= 0)
            .isPresent()
        && valid(procurement).stream().allMatch(Bid::isPriced);
  }

  /** For each lot that has bids, what a ranking needs; empty where no method was published. */
  public List<LotAppraisal> of(UUID cityId, Procurement procurement) {
    return compare(cityId, procurement).stream()
        .map(c -> new LotAppraisal(c.lot(), c.ran().appraised()))
        .toList();
  }

  /**
   * @throws AppraisalException if the method cannot be carried out
   */
  List<Compared> compare(UUID cityId, Procurement procurement) {
    var all = compare(procurement, this::remember);
    all.forEach(c -> kept.keep(cityId, procurement.id(), c.ran()));
    return all;
  }

  /**
   * What a lot's bids come to, without anything being kept.
   *
   * @param result as the command {@code posterity appraise} writes it, JSON in UTF-8
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  public record Worked(LotAppraisal appraisal, byte[] result) {}

  /**
   * What made-up bids come to.
   *
   * @param sheets by the name of the bid, in the order of the file
   */
  public static Worked work(
      String lot, CostingMethod method, SequencedMap<String, CostSheet> sheets) {
    var bids =
        sheets.entrySet().stream()
            .map(e -> new BidsInput.Entry(e.getKey(), e.getKey(), e.getValue()))
            .toList();
    var ran = run(BidsInput.of(lot, method, bids), method);
    return new Worked(new LotAppraisal(lot, ran.appraised()), ran.file());
  }

  /** Likewise, for each lot that has bids. */
  public static List<Worked> work(Procurement procurement) {
    return compare(procurement, BidAppraisals::run).stream()
        .map(c -> new Worked(new LotAppraisal(c.lot(), c.ran().appraised()), c.ran().file()))
        .toList();
  }

  private static List<Compared> compare(
      Procurement procurement, BiFunction<byte[], CostingMethod, Appraiser.Ran> running) {
    var tender = procurement.first(Tender.class);
    CostingMethod method = tender.map(t -> t.terms().costing()).orElse(null);
    if (method == null || !mayBeSeen(procurement)) {
      return List.of();
    }
    var all = new ArrayList<Compared>();
    for (String lot : tender.orElseThrow().openLots()) {
      var bids = bids(procurement, method, lot);
      if (!bids.isEmpty()) {
        byte[] input =
            BidsInput.of(tender.orElseThrow().terms().title() + " – " + lot, method, bids);
        all.add(new Compared(lot, method, bids, running.apply(input, method)));
      }
    }
    return all;
  }

  private static Appraiser.Ran run(byte[] input, CostingMethod method) {
    return Appraiser.run(input, method.seed(), method.draws(), method.noHarm());
  }

  private Appraiser.Ran remember(byte[] input, CostingMethod method) {
    var key = new Key(Appraiser.hash(input), method.seed(), method.draws(), method.noHarm());
    return remembered.get(key, _ -> run(input, method));
  }

  private static List<Bid> valid(Procurement procurement) {
    return procurement.stream(Bid.class).filter(b -> b.status() == BidStatus.VALID).toList();
  }

  /** Those with a sheet that can be added up; the ranking names the others. */
  private static List<BidsInput.Entry> bids(
      Procurement procurement, CostingMethod method, String lot) {
    return valid(procurement).stream()
        .sorted(Comparator.comparing(Bid::name))
        .flatMap(b ->
            sheet(b, method, lot)
                .map(s -> new BidsInput.Entry(b.name(), b.supplier().toString(), s))
                .stream())
        .toList();
  }

  private static Optional<CostSheet> sheet(Bid bid, CostingMethod method, String lot) {
    return bid.lotBid(lot).map(LotBid::sheet).filter(s -> SheetCheck.of(method, s).isEmpty());
  }

  @Override
  public Command complete(Question question) {
    if (question.command() instanceof RankBids ranking && ranking.appraisals().isEmpty()) {
      try {
        return new RankBids(of(question.cityId(), question.before()));
      } catch (AppraisalException _) {
        // said below, with its reasons
        return ranking;
      }
    }
    return question.command();
  }

  @Override
  public Opinion ask(DSLContext database, Question question) {
    if (!(question.command() instanceof RankBids ranking)) {
      return Opinion.NONE;
    }
    var against = new ArrayList<Finding>();
    try {
      var right = of(question.cityId(), question.before());
      for (LotAppraisal given : ranking.appraisals()) {
        if (!right.contains(given)) {
          against.add(
              Finding.of(EvaluationRule.APPRAISAL_DIFFERS, "lot", given.lot()).at("/appraisals"));
        }
      }
    } catch (AppraisalException e) {
      e.problems()
          .forEach(p ->
              against.add(
                  Finding.of(
                      new Problem(p.code(), "/appraisals", p.pointer() + ": " + p.message()))));
    }
    return Opinion.against(against);
  }
}
