package city.posterity.cityhall.documents;

import static city.posterity.cityhall.documents.internal.db.Tables.DOCUMENT;
import static city.posterity.cityhall.documents.internal.db.Tables.MENTION;

import city.posterity.cityhall.documents.internal.db.tables.records.DocumentRecord;
import city.posterity.procurement.machine.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Documents as rows. */
@Component
final class DocumentStore {

  private final DSLContext database;

  DocumentStore(DSLContext database) {
    this.database = database;
  }

  /**
   * A document with what only this part knows of it.
   *
   * @param file its name in the file store
   */
  record Kept(StoredDocument document, UUID file, PersonId by) {}

  /** A procurement that names a digest. */
  record Mention(UUID procurement, String ocid) {}

  /** What somebody sent since a moment. */
  record Sent(int files, long bytes) {}

  /**
   * Notes a document, unless the same person sent the same before.
   *
   * @return whether it was noted
   */
  boolean insert(UUID cityId, Kept kept) {
    StoredDocument document = kept.document();
    var row = database.newRecord(DOCUMENT);
    row.setCityId(cityId);
    row.setId(document.id());
    row.setFileId(kept.file());
    row.setFilename(document.filename());
    row.setMediaType(document.mediaType());
    row.setSize(document.size());
    row.setSha256(document.sha256());
    row.setUploadedBy(kept.by().value());
    row.setUploadedAt(document.at().atOffset(ZoneOffset.UTC));
    return database.insertInto(DOCUMENT).set(row).onConflictDoNothing().execute() == 1;
  }

  Optional<Kept> find(UUID cityId, UUID id) {
    return database
        .selectFrom(DOCUMENT)
        .where(DOCUMENT.CITY_ID.eq(cityId), DOCUMENT.ID.eq(id))
        .fetchOptional(DocumentStore::read);
  }

  /** The same file from the same person under the same name. */
  Optional<Kept> same(UUID cityId, PersonId by, String sha256, String filename) {
    return database
        .selectFrom(DOCUMENT)
        .where(
            DOCUMENT.CITY_ID.eq(cityId),
            DOCUMENT.UPLOADED_BY.eq(by.value()),
            DOCUMENT.SHA256.eq(sha256),
            DOCUMENT.FILENAME.eq(filename))
        .fetchOptional(DocumentStore::read);
  }

  List<StoredDocument> withDigest(UUID cityId, String sha256) {
    return database
        .selectFrom(DOCUMENT)
        .where(DOCUMENT.CITY_ID.eq(cityId), DOCUMENT.SHA256.eq(sha256))
        .orderBy(DOCUMENT.UPLOADED_AT, DOCUMENT.ID)
        .fetch(row -> read(row).document());
  }

  Sent sent(UUID cityId, PersonId by, Instant since) {
    return database
        .select(DSL.count(), DSL.coalesce(DSL.sum(DOCUMENT.SIZE), DSL.inline(0)))
        .from(DOCUMENT)
        .where(
            DOCUMENT.CITY_ID.eq(cityId),
            DOCUMENT.UPLOADED_BY.eq(by.value()),
            DOCUMENT.UPLOADED_AT.gt(since.atOffset(ZoneOffset.UTC)))
        .fetchSingle(r -> new Sent(r.value1(), r.value2().longValue()));
  }

  List<Mention> mentions(UUID cityId, String sha256) {
    return database
        .select(MENTION.PROCUREMENT_ID, MENTION.OCID)
        .from(MENTION)
        .where(MENTION.CITY_ID.eq(cityId), MENTION.SHA256.eq(sha256))
        .orderBy(MENTION.PROCUREMENT_ID)
        .fetch(r -> new Mention(r.value1(), r.value2()));
  }

  private static Kept read(DocumentRecord row) {
    return new Kept(
        new StoredDocument(
            row.getId(),
            row.getFilename(),
            row.getMediaType(),
            row.getSize(),
            row.getSha256(),
            row.getUploadedAt().toInstant()),
        row.getFileId(),
        new PersonId(row.getUploadedBy()));
  }
}
