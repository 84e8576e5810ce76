package city.posterity.cityhall.bidding;

import city.posterity.cityhall.bidding.BidStore.Part;
import city.posterity.cityhall.bidding.BidStore.VersionId;
import city.posterity.cityhall.files.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Decrypts parts of a bid, one behind the other. Who may have them is for the caller to know. */
@Component
final class EnvelopeBytes {

  private final FileStore files;
  private final BidKeys keys;
  private final BidStore store;

  EnvelopeBytes(FileStore files, BidKeys keys, BidStore store) {
    this.files = files;
    this.keys = keys;
    this.store = store;
  }

  /**
   * @throws IllegalStateException if the version's key was destroyed or does not fit
   * @throws IOException now or later, while reading, if a file is missing or was altered
   */
  InputStream of(VersionId id, List<Part> parts) throws IOException {
    byte[] wrapped = store.find(id).orElseThrow().wrappedKey();
    if (wrapped == null) {
      throw new IllegalStateException("the key of " + id + " is gone");
    }
    SecretKey version = keys.unwrap(wrapped, id.cityId(), id.bid(), id.version());
    Iterator<Part> rest = parts.iterator();
    var each =
        new Enumeration<InputStream>() {
          @Override
          public boolean hasMoreElements() {
            return rest.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return open(version, rest.next());
          }
        };
    try {
      return new UncheckedFailures(new SequenceInputStream(each));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private InputStream open(SecretKey version, Part part) {
    try {
      return PartCipher.opening(
          BidKeys.fileKey(version, part.file(), part.number()), files.get(part.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An enumeration cannot throw what a stream can. */
  private static final class UncheckedFailures extends java.io.FilterInputStream {

    UncheckedFailures(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      try {
        return super.read(to, offset, length);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }
}
