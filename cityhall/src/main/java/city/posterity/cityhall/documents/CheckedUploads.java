package city.posterity.cityhall.documents;

import city.posterity.cityhall.documents.DocumentStore.Kept;
import city.posterity.cityhall.documents.DocumentStore.Sent;
import city.posterity.cityhall.files.FileStore;
import city.posterity.cityhall.files.FileStore.Stored;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.machine.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lets a file wait outside of the file store until it was looked through, so that what is refused
 * never was in it.
 */
@Component
final class CheckedUploads implements Uploads {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final DocumentStore store;
  private final FileStore files;
  private final CityClock clock;
  private final DocumentSettings settings;
  private final Lookout lookout;

  CheckedUploads(
      DocumentStore store,
      FileStore files,
      CityClock clock,
      DocumentSettings settings,
      Lookout lookout) {
    this.store = store;
    this.files = files;
    this.clock = clock;
    this.settings = settings;
    this.lookout = lookout;
  }

  /** What makes a looked through file the one that is kept. */
  private interface Making {
    FileName make(Path file, FileType type, FileName name) throws UploadRefused, IOException;
  }

  @Override
  public StoredDocument accept(UUID cityId, PersonId by, String filename, InputStream bytes)
      throws UploadRefused {
    return take(cityId, by, filename, bytes, (_, _, name) -> name);
  }

  @Override
  public StoredDocument acceptPhoto(UUID cityId, PersonId by, String filename, InputStream bytes)
      throws UploadRefused {
    return take(
        cityId,
        by,
        filename,
        bytes,
        (file, type, name) -> {
          if (type.kind() != FileType.Kind.IMAGE) {
            throw new UploadRefused(UploadReason.TYPE, type.ending(), "jpg, jpeg, png, webp");
          }
          Photos.renew(file, type, file);
          return name.endingWith("jpg");
        });
  }

  private StoredDocument take(
      UUID cityId, PersonId by, String filename, InputStream bytes, Making making)
      throws UploadRefused {
    try {
      FileName name = FileName.of(filename);
      requireModeration(cityId, by);
      if (files.room() < settings.reserve().toBytes() + settings.largest().toBytes()) {
        throw new UploadRefused(UploadReason.NO_ROOM);
      }
      Path waiting = Files.createTempFile("posterity-upload", null);
      try {
        receive(bytes, waiting);
        FileType type = lookout.look(() -> Inspection.of(waiting, name));
        FileName made = lookout.look(() -> making.make(waiting, type, name));
        FileType kept = FileType.ofEnding(made.ending()).orElse(type);
        return keep(cityId, by, made, kept, waiting);
      } finally {
        Files.deleteIfExists(waiting);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody needs that many, unless it is a machine that fills the disk (ASVS 5.0.0, 5.2.4). */
  private void requireModeration(UUID cityId, PersonId by) throws UploadRefused {
    Instant now = clock.instant();
    if (store.sent(cityId, by, now.minus(HOUR)).files() >= settings.perHour()) {
      throw new UploadRefused(UploadReason.TOO_OFTEN, settings.perHour());
    }
    Sent today = store.sent(cityId, by, now.minus(DAY));
    if (today.bytes() >= settings.perDay().toBytes()) {
      throw new UploadRefused(UploadReason.QUOTA, settings.perDay().toMegabytes());
    }
  }

  private void receive(InputStream bytes, Path to) throws UploadRefused, IOException {
    long most = settings.largest().toBytes();
    long size = 0;
    byte[] buffer = new byte[64 << 10];
    try (OutputStream out = Files.newOutputStream(to)) {
      int read;
      while ((read = bytes.read(buffer)) >= 0) {
        size += read;
        if (size > most) {
          throw new UploadRefused(UploadReason.TOO_LARGE, settings.largest().toMegabytes());
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private StoredDocument keep(UUID cityId, PersonId by, FileName name, FileType type, Path from)
      throws IOException {
    UUID file = RowId.next();
    Stored stored;
    try (InputStream in = Files.newInputStream(from)) {
      stored = files.put(file, in, Files.size(from));
    }
    var document =
        new StoredDocument(
            RowId.next(),
            name.text(),
            type.mediaType(),
            stored.size(),
            stored.sha256(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    boolean noted = false;
    try {
      noted = store.insert(cityId, new Kept(document, file, by));
    } finally {
      if (!noted) {
        files.delete(file);
      }
    }
    return noted
        ? document
        : store.same(cityId, by, document.sha256(), document.filename()).orElseThrow().document();
  }

  @Override
  public Optional<StoredDocument> find(UUID cityId, UUID id) {
    return store.find(cityId, id).map(Kept::document);
  }

  @Override
  public List<StoredDocument> withDigest(UUID cityId, String sha256) {
    return store.withDigest(cityId, sha256);
  }
}
