package city.posterity.cityhall.documents;

import city.posterity.cityhall.documents.DocumentAccess.Allowed;
import city.posterity.cityhall.files.FileStore;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands a document out: to be saved and never to be shown or run as a page of this city (OWASP ASVS
 * 5.0.0, 3.2.1), under the name that its giver gave it (RFC 6266), whole or in ranges.
 */
@Component
final class Handing {

  private static final String POLICY =
      "sandbox; default-src 'none'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";

  private final FileStore files;

  Handing(FileStore files) {
    this.files = files;
  }

  ResponseEntity<Resource> out(Allowed allowed, HttpServletResponse response) {
    StoredDocument document = allowed.kept().document();
    // in the place of the one that the frame of the pages has set
    response.setHeader("Content-Security-Policy", POLICY);
    var name =
        ContentDisposition.attachment()
            .filename(document.filename(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
        .eTag("\"" + document.sha256() + "\"")
        .cacheControl(
            allowed.open() ? CacheControl.noCache().cachePublic() : CacheControl.noStore())
        .body(new Bytes(files, allowed.kept().file(), document.size()));
  }

  /** What lies in the file store, as Spring sends it. */
  private static final class Bytes extends AbstractResource {
    private final FileStore files;
    private final UUID file;
    private final long size;

    Bytes(FileStore files, UUID file, long size) {
      this.files = files;
      this.file = file;
      this.size = size;
    }

    @Override
    public String getDescription() {
      return "file " + file;
    }

    @Override
    public long contentLength() {
      return size;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return files.get(file);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bytes that && file.equals(that.file);
    }

    @Override
    public int hashCode() {
      return file.hashCode();
    }
  }
}
