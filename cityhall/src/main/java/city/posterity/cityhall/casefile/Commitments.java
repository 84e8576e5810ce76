package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.LEAF;

import city.posterity.cityhall.operations.RowId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets other parts have documents of theirs committed to by the journal's leaves, so that whoever
 * alters one afterwards is found out. To be used in the transaction that stores the document.
 */
@Component
public final class Commitments {

  /** What documents there are beside events and commands. */
  public enum Kind {
    RELEASE;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final DSLContext database;

  Commitments(DSLContext database) {
    this.database = database;
  }

  /**
   * Commits to a document once and for all.
   *
   * @param subject its id
   * @param values everything that may not be altered, always in the same order
   * @throws org.springframework.dao.DuplicateKeyException if it was committed to before
   */
  public void commit(
      UUID cityId, Kind kind, UUID subject, List<? extends @Nullable Object> values) {
    byte[] salt = Leaves.newSalt();
    database
        .insertInto(LEAF)
        .set(LEAF.CITY_ID, cityId)
        .set(LEAF.ID, RowId.next())
        .set(LEAF.KIND, kind.word())
        .set(LEAF.SUBJECT, subject)
        .set(LEAF.SALT, salt)
        .set(LEAF.COMMITMENT, Leaves.commit(salt, values))
        .execute();
  }

  /** What is wrong with a stored document; empty if it is the one that was committed to. */
  public Optional<String> complaint(
      UUID cityId, Kind kind, UUID subject, List<? extends @Nullable Object> values) {
    var leaf =
        database
            .selectFrom(LEAF)
            .where(LEAF.CITY_ID.eq(cityId), LEAF.KIND.eq(kind.word()), LEAF.SUBJECT.eq(subject))
            .fetchOne();
    if (leaf == null) {
      return Optional.of("it has no leaf");
    }
    return Arrays.equals(Leaves.commit(leaf.getSalt(), values), leaf.getCommitment())
        ? Optional.empty()
        : Optional.of("it is not the row that leaf " + leaf.getId() + " commits to");
  }

  /** Ids of all documents of a kind that were ever committed to. */
  public Set<UUID> subjects(UUID cityId, Kind kind) {
    return database
        .select(LEAF.SUBJECT)
        .from(LEAF)
        .where(LEAF.CITY_ID.eq(cityId), LEAF.KIND.eq(kind.word()))
        .fetch(LEAF.SUBJECT)
        .stream()
        .collect(Collectors.toSet());
  }
}
