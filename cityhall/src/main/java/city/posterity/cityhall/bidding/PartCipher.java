package city.posterity.cityhall.bidding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts a stream in chunks of 64 KiB with AES-256-GCM, so that it can be read while it comes and
 * no unchecked byte is ever given out. The nonce of a chunk is its number and whether it is the
 * last; a key is used for one stream only. Chunks cannot be exchanged, dropped or cut off at the
 * end unnoticed.
 */
final class PartCipher extends InputStream {

  private static final int CHUNK = 64 * 1024;
  private static final int TAG = 16;

  private final int mode;
  private final SecretKey key;
  private final InputStream source;
  private final int take;
  private ByteBuffer ready = ByteBuffer.allocate(0);
  private int number;
  private boolean ended;

  private PartCipher(int mode, SecretKey key, InputStream source, int take) {
    this.mode = mode;
    this.key = key;
    this.source = source;
    this.take = take;
  }

  static InputStream sealing(SecretKey key, InputStream plain) {
    return new PartCipher(Cipher.ENCRYPT_MODE, key, plain, CHUNK);
  }

  /** Reading throws {@link DamagedException} as soon as something is not as it was written. */
  static InputStream opening(SecretKey key, InputStream sealed) {
    return new PartCipher(Cipher.DECRYPT_MODE, key, sealed, CHUNK + TAG);
  }

  /** How many bytes a stream of {@code plain} bytes has when it is encrypted. */
  static long sealedSize(long plain) {
    return plain + (plain / CHUNK + 1) * TAG;
  }

  /** The reverse of {@link #sealedSize}. */
  static long plainSize(long sealed) {
    return sealed - ((sealed - TAG) / (CHUNK + TAG) + 1) * TAG;
  }

  /** The bytes are not those that were written, or not under this key. */
  static final class DamagedException extends IOException {
    DamagedException() {
      super("the encrypted bytes were altered or belong to another key");
    }
  }

  @Override
  public int read() throws IOException {
    return fill() ? ready.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int now = Math.min(length, ready.remaining());
    ready.get(to, offset, now);
    return now;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private boolean fill() throws IOException {
    while (!ready.hasRemaining() && !ended) {
      byte[] chunk = source.readNBytes(take);
      ended = chunk.length < take;
      ready = ByteBuffer.wrap(run(chunk));
      number++;
    }
    return ready.hasRemaining();
  }

  private byte[] run(byte[] chunk) throws IOException {
    byte[] nonce =
        ByteBuffer.allocate(12).putInt(7, number).put(11, (byte) (ended ? 1 : 0)).array();
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
      return cipher.doFinal(chunk);
    } catch (AEADBadTagException _) {
      throw new DamagedException();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
