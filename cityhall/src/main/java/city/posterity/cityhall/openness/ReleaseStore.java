package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;

import city.posterity.cityhall.casefile.Commitments;
import city.posterity.cityhall.openness.internal.db.tables.records.ReleaseRecord;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.ocds.OcdsJson;
import city.posterity.procurement.disclosure.redaction.Withheld;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Releases and listings as rows. */
@Component
final class ReleaseStore {

  private final DSLContext database;
  private final Commitments commitments;
  private final SpendingStore spending;
  private final Withholding withholding;
  private final Cities cities;

  ReleaseStore(
      DSLContext database,
      Commitments commitments,
      SpendingStore spending,
      Withholding withholding,
      Cities cities) {
    this.database = database;
    this.commitments = commitments;
    this.spending = spending;
    this.withholding = withholding;
    this.cities = cities;
  }

  /** The newest as it was published and is kept: with what is withheld. Never for an answer. */
  Optional<Release> latest(UUID cityId, String ocid) {
    return database
        .selectFrom(RELEASE)
        .where(RELEASE.CITY_ID.eq(cityId), RELEASE.OCID.eq(ocid))
        .orderBy(RELEASE.NUMBER.desc())
        .limit(1)
        .fetchOptional()
        .map(ReleaseStore::read);
  }

  /**
   * Releases as anybody may read them.
   *
   * @param mark for the tags of answers: another whenever something else is withheld of them
   */
  record Shown(List<ReleaseRecord> rows, String mark) {

    Shown {
      rows = List.copyOf(rows);
    }
  }

  /** All of a procurement as anybody may read them, oldest first. */
  List<ReleaseRecord> rows(UUID cityId, String ocid) {
    return shown(cityId, ocid).rows();
  }

  /** All of a procurement, oldest first. */
  Shown shown(UUID cityId, String ocid) {
    return shown(
        cityId,
        database
            .selectFrom(RELEASE)
            .where(RELEASE.CITY_ID.eq(cityId), RELEASE.OCID.eq(ocid))
            .orderBy(RELEASE.NUMBER)
            .fetch());
  }

  private Shown shown(UUID cityId, List<ReleaseRecord> rows) {
    var withheld =
        withholding.of(cityId, rows.stream().map(ReleaseRecord::getOcid).distinct().toList());
    return new Shown(
        rows.stream()
            .map(r -> Withholding.shown(r, withheld.getOrDefault(r.getOcid(), Withheld.NOTHING)))
            .toList(),
        Withholding.mark(withheld.values()));
  }

  /** What is withheld of some procurements, for the tags of answers. */
  String mark(UUID cityId, List<String> ocids) {
    return Withholding.mark(withholding.of(cityId, ocids).values());
  }

  /** One release, or none. */
  Shown row(UUID cityId, String ocid, int number) {
    return shown(
        cityId,
        database
            .selectFrom(RELEASE)
            .where(RELEASE.CITY_ID.eq(cityId), RELEASE.OCID.eq(ocid), RELEASE.NUMBER.eq(number))
            .fetch());
  }

  /** Releases in the order of the feed, after a place in it. */
  Shown feed(UUID cityId, long after, int limit) {
    return shown(
        cityId,
        database
            .selectFrom(RELEASE)
            .where(RELEASE.CITY_ID.eq(cityId), RELEASE.POSITION.gt(after))
            .orderBy(RELEASE.POSITION)
            .limit(limit)
            .fetch());
  }

  /** Stores a release with its leaf, and what the procurement is listed as from now on. */
  void publish(UUID cityId, Release release) {
    UUID id = RowId.next();
    String body = OcdsJson.write(release.json());
    var row = database.newRecord(RELEASE);
    row.setCityId(cityId);
    row.setOcid(release.ocid());
    row.setNumber(release.number());
    row.setId(id);
    row.setProcurementId(release.procurementId());
    row.setCommandId(release.commandId());
    row.setReleasedAt(release.date().atOffset(ZoneOffset.UTC));
    row.setTags(String.join(",", release.tags()));
    row.setBody(JSON.json(body));
    row.setMapping(ReleaseMaker.MAPPING);
    row.insert();
    commitments.commit(cityId, Commitments.Kind.RELEASE, id, committed(row));
    list(cityId, release);
  }

  /** Writes the line to search in: without what is withheld, or it could be found by it. */
  void list(UUID cityId, Release release) {
    ObjectNode snapshot = release.snapshot();
    Listing listing = Listing.of(snapshot, withholding.of(cityId, release.ocid()));
    var at = release.date().atOffset(ZoneOffset.UTC);
    var row = database.newRecord(LISTING);
    row.setCityId(cityId);
    row.setProcurementId(release.procurementId());
    row.setOcid(release.ocid());
    row.setTitle(listing.title());
    row.setDescription(listing.description());
    row.setBuyer(listing.buyer());
    row.setStage(listing.stage().word());
    row.setCategory(listing.category());
    row.setAmount(listing.amount());
    row.setCurrency(listing.currency());
    row.setDeadline(
        listing.deadline() == null ? null : listing.deadline().atOffset(ZoneOffset.UTC));
    row.setUpdatedAt(at);
    row.setReleases(release.number());
    row.setPublishedAt(at);
    row.setPublishedYear(release.date().atZone(zone()).getYear());
    row.setStageSince(at);
    database
        .insertInto(LISTING)
        .set(row)
        .onConflict(LISTING.CITY_ID, LISTING.PROCUREMENT_ID)
        .doUpdate()
        .set(LISTING.TITLE, row.getTitle())
        .set(LISTING.DESCRIPTION, row.getDescription())
        .set(LISTING.BUYER, row.getBuyer())
        .set(
            LISTING.STAGE_SINCE,
            DSL.when(LISTING.STAGE.ne(row.getStage()), DSL.val(at)).otherwise(LISTING.STAGE_SINCE))
        .set(LISTING.STAGE, row.getStage())
        .set(LISTING.CATEGORY, row.getCategory())
        .set(LISTING.AMOUNT, row.getAmount())
        .set(LISTING.CURRENCY, row.getCurrency())
        .set(LISTING.DEADLINE, row.getDeadline())
        .set(LISTING.UPDATED_AT, at)
        .set(LISTING.RELEASES, release.number())
        .execute();
    spending.count(cityId, release.procurementId(), release.number(), snapshot);
  }

  private ZoneId zone() {
    return cities.find().map(City::zone).orElse(ZoneOffset.UTC);
  }

  /**
   * What the leaf of a release commits to: everything but its place in the feed and its mapping.
   */
  static List<@Nullable Object> committed(ReleaseRecord row) {
    return Arrays.asList(
        row.getCityId(),
        row.getOcid(),
        row.getNumber(),
        row.getId(),
        row.getProcurementId(),
        row.getCommandId(),
        row.getReleasedAt().toInstant(),
        row.getTags(),
        row.getBody().data());
  }

  static Release read(ReleaseRecord row) {
    return new Release(
        row.getOcid(),
        row.getNumber(),
        row.getProcurementId(),
        row.getCommandId(),
        row.getReleasedAt().toInstant(),
        List.of(row.getTags().split(",")),
        Ocds.read(row.getBody().data()));
  }
}
