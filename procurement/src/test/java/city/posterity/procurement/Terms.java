package city.posterity.procurement;

import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.Item;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.TenderDocument;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The terms of a tender, in the making: lamps for the city, unless a test says otherwise. */
public final class Terms {

  public static final Classification LAMPS =
      new Classification("CPV", "34928500-3", "Street-lighting equipment");

  public String title = "Street lamps";
  public String description = "Lamps that last";
  public MainCategory category = MainCategory.GOODS;
  public String currency = "EUR";
  public boolean multiCurrency;
  public List<Lot> lots = lots(1);
  public List<Item> items = List.of();
  public List<Criterion> criteria = new ArrayList<>();
  public AwardMethod method = new AwardMethod.LowestPrice(TieBreak.EARLIER_RECEIPT);
  public Instant deadline = Fixtures.DEADLINE;
  public int envelopes = 1;
  public int winnersPerLot = 1;
  public @Nullable Integer lotLimit;
  public List<TenderTerms.PaymentShare> paymentSchedule = List.of();
  public List<TenderDocument> documents = List.of();
  public @Nullable CostingMethod costing;

  /** The same again, to be changed. */
  public static Terms like(TenderTerms t) {
    var terms = new Terms();
    terms.title = t.title();
    terms.description = t.description();
    terms.category = t.category();
    terms.currency = t.currency();
    terms.multiCurrency = t.multiCurrency();
    terms.lots = t.lots();
    terms.items = t.items();
    terms.criteria = new ArrayList<>(t.criteria());
    terms.method = t.awardMethod();
    terms.deadline = t.deadline();
    terms.envelopes = t.envelopes();
    terms.winnersPerLot = t.winnersPerLot();
    terms.lotLimit = t.lotLimit();
    terms.paymentSchedule = t.paymentSchedule();
    terms.documents = t.documents();
    terms.costing = t.costing();
    return terms;
  }

  /** L1, L2, … worth 1000 each. */
  public static List<Lot> lots(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Lot("L" + i, "Lot " + i, "", Money.of("1000.00", "EUR"), null))
        .toList();
  }

  /** An item of {@code quantity} lamps in a lot. */
  public static Item item(String id, String quantity, String lot) {
    return new Item(id, "Lamp", LAMPS, new BigDecimal(quantity), "lamp", lot);
  }

  public TenderTerms build() {
    return new TenderTerms(
        title,
        description,
        Fixtures.CITY,
        List.of(Fixtures.CITY),
        category,
        LAMPS,
        "open",
        currency,
        multiCurrency,
        lots,
        null,
        items,
        criteria,
        method,
        deadline,
        envelopes,
        winnersPerLot,
        lotLimit,
        paymentSchedule,
        documents,
        "Old Town",
        LocalDate.of(2027, 4, 1),
        LocalDate.of(2029, 3, 31),
        costing);
  }
}
