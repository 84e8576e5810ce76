package city.posterity.cityhall.work;

import static city.posterity.cityhall.work.internal.db.Tables.DRAFT;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.InstallationKey;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.KeptForms;
import city.posterity.cityhall.work.internal.db.tables.records.DraftRecord;
import city.posterity.procurement.machine.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have written and not sent. Each sees only their own, and the database alone tells
 * none of it.
 */
@Component
class Drafts implements KeptForms {

  private final DSLContext database;
  private final Casefile casefile;
  private final InstallationKey key;

  Drafts(DSLContext database, Casefile casefile, InstallationKey key) {
    this.database = database;
    this.casefile = casefile;
    this.key = key;
  }

  /**
   * @param address of the form it belongs to
   * @param version of the thing when the form was begun; absent for new things
   */
  record Draft(
      String address,
      String title,
      FormData data,
      @Nullable Long version,
      OffsetDateTime savedAt) {}

  @Override
  @Transactional
  public void save(
      UUID cityId,
      PersonId person,
      String address,
      String title,
      FormData data,
      @Nullable Long version) {
    byte[] sealedTitle = key.wrap(utf8(title), context(cityId, person.value(), address, "title"));
    byte[] form =
        key.wrap(utf8(FormJson.write(data)), context(cityId, person.value(), address, "form"));
    database
        .insertInto(DRAFT)
        .set(DRAFT.CITY_ID, cityId)
        .set(DRAFT.PERSON_ID, person.value())
        .set(DRAFT.ADDRESS, address)
        .set(DRAFT.TITLE, sealedTitle)
        .set(DRAFT.FORM, form)
        .set(DRAFT.VERSION, version)
        .set(DRAFT.SAVED_AT, now())
        .onConflict(DRAFT.CITY_ID, DRAFT.PERSON_ID, DRAFT.ADDRESS)
        .doUpdate()
        .set(DRAFT.TITLE, sealedTitle)
        .set(DRAFT.FORM, form)
        .set(DRAFT.VERSION, version)
        .set(DRAFT.SAVED_AT, now())
        .execute();
  }

  @Transactional(readOnly = true)
  public Optional<Draft> find(UUID cityId, PersonId person, String address) {
    return database
        .selectFrom(DRAFT)
        .where(
            DRAFT.CITY_ID.eq(cityId), DRAFT.PERSON_ID.eq(person.value()), DRAFT.ADDRESS.eq(address))
        .fetchOptional(r ->
            new Draft(
                r.getAddress(),
                title(r),
                FormJson.read(
                    text(
                        key.unwrap(r.getForm(), context(cityId, person.value(), address, "form")))),
                r.getVersion(),
                r.getSavedAt()));
  }

  /** The newest first, at most a hundred. */
  @Transactional(readOnly = true)
  public List<Draft> of(UUID cityId, PersonId person) {
    return database
        .selectFrom(DRAFT)
        .where(DRAFT.CITY_ID.eq(cityId), DRAFT.PERSON_ID.eq(person.value()))
        .orderBy(DRAFT.SAVED_AT.desc(), DRAFT.ADDRESS)
        .limit(100)
        .fetch(r ->
            new Draft(r.getAddress(), title(r), FormData.EMPTY, r.getVersion(), r.getSavedAt()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<FormData> kept(UUID cityId, PersonId person, String address) {
    return find(cityId, person, address).map(Draft::data);
  }

  @Override
  @Transactional
  public void drop(UUID cityId, PersonId person, String address) {
    database
        .deleteFrom(DRAFT)
        .where(
            DRAFT.CITY_ID.eq(cityId), DRAFT.PERSON_ID.eq(person.value()), DRAFT.ADDRESS.eq(address))
        .execute();
  }

  private String title(DraftRecord row) {
    return text(
        key.unwrap(
            row.getTitle(),
            context(row.getCityId(), row.getPersonId(), row.getAddress(), "title")));
  }

  /** A draft fits its writer and its form only. */
  private static byte[] context(UUID cityId, UUID person, String address, String what) {
    return utf8("draft " + cityId + " " + person + " " + what + " " + address);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private OffsetDateTime now() {
    return casefile.now().atOffset(ZoneOffset.UTC);
  }
}
