package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.internal.db.Tables.INPUT;

import city.posterity.cityhall.policymaking.internal.db.tables.records.InputRecord;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.input.InputKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds contributions. */
@Component
class Inputs {

  /** How many of something is told of exactly; beyond that it is "more than". */
  static final int COUNTED = 10_000;

  private final DSLContext database;
  private final Policies policies;
  private final Alike alike;

  Inputs(DSLContext database, Policies policies, Alike alike) {
    this.database = database;
    this.policies = policies;
    this.alike = alike;
  }

  /** In the order in which they came. */
  List<Said> find(InputQuery query, int from, int limit) {
    return database
        .selectFrom(INPUT)
        .where(condition(query))
        .orderBy(INPUT.RECEIVED_AT, INPUT.ID)
        .limit(from, limit)
        .fetch(Inputs::said);
  }

  /** What is said for people who are not born yet and shown, oldest first, at most {@code most}. */
  List<Said> statements(UUID policy, int most) {
    return database
        .selectFrom(INPUT)
        .where(condition(InputQuery.shown(policy)))
        .and(INPUT.KIND.eq(Engine.word(InputKind.FUTURE_STATEMENT)))
        .orderBy(INPUT.RECEIVED_AT, INPUT.ID)
        .limit(most)
        .fetch(Inputs::said);
  }

  Optional<Said> find(UUID id) {
    return database
        .selectFrom(INPUT)
        .where(INPUT.CITY_ID.eq(policies.city().id()), INPUT.ID.eq(id))
        .fetchOptional(Inputs::said);
  }

  /** To which policy a contribution belongs. */
  Optional<UUID> policyOf(UUID id) {
    return database
        .select(INPUT.POLICY_ID)
        .from(INPUT)
        .where(INPUT.CITY_ID.eq(policies.city().id()), INPUT.ID.eq(id))
        .fetchOptional(INPUT.POLICY_ID);
  }

  /** How many there are, at most {@link #COUNTED}. */
  int count(InputQuery query) {
    return database.fetchCount(
        DSL.select(DSL.one()).from(INPUT).where(condition(query)).limit(COUNTED));
  }

  /** How many with the same words came since a moment, at most {@code most}. */
  int alike(UUID policy, String text, @Nullable String replacement, Instant since, int most) {
    UUID cityId = policies.city().id();
    return database.fetchCount(
        DSL.select(DSL.one())
            .from(INPUT)
            .where(INPUT.CITY_ID.eq(cityId), INPUT.POLICY_ID.eq(policy))
            .and(INPUT.ALIKE.eq(alike.of(cityId, text, replacement)))
            .and(INPUT.RECEIVED_AT.ge(since.atOffset(ZoneOffset.UTC)))
            .limit(most));
  }

  /**
   * Contributions with the words of one that is chosen, in the order in which they came.
   *
   * @param query among which is looked for them
   * @param most how many of them
   */
  List<UUID> alike(InputQuery query, List<UUID> chosen, int most) {
    var words =
        DSL.select(INPUT.ALIKE)
            .from(INPUT)
            .where(INPUT.CITY_ID.eq(policies.city().id()), INPUT.POLICY_ID.eq(query.policy()))
            .and(INPUT.ID.in(chosen));
    return database
        .select(INPUT.ID)
        .from(INPUT)
        .where(condition(query))
        .and(INPUT.ALIKE.in(words))
        .orderBy(INPUT.RECEIVED_AT, INPUT.ID)
        .limit(most)
        .fetch(INPUT.ID);
  }

  private Condition condition(InputQuery q) {
    Condition which = INPUT.CITY_ID.eq(policies.city().id()).and(INPUT.POLICY_ID.eq(q.policy()));
    if (q.clause() != null) {
      which = which.and(INPUT.PLACE_CLAUSE.eq(q.clause()));
    }
    if (!q.statuses().isEmpty()) {
      which = which.and(INPUT.STATUS.in(q.statuses().stream().map(Engine::word).toList()));
    }
    if (q.theme() != null) {
      which = which.and(DSL.arrayOverlap(INPUT.THEMES, new UUID[] {q.theme()}));
    }
    if (q.answered() != null) {
      which = which.and(q.answered() ? INPUT.ANSWERED.isTrue() : INPUT.ANSWERED.isFalse());
    }
    if (q.sorted() != null) {
      var none = DSL.cardinality(INPUT.THEMES).eq(0);
      which = which.and(q.sorted() ? none.not() : none);
    }
    if (q.readable() != null) {
      which = which.and(q.readable() ? INPUT.READABLE.isTrue() : INPUT.READABLE.isFalse());
    }
    if (q.appealed() != null) {
      which = which.and(q.appealed() ? INPUT.APPEALED.isTrue() : INPUT.APPEALED.isFalse());
    }
    return q.words().isBlank()
        ? which
        : which.and(
            DSL.condition(
                "{0} @@ websearch_to_tsquery('simple', {1})", INPUT.WORDS, DSL.val(q.words())));
  }

  private static Said said(InputRecord r) {
    return new Said(
        r.getId(),
        r.getStatus(),
        r.getKind(),
        r.getChannel(),
        r.getRound(),
        r.getClause(),
        r.getVersion(),
        r.getQuote(),
        r.getPlace(),
        r.getPlaceClause(),
        r.getPlaceScore(),
        r.getLanguage(),
        r.getSector(),
        r.getPeople(),
        r.getReceivedAt().toInstant(),
        r.getSaid(),
        r.getReplacement(),
        r.getShownAs(),
        r.getTranslated(),
        Boolean.TRUE.equals(r.getByMachine()),
        r.getReadable(),
        List.of(r.getThemes()),
        r.getAnswered(),
        r.getAppealed());
  }
}
