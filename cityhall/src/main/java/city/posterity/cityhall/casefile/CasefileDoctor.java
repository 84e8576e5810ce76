package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.EVENT;
import static city.posterity.cityhall.casefile.internal.db.Tables.PROCUREMENT;
import static city.posterity.cityhall.casefile.internal.db.Tables.STREAM;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves that what is stored is what happened: every row is the one its leaf commits to, the leaves
 * form one chain that has every head written down outside the database, and replaying the events
 * gives every stored state.
 */
@Component
public final class CasefileDoctor {

  private final DSLContext database;
  private final CaseStore store;
  private final CaseJson json;
  private final Packs packs;
  private final LeafHeads heads;
  private final StoredPersonalKeys keys;
  private final ReceiptSeals seals;
  private final TransactionTemplate glance;

  CasefileDoctor(
      DSLContext database,
      CaseStore store,
      CaseJson json,
      Packs packs,
      LeafHeads heads,
      StoredPersonalKeys keys,
      ReceiptSeals seals,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.store = store;
    this.json = json;
    this.packs = packs;
    this.heads = heads;
    this.keys = keys;
    this.seals = seals;
    glance = new TransactionTemplate(transactions);
    // one moment of everything, however much is written meanwhile
    glance.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    glance.setReadOnly(true);
  }

  /**
   * Something that is not as it was written.
   *
   * @param row table and key, as in {@code casefile.event tender:… version 3}
   */
  public record Complaint(String row, String what) {}

  /** Counts of what was looked at, and everything that is wrong. */
  public record Report(long procurements, long events, long leaves, List<Complaint> complaints) {
    public Report {
      complaints = List.copyOf(complaints);
    }
  }

  public Report examine(UUID cityId) {
    try (var written = heads.read(cityId)) {
      return Objects.requireNonNull(glance.execute(_ -> examine(cityId, written)));
    }
  }

  private Report examine(UUID cityId, LeafHeads.Reading written) {
    var complaints = new ArrayList<Complaint>();
    var leaves = new LeafExamination(complaints);
    leaves.follow(database, cityId, written, heads.fileOf(cityId).toString());
    var commands = new CommandExamination(database, complaints);
    commands.journal(cityId, leaves);
    commands.answers(cityId, seals);
    new KeyExamination(database, complaints).examine(cityId, keys);
    var procurements =
        database
            .select(PROCUREMENT.ID)
            .from(PROCUREMENT)
            .where(PROCUREMENT.CITY_ID.eq(cityId))
            .orderBy(PROCUREMENT.ID)
            .fetch(PROCUREMENT.ID);
    var replay = new ReplayExamination(database, store, json, packs, complaints);
    long events = 0;
    for (UUID id : procurements) {
      events += replay.replay(cityId, id, leaves);
    }
    leaves.rest();
    orphans(cityId, new HashSet<>(procurements), complaints);
    return new Report(procurements.size(), events, leaves.count(), complaints);
  }

  private void orphans(UUID cityId, Set<UUID> procurements, List<Complaint> complaints) {
    var named =
        new TreeSet<>(
            database
                .selectDistinct(STREAM.PROCUREMENT_ID)
                .from(STREAM)
                .where(STREAM.CITY_ID.eq(cityId))
                .union(
                    database
                        .selectDistinct(EVENT.PROCUREMENT_ID)
                        .from(EVENT)
                        .where(EVENT.CITY_ID.eq(cityId)))
                .fetch(r -> r.value1()));
    named.removeAll(procurements);
    named.forEach(p -> complaints.add(new Complaint("casefile.procurement " + p, "it is missing")));
  }
}
