package city.posterity.procurement.market.engagement;

import city.posterity.procurement.market.tender.TenderDocument;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that everybody can read, so that nobody knows more than the others.
 *
 * @param document absent where there is only the text
 * @param contacts whose answers the text holds
 * @param leftOut what was left out as a trade secret, and by which rule; empty where nothing was
 */
public record Share(
    String title,
    String text,
    @Nullable TenderDocument document,
    List<UUID> contacts,
    String leftOut,
    Instant at) {

  public Share {
    contacts = List.copyOf(contacts);
  }
}
