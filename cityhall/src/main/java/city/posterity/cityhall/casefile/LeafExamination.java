package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.LEAF;

import city.posterity.cityhall.casefile.CasefileDoctor.Complaint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of a city: that they form one chain, that the chain has every head that was written
 * down outside the database, and that each row is the one that its leaf commits to.
 */
final class LeafExamination {

  private static final Set<String> OWN_KINDS = Set.of("event", "command");

  private record Leaf(UUID id, String kind, byte[] salt, byte[] commitment) {}

  private final Map<UUID, Leaf> subjects = new HashMap<>();
  private final List<Complaint> complaints;
  private long count;

  LeafExamination(List<Complaint> complaints) {
    this.complaints = complaints;
  }

  long count() {
    return count;
  }

  /** Reads every leaf and follows the chain. */
  void follow(DSLContext database, UUID cityId, LeafHeads.Reading heads, String headsFile) {
    long expected = 1;
    byte[] chain = Leaves.ROOT;
    LeafHeads.Head head = heads.next();
    try (var cursor =
        database
            .selectFrom(LEAF)
            .where(LEAF.CITY_ID.eq(cityId))
            .orderBy(LEAF.SEQUENCE.asc().nullsLast(), LEAF.ID)
            .fetchSize(1_000)
            .fetchLazy()) {
      for (var r : cursor) {
        count++;
        var leaf = new Leaf(r.getId(), r.getKind(), r.getSalt(), r.getCommitment());
        Leaf twin = subjects.put(r.getSubject(), leaf);
        if (twin != null) {
          complain(twin.id(), "another leaf stands for the same row");
        }
        if (r.getSequence() == null) {
          continue;
        }
        if (r.getSequence() != expected) {
          complain(r.getId(), "the chain goes from " + (expected - 1) + " to " + r.getSequence());
          expected = r.getSequence();
        }
        chain = Leaves.chain(chain, leaf.id(), leaf.kind(), r.getSubject(), leaf.commitment());
        if (!Arrays.equals(chain, r.getChain())) {
          complain(r.getId(), "the chain does not fit at number " + r.getSequence());
          chain = r.getChain();
        }
        while (head != null && head.sequence() <= expected) {
          if (head.sequence() < expected || !Arrays.equals(head.chain(), chain)) {
            complain(r.getId(), "it is not what " + headsFile + " says of " + head.sequence());
          }
          head = heads.next();
        }
        expected++;
      }
    }
    if (head != null) {
      complaints.add(
          new Complaint(
              "casefile.leaf number " + head.sequence(),
              "it is gone: the chain ends at "
                  + (expected - 1)
                  + ", but "
                  + headsFile
                  + " knows more"));
    } else if (!heads.isThere() && expected > 1) {
      complaints.add(
          new Complaint(headsFile, "the heads of the chain were written down here and are gone"));
    }
  }

  /** Whether a row is the one that its leaf commits to; each row is to be asked after once. */
  boolean fits(String kind, UUID subject, List<? extends @Nullable Object> values, String row) {
    Leaf leaf = subjects.remove(subject);
    if (leaf == null) {
      complaints.add(new Complaint(row, "it has no leaf"));
      return true;
    }
    if (!leaf.kind().equals(kind)) {
      complain(leaf.id(), "it says that " + subject + " is a " + leaf.kind() + ", not a " + kind);
      return true;
    }
    return Arrays.equals(Leaves.commit(leaf.salt(), values), leaf.commitment());
  }

  /** Which leaf stands for a row that does not fit; told only before the row was asked after. */
  void forget(UUID subject) {
    subjects.remove(subject);
  }

  /** What nobody asked after: its row is gone. Leaves of other parts are for their own checks. */
  void rest() {
    subjects.values().removeIf(leaf -> !OWN_KINDS.contains(leaf.kind()));
    subjects.forEach(
        (subject, leaf) -> complain(leaf.id(), "its " + leaf.kind() + " " + subject + " is gone"));
  }

  private void complain(UUID leaf, String what) {
    complaints.add(new Complaint("casefile.leaf " + leaf, what));
  }
}
