package city.posterity.procurement.market.engagement;

import java.time.Instant;
import java.util.List;

/**
 * One contact with one supplier.
 *
 * @param supplier name of the organisation, never of a natural person
 * @param asked what the supplier or the city wanted to know
 * @param told what the supplier was told; empty where it was told nothing
 */
public record MarketContact(
    Instant at,
    String supplier,
    Channel channel,
    String asked,
    String told,
    List<ShownDocument> documents) {

  public MarketContact {
    documents = List.copyOf(documents);
  }
}
