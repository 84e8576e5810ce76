package city.posterity.cityhall.notifications;

import static city.posterity.cityhall.notifications.internal.db.Tables.LETTER;
import static city.posterity.cityhall.notifications.internal.db.Tables.MAIL_SERVER;

import city.posterity.cityhall.casefile.InstallationKey;
import city.posterity.cityhall.notifications.internal.db.tables.records.MailServerRecord;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which mail server takes a city's letters: the one in the settings, else the one in the pages. */
@Component
public class MailServers {

  private final DSLContext database;
  private final MailSettings settings;
  private final InstallationKey key;
  private final RealTime time;

  MailServers(DSLContext database, MailSettings settings, InstallationKey key, RealTime time) {
    this.database = database;
    this.settings = settings;
    this.key = key;
    this.time = time;
  }

  /** Empty while nobody named one: then letters wait. */
  public Optional<MailServer> find(UUID cityId) {
    return settings.server().or(() -> stored(cityId));
  }

  /** Whether it is set where the program is started, so that pages cannot change it. */
  public boolean isFixed() {
    return settings.host() != null;
  }

  /** Keeps it from now on, the password encrypted; what waits is sent at once. */
  @Transactional
  public void store(UUID cityId, MailServer server) {
    String password = server.password();
    byte[] sealed =
        password == null
            ? null
            : key.wrap(password.getBytes(StandardCharsets.UTF_8), context(cityId));
    var row = database.newRecord(MAIL_SERVER);
    row.setCityId(cityId);
    row.setHost(server.host());
    row.setPort(server.port());
    row.setSecurity(server.security().word());
    row.setUserName(server.user());
    row.setPasswordSealed(sealed);
    row.setSender(server.from());
    row.setChangedAt(time.now());
    database
        .insertInto(MAIL_SERVER)
        .set(row)
        .onConflict(MAIL_SERVER.CITY_ID)
        .doUpdate()
        .set(row)
        .execute();
    database
        .update(LETTER)
        .set(LETTER.NEXT_AT, time.now())
        .where(LETTER.CITY_ID.eq(cityId), LETTER.NEXT_AT.isNotNull())
        .execute();
  }

  private Optional<MailServer> stored(UUID cityId) {
    return database
        .selectFrom(MAIL_SERVER)
        .where(MAIL_SERVER.CITY_ID.eq(cityId))
        .fetchOptional(this::read);
  }

  private MailServer read(MailServerRecord row) {
    return new MailServer(
        row.getHost(),
        row.getPort(),
        MailServer.Security.valueOf(row.getSecurity().toUpperCase(Locale.ROOT)),
        row.getUserName(),
        password(row.getCityId(), row.getPasswordSealed()),
        row.getSender());
  }

  private @Nullable String password(UUID cityId, byte @Nullable [] sealed) {
    return sealed == null
        ? null
        : new String(key.unwrap(sealed, context(cityId)), StandardCharsets.UTF_8);
  }

  private static byte[] context(UUID cityId) {
    return ("mail-server " + cityId).getBytes(StandardCharsets.UTF_8);
  }
}
