package city.posterity.procurement.market.engagement;

import city.posterity.procurement.machine.Addition;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A contact with a supplier goes into the log.
 *
 * @param contact an id that the sender chooses, so that sending it twice adds one entry
 * @param at when it took place
 * @param supplier name of the organisation, never of a natural person
 * @param told what the supplier was told; empty where it was told nothing
 */
public record RecordContact(
    UUID contact,
    Instant at,
    String supplier,
    Channel channel,
    String asked,
    String told,
    List<ShownDocument> documents)
    implements Addition {

  public RecordContact {
    documents = List.copyOf(documents);
  }

  @Override
  public Outcome decide(Context context) {
    var findings =
        Outcome.collect()
            .require(
                !supplier.isBlank(), () -> Finding.of(EngagementRule.TEXT_MISSING).at("/supplier"))
            .require(!asked.isBlank(), () -> Finding.of(EngagementRule.TEXT_MISSING).at("/asked"))
            .require(
                !at.isAfter(context.now()),
                () -> Finding.of(EngagementRule.CONTACT_IN_FUTURE, "now", context.now()).at("/at"))
            .require(
                !context.self(Engagement.class).contacts().containsKey(contact),
                () -> Finding.of(EngagementRule.CONTACT_EXISTS).at("/contact"));
    for (int i = 0; i < documents.size(); i++) {
      String place = "/documents/" + i;
      ShownDocument d = documents.get(i);
      findings
          .require(
              !d.title().isBlank(),
              () -> Finding.of(EngagementRule.TEXT_MISSING).at(place + "/title"))
          .require(
              isDigest(d.sha256()),
              () -> Finding.of(EngagementRule.DIGEST_WRONG).at(place + "/sha256"));
    }
    return findings.orElse(() ->
        new EngagementEvent.ContactRecorded(
            contact, new MarketContact(at, supplier, channel, asked, told, documents)));
  }

  static boolean isDigest(String sha256) {
    return sha256.matches("[0-9a-fA-F]{64}");
  }
}
