package city.posterity.cityhall.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compound files, as Office wrote them before 2007 and still does when a password is set. */
final class OldOffice {

  /** [MS-CFB] 2.2. */
  private static final byte[] MAGIC = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** Name of the stream that an encrypted document lies in, [MS-OFFCRYPTO] 2.3.4.4. */
  private static final byte[] PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private OldOffice() {}

  static boolean begins(byte[] start, int length) {
    return Bytes.startsWith(start, length, MAGIC);
  }

  static boolean holdsEncrypted(Path file) throws IOException {
    return Bytes.lastIndexOf(Files.readAllBytes(file), PACKAGE) >= 0;
  }
}
