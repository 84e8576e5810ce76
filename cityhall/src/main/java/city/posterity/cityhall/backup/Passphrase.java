package city.posterity.cityhall.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/**
 * A file encrypted under a passphrase as OpenPGP has it (AES-256, integrity protected, the longest
 * stretching), so that {@code gpg --decrypt} reads it too when this program is gone.
 */
final class Passphrase {

  private static final int BUFFER = 64 * 1024;

  /** Code for the greatest number of rounds that OpenPGP knows. */
  private static final int MOST_ROUNDS = 0xff;

  private final char[] words;

  private Passphrase(char[] words) {
    this.words = words;
  }

  /**
   * The first line of a file.
   *
   * @throws BackupException if it cannot be read, or is shorter than 12 characters
   */
  static Passphrase in(Path file) {
    try (var lines = Files.lines(file)) {
      String line = lines.findFirst().orElse("").strip();
      if (line.length() < 12) {
        throw new BackupException(
            "The passphrase in " + file + " is too short: give at least 12 characters");
      }
      return new Passphrase(line.toCharArray());
    } catch (IOException e) {
      throw new BackupException("Cannot read the passphrase in " + file, e);
    }
  }

  /** Closing the stream ends the encrypted file and closes {@code out}. */
  OutputStream encrypt(OutputStream out) throws IOException {
    try {
      var encrypting =
          new PGPEncryptedDataGenerator(
              new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                  .setWithIntegrityPacket(true)
                  .setSecureRandom(new SecureRandom()));
      encrypting.addMethod(
          new BcPBEKeyEncryptionMethodGenerator(
              words,
              new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256),
              MOST_ROUNDS));
      OutputStream encrypted = encrypting.open(out, new byte[BUFFER]);
      OutputStream literal =
          new PGPLiteralDataGenerator()
              .open(encrypted, PGPLiteralData.BINARY, "", new Date(0), new byte[BUFFER]);
      return new Layers(literal, encrypted, out);
    } catch (PGPException e) {
      throw new IOException(e);
    }
  }

  /**
   * @throws BackupException if the passphrase is another one, or the file was altered or cut off
   */
  void decrypt(Path file, Path to) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        OutputStream out = Files.newOutputStream(to)) {
      if (!(new BcPGPObjectFactory(in).nextObject() instanceof PGPEncryptedDataList list)
          || !(list.get(0) instanceof PGPPBEEncryptedData data)) {
        throw new BackupException(file + " is not a backup under a passphrase");
      }
      InputStream clear =
          data.getDataStream(
              new BcPBEDataDecryptorFactory(words, new BcPGPDigestCalculatorProvider()));
      if (!(new BcPGPObjectFactory(clear).nextObject() instanceof PGPLiteralData literal)) {
        throw new BackupException(wrong(file));
      }
      literal.getInputStream().transferTo(out);
      if (!data.isIntegrityProtected() || !data.verify()) {
        throw new BackupException(wrong(file));
      }
    } catch (PGPException | IOException | RuntimeException e) {
      throw e instanceof BackupException told ? told : new BackupException(wrong(file), e);
    }
  }

  private static String wrong(Path file) {
    return file + " does not open: the passphrase is another one, or the file was altered";
  }

  /** One stream within the other; closing ends them from the inside outwards. */
  private static final class Layers extends OutputStream {

    private final OutputStream inner;
    private final OutputStream middle;
    private final OutputStream outer;

    Layers(OutputStream inner, OutputStream middle, OutputStream outer) {
      this.inner = inner;
      this.middle = middle;
      this.outer = outer;
    }

    @Override
    public void write(int b) throws IOException {
      inner.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      inner.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      inner.close();
      middle.close();
      outer.close();
    }
  }
}
