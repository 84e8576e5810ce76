package city.posterity.procurement.market.engagement;

import city.posterity.procurement.machine.Addition;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.TenderDocument;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier was told or shown is published to all.
 *
 * @param document absent where there is only the text; one that a supplier was shown is recognised
 *     by its digest
 * @param contacts whose answers the text holds
 * @param leftOut what was left out as a trade secret, and by which rule; empty where nothing was
 */
public record ShareItem(
    String title,
    String text,
    @Nullable TenderDocument document,
    List<UUID> contacts,
    String leftOut)
    implements Addition {

  public ShareItem {
    contacts = List.copyOf(contacts);
  }

  @Override
  public Outcome decide(Context context) {
    var known = context.self(Engagement.class).contacts().keySet();
    var findings =
        Outcome.collect()
            .require(!title.isBlank(), () -> Finding.of(EngagementRule.TEXT_MISSING).at("/title"))
            .require(!text.isBlank(), () -> Finding.of(EngagementRule.TEXT_MISSING).at("/text"))
            .require(
                document == null || RecordContact.isDigest(document.sha256()),
                () -> Finding.of(EngagementRule.DIGEST_WRONG).at("/document/sha256"));
    for (int i = 0; i < contacts.size(); i++) {
      String place = "/contacts/" + i;
      findings.require(
          known.contains(contacts.get(i)),
          () -> Finding.of(EngagementRule.CONTACT_UNKNOWN).at(place));
    }
    return findings.orElse(() ->
        new EngagementEvent.ItemShared(
            new Share(title, text, document, contacts, leftOut, context.now())));
  }
}
