package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.support.WithDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OpennessTest
class FeedTest implements WithDatabase {

  private static final int WRITERS = 4;
  private static final int EACH = 25;

  @Autowired DSLContext database;
  @Autowired TransactionTemplate transaction;
  @Autowired FeedSequencer sequencer;
  @Autowired ReleaseStore store;

  @Test
  void aMirrorMissesNothingWhenCommitsOvertakeEachOther() throws Exception {
    UUID city = UUID.randomUUID();
    var seen = new ArrayList<String>();
    long cursor = 0;
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int w = 0; w < WRITERS; w++) {
        int writer = w;
        writers.execute(() -> write(city, writer));
      }
      writers.shutdown();
      while (!writers.awaitTermination(5, TimeUnit.MILLISECONDS)) {
        sequencer.run(city);
        cursor = mirror(city, cursor, seen);
      }
    }
    sequencer.run(city);
    mirror(city, cursor, seen);
    assertThat(seen).hasSize(WRITERS * EACH).doesNotHaveDuplicates();
    assertThat(
            database
                .select(RELEASE.POSITION)
                .from(RELEASE)
                .where(RELEASE.CITY_ID.eq(city))
                .orderBy(RELEASE.POSITION)
                .fetch(RELEASE.POSITION))
        .startsWith(1L, 2L)
        .endsWith((long) WRITERS * EACH)
        .hasSize(WRITERS * EACH);
  }

  private long mirror(UUID city, long after, ArrayList<String> seen) {
    long cursor = after;
    while (true) {
      var page = store.feed(city, cursor, 7).rows();
      if (page.isEmpty()) {
        return cursor;
      }
      page.forEach(r -> seen.add(r.getOcid() + "-" + r.getNumber()));
      cursor = page.getLast().getPosition();
    }
  }

  /** Each transaction stays open for a while after its row was written. */
  private void write(UUID city, int writer) {
    for (int i = 1; i <= EACH; i++) {
      int number = i;
      transaction.executeWithoutResult(_ -> {
        var row = database.newRecord(RELEASE);
        row.setCityId(city);
        row.setOcid("ocds-000000-" + writer);
        row.setNumber(number);
        row.setId(RowId.next());
        row.setProcurementId(new UUID(0, writer));
        row.setCommandId(RowId.next());
        row.setReleasedAt(Instant.EPOCH.plusSeconds(number).atOffset(ZoneOffset.UTC));
        row.setTags("planning");
        row.setBody(JSON.json("{}"));
        row.insert();
        pause((writer * 7L + number * 3L) % 11);
      });
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
