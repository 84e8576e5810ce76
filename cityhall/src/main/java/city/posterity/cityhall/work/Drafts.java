package city.posterity.cityhall.work;

import static city.posterity.cityhall.work.internal.db.Tables.DRAFT;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.machine.PersonId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have written and not sent. Each sees only their own. */
@Component
class Drafts {

  private final DSLContext database;
  private final Casefile casefile;

  Drafts(DSLContext database, Casefile casefile) {
    this.database = database;
    this.casefile = casefile;
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

  @Transactional
  public void save(
      UUID cityId,
      PersonId person,
      String address,
      String title,
      FormData data,
      @Nullable Long version) {
    String form = FormJson.write(data);
    database
        .insertInto(DRAFT)
        .set(DRAFT.CITY_ID, cityId)
        .set(DRAFT.PERSON_ID, person.value())
        .set(DRAFT.ADDRESS, address)
        .set(DRAFT.TITLE, title)
        .set(DRAFT.FORM, form)
        .set(DRAFT.VERSION, version)
        .set(DRAFT.SAVED_AT, now())
        .onConflict(DRAFT.CITY_ID, DRAFT.PERSON_ID, DRAFT.ADDRESS)
        .doUpdate()
        .set(DRAFT.TITLE, title)
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
                r.getTitle(),
                FormJson.read(r.getForm()),
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
            new Draft(
                r.getAddress(), r.getTitle(), FormData.EMPTY, r.getVersion(), r.getSavedAt()));
  }

  @Transactional
  public void drop(UUID cityId, PersonId person, String address) {
    database
        .deleteFrom(DRAFT)
        .where(
            DRAFT.CITY_ID.eq(cityId), DRAFT.PERSON_ID.eq(person.value()), DRAFT.ADDRESS.eq(address))
        .execute();
  }

  private OffsetDateTime now() {
    return casefile.now().atOffset(ZoneOffset.UTC);
  }
}
