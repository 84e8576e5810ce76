package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.internal.db.Tables.INPUT;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.input.InputStatus;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * How many people spoke: people and never how often they spoke. Counting tens of thousands takes a
 * while, so a count may be some seconds old.
 */
@Component
class Tallies {

  private record Key(UUID policy, String of) {}

  private final DSLContext database;
  private final Policies policies;
  private final Cache<Key, Map<String, Tally>> counted =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(10)).build();

  Tallies(DSLContext database, Policies policies) {
    this.database = database;
    this.policies = policies;
  }

  /** Whoever just changed something sees it in the counts. */
  void forget(UUID policy) {
    counted.asMap().keySet().removeIf(k -> k.policy().equals(policy));
  }

  /** Of a whole policy: what is shown or waits for a look. */
  Tally whole(UUID policy) {
    return by(policy, "", DSL.inline("")).getOrDefault("", Tally.NONE);
  }

  /** By the clause where the words stand now. */
  Map<String, Tally> byClause(UUID policy) {
    return by(policy, "clause", INPUT.PLACE_CLAUSE);
  }

  /** By channel, as the core calls it. */
  Map<String, Tally> byChannel(UUID policy) {
    return by(policy, "channel", INPUT.CHANNEL);
  }

  /** By status, as the core calls it. */
  Map<String, Tally> byStatus(UUID policy) {
    return counted.get(
        new Key(policy, "status"),
        k -> count(INPUT, k.policy(), INPUT.STATUS, DSL.trueCondition()));
  }

  /** By sector in one round, as the core calls it; those who named none under "". */
  Map<String, Tally> bySector(UUID policy, int round) {
    return counted.get(
        new Key(policy, "sector " + round),
        k ->
            count(
                INPUT,
                k.policy(),
                DSL.coalesce(INPUT.SECTOR, DSL.inline("")),
                counts().and(INPUT.ROUND.eq(round))));
  }

  /** By theme, of what is shown; ids as text. */
  Map<String, Tally> byTheme(UUID policy) {
    return counted.get(
        new Key(policy, "theme"),
        k -> {
          var theme = DSL.field("theme", UUID.class);
          return count(
              DSL.table("{0}, unnest({1}) AS theme", INPUT, INPUT.THEMES),
              k.policy(),
              theme.cast(String.class),
              INPUT.STATUS.eq(Engine.word(InputStatus.PUBLISHED)));
        });
  }

  private Map<String, Tally> by(UUID policy, String name, Field<String> field) {
    return counted.get(new Key(policy, name), k -> count(INPUT, k.policy(), field, counts()));
  }

  private static Condition counts() {
    return INPUT.STATUS.in(
        Stream.of(InputStatus.values()).filter(InputStatus::counts).map(Engine::word).toList());
  }

  private Map<String, Tally> count(
      TableLike<?> from, UUID policy, Field<String> by, Condition which) {
    Field<String> what = DSL.field(DSL.name("what"), String.class);
    Field<UUID> author = DSL.field(DSL.name("who"), UUID.class);
    Field<Integer> voices = DSL.field(DSL.name("voices"), Integer.class);
    Field<Integer> n = DSL.field(DSL.name("n"), Integer.class);
    var rows =
        DSL.select(by.as(what), INPUT.AUTHOR.as(author), INPUT.PEOPLE.as(voices))
            .from(from)
            .where(INPUT.CITY_ID.eq(policies.city().id()), INPUT.POLICY_ID.eq(policy))
            .and(which)
            .asTable("rows");
    // each person once, however often he or she spoke
    var each =
        DSL.select(what, DSL.count().as(n), DSL.max(voices).as(voices))
            .from(rows)
            .groupBy(what, author)
            .asTable("each");
    return database
        .select(what, DSL.sum(n), DSL.sum(voices))
        .from(each)
        .where(what.isNotNull())
        .groupBy(what)
        .fetchMap(what, r -> new Tally(r.value2().intValue(), r.value3().intValue()));
  }
}
