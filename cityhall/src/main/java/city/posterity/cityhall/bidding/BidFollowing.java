package city.posterity.cityhall.bidding;

import static city.posterity.cityhall.bidding.internal.db.Tables.BIDDER;

import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.procurement.bidding.bid.BidEvent;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Recorded;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes which bids an organisation has, so that its people find them; and forgets what was written
 * of an offer, with its key, once the bid is open.
 */
@Component
final class BidFollowing implements CasefileListener {

  private static final int MOST = 1_000;

  private final DSLContext database;
  private final OfferDrafts drafts;

  BidFollowing(DSLContext database, OfferDrafts drafts) {
    this.database = database;
    this.drafts = drafts;
  }

  /** The newest first, 1,000 at most: all that are sorted by anything else. */
  List<UUID> of(UUID cityId, OrganisationId organisation) {
    return of(cityId, organisation, 0, MOST);
  }

  /** The newest first. */
  List<UUID> of(UUID cityId, OrganisationId organisation, int from, int limit) {
    return database
        .select(BIDDER.BID_ID)
        .from(BIDDER)
        .where(BIDDER.CITY_ID.eq(cityId), BIDDER.ORGANISATION_ID.eq(organisation.value()))
        .orderBy(BIDDER.BEGUN_AT.desc(), BIDDER.BID_ID)
        .offset(from)
        .limit(limit)
        .fetch(BIDDER.BID_ID);
  }

  @Override
  public void recorded(
      DSLContext transaction, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    for (Recorded recorded : events) {
      UUID bid = recorded.stream().id();
      switch (recorded.event()) {
        case BidEvent.BidStarted started ->
            transaction
                .insertInto(BIDDER)
                .set(BIDDER.CITY_ID, chapter.cityId())
                .set(BIDDER.ORGANISATION_ID, started.supplier().value())
                .set(BIDDER.BID_ID, bid)
                .set(BIDDER.BEGUN_AT, started.at().atOffset(java.time.ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
        case BidEvent.BidOpened _, BidEvent.BidUnreadable _ ->
            forget(transaction, chapter.cityId(), bid);
        default -> {
          // nothing of ours
        }
      }
    }
  }

  private void forget(DSLContext transaction, UUID cityId, UUID bid) {
    List<UUID> files = drafts.drop(transaction, cityId, bid);
    if (!files.isEmpty() && TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              files.forEach(drafts::delete);
            }
          });
    }
  }
}
