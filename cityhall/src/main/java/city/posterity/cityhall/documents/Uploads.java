package city.posterity.cityhall.documents;

import city.posterity.procurement.machine.PersonId;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes files in. Each is looked through first, by the rules that {@code docs/uploads.md} publishes
 * (OWASP ASVS 5.0.0, 5.1 to 5.3), and is there whole or not at all. The same file sent again by the
 * same person is the same document.
 */
public interface Uploads {

  /**
   * Takes a document of any type on the published list.
   *
   * @param filename as the sender's machine named it; a path before it is dropped
   * @throws UploadRefused if it is not taken
   * @throws UncheckedIOException if the stream breaks off or nothing can be written
   */
  StoredDocument accept(UUID cityId, PersonId by, String filename, InputStream bytes)
      throws UploadRefused;

  /**
   * Takes a photograph and makes a new JPEG of what is to be seen on it, turned upright and at most
   * 2,560 pixels long: where, when and with which camera it was taken is not in it any more.
   *
   * @param filename ending in .jpg, .jpeg, .png or .webp; what is kept ends in .jpg
   * @throws UploadRefused if it is not taken
   * @throws UncheckedIOException if the stream breaks off or nothing can be written
   */
  StoredDocument acceptPhoto(UUID cityId, PersonId by, String filename, InputStream bytes)
      throws UploadRefused;

  /** Empty if there is none of this id. Whether somebody may have it is not asked here. */
  Optional<StoredDocument> find(UUID cityId, UUID id);

  /** All documents with these bytes, oldest first. Whether somebody may have them is not asked. */
  List<StoredDocument> withDigest(UUID cityId, String sha256);
}
