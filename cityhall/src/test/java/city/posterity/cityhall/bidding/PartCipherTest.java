package city.posterity.cityhall.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PartCipherTest {

  private static final SecretKey VERSION = new SecretKeySpec(new byte[32], "HKDF");
  private static final UUID FILE = new UUID(1, 2);
  private static final int CHUNK = 64 * 1024;

  private final Random random = new Random(1);

  private static byte[] seal(byte[] plain) throws IOException {
    return PartCipher.sealing(BidKeys.fileKey(VERSION, FILE, 1), new ByteArrayInputStream(plain))
        .readAllBytes();
  }

  private static byte[] open(byte[] sealed, UUID file, int part) throws IOException {
    return PartCipher.opening(
            BidKeys.fileKey(VERSION, file, part), new ByteArrayInputStream(sealed))
        .readAllBytes();
  }

  @Test
  void everySizeComesBackAndIsForetold() throws IOException {
    for (int size : new int[] {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7}) {
      byte[] plain = new byte[size];
      random.nextBytes(plain);
      byte[] sealed = seal(plain);
      assertThat(sealed).hasSize((int) PartCipher.sealedSize(size));
      assertThat(PartCipher.plainSize(sealed.length)).isEqualTo(size);
      assertThat(open(sealed, FILE, 1)).isEqualTo(plain);
    }
  }

  @Test
  void nothingAlteredCutOrMovedIsOpened() throws IOException {
    byte[] sealed = seal(new byte[2 * CHUNK + 100]);
    for (int i = 0; i < 200; i++) {
      byte[] bad = sealed.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      damaged(bad, FILE, 1);
    }
    for (int length : new int[] {0, 10, CHUNK + 16, 2 * (CHUNK + 16), sealed.length - 1}) {
      damaged(Arrays.copyOf(sealed, length), FILE, 1);
    }
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, CHUNK + 16, swapped, 0, CHUNK + 16);
    damaged(swapped, FILE, 1);
    damaged(sealed, FILE, 2);
    damaged(sealed, new UUID(1, 3), 1);
  }

  private static void damaged(byte[] sealed, UUID file, int part) {
    assertThatThrownBy(() -> open(sealed, file, part))
        .isInstanceOf(PartCipher.DamagedException.class);
  }
}
