package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.LEAF;

import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts new leaves into one order and chains them. One at a time for a city, on whichever node; a
 * leaf whose transaction ends late simply comes later in the chain.
 */
@Component
public final class LeafSequencer {

  private static final int BATCH = 1_000;

  private final DSLContext database;
  private final CaseStore store;
  private final TransactionTemplate transaction;
  private final LeafHeads heads;

  LeafSequencer(
      DSLContext database, CaseStore store, TransactionTemplate transaction, LeafHeads heads) {
    this.heads = heads;
    this.database = database;
    this.store = store;
    this.transaction = transaction;
  }

  /** Sequences everything that is waiting. */
  public void run(UUID cityId) {
    Batch done;
    do {
      done = Objects.requireNonNull(transaction.execute(_ -> batch(cityId)));
      if (done.size() > 0) {
        // only what is in the database for good is written down beside it
        heads.append(cityId, done.head());
      }
    } while (done.size() == BATCH);
  }

  private record Batch(int size, LeafHeads.Head head) {}

  private Batch batch(UUID cityId) {
    store.lockName("leaf/" + cityId);
    var last =
        database
            .select(LEAF.SEQUENCE, LEAF.CHAIN)
            .from(LEAF)
            .where(LEAF.CITY_ID.eq(cityId), LEAF.SEQUENCE.isNotNull())
            .orderBy(LEAF.SEQUENCE.desc())
            .limit(1)
            .fetchOne();
    long sequence = last == null ? 0 : last.value1();
    byte[] chain = last == null ? Leaves.ROOT : last.value2();
    if (last == null) {
      heads.begin(cityId);
    }
    var waiting =
        database
            .select(LEAF.ID, LEAF.KIND, LEAF.SUBJECT, LEAF.COMMITMENT)
            .from(LEAF)
            .where(LEAF.CITY_ID.eq(cityId), LEAF.SEQUENCE.isNull())
            .orderBy(LEAF.ID)
            .limit(BATCH)
            .fetch();
    for (var leaf : waiting) {
      chain = Leaves.chain(chain, leaf.value1(), leaf.value2(), leaf.value3(), leaf.value4());
      database
          .update(LEAF)
          .set(LEAF.SEQUENCE, ++sequence)
          .set(LEAF.CHAIN, chain)
          .where(LEAF.CITY_ID.eq(cityId), LEAF.ID.eq(leaf.value1()))
          .execute();
    }
    return new Batch(waiting.size(), new LeafHeads.Head(sequence, chain));
  }
}
