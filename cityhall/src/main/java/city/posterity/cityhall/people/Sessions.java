package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.SESSION;
import static city.posterity.cityhall.people.internal.db.Tables.TOKEN;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an account is signed in now. */
@Component
class Sessions {

  private final DSLContext database;
  private final RealTime time;

  Sessions(DSLContext database, RealTime time) {
    this.database = database;
    this.time = time;
  }

  /**
   * A browser in which somebody is signed in.
   *
   * @param here whether it is the one that asks
   */
  record Open(Instant since, Instant lastUsed, boolean here) {}

  /**
   * @param here id of the session that asks
   */
  @Transactional(readOnly = true)
  List<Open> list(UUID account, String here) {
    return database
        .selectFrom(SESSION)
        .where(
            SESSION.PRINCIPAL_NAME.eq(account.toString()),
            SESSION.EXPIRY_TIME.gt(time.instant().toEpochMilli()))
        .orderBy(SESSION.LAST_ACCESS_TIME.desc())
        .limit(50)
        .fetch(row ->
            new Open(
                Instant.ofEpochMilli(row.getCreationTime()),
                Instant.ofEpochMilli(row.getLastAccessTime()),
                row.getSessionId().strip().equals(here)));
  }

  /**
   * Signs an account out in every browser, at once and on all nodes, and ends the tokens that
   * programs were given for its password. Tokens that were made for a purpose stay.
   *
   * @param but id of a session that stays; absent for none
   */
  @Transactional
  void end(UUID cityId, UUID account, @Nullable String but) {
    database
        .deleteFrom(SESSION)
        .where(SESSION.PRINCIPAL_NAME.eq(account.toString()))
        .and(but == null ? noCondition() : SESSION.SESSION_ID.ne(but))
        .execute();
    database
        .update(TOKEN)
        .set(TOKEN.REVOKED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .where(
            TOKEN.CITY_ID.eq(cityId),
            TOKEN.ACCOUNT_ID.eq(account),
            TOKEN.LABEL.eq(TokensApi.SIGN_IN),
            TOKEN.REVOKED_AT.isNull())
        .execute();
  }
}
