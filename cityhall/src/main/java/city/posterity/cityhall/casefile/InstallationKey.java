package city.posterity.cityhall.casefile;

import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.operations.KeyFile;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The installation's own key. It lies in a file outside the database, so that a copy of the
 * database alone reads nothing that is encrypted: AES-256-GCM with a random 96-bit nonce in front.
 */
@Component
public final class InstallationKey {

  private static final int NONCE = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  InstallationKey(InstallationSettings settings) {
    key = new SecretKeySpec(KeyFile.readOrMake(settings, "installation.key"), "AES");
  }

  /** A fresh random key of 256 bits. */
  public static byte[] newKey() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  public byte[] wrap(byte[] plain, byte[] context) {
    return encrypt(key, plain, context);
  }

  public byte[] unwrap(byte[] wrapped, byte[] context) {
    return decrypt(key, wrapped, context);
  }

  /**
   * @param context bound to the ciphertext, so that it cannot be moved to another place unnoticed
   */
  public static byte[] encrypt(SecretKeySpec key, byte[] plain, byte[] context) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, context);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * @throws IllegalStateException if the bytes were altered or belong to another key or context
   */
  public static byte[] decrypt(SecretKeySpec key, byte[] sealed, byte[] context) {
    byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
    byte[] body = java.util.Arrays.copyOfRange(sealed, NONCE, sealed.length);
    return run(Cipher.DECRYPT_MODE, key, nonce, body, context);
  }

  private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, byte[] in, byte[] context) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(128, nonce));
      cipher.updateAAD(context);
      return cipher.doFinal(in);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the encrypted value does not fit its key or was altered", e);
    }
  }
}
