package city.posterity.cityhall.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.posterity.cityhall.operations.Sha256;
import city.posterity.procurement.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BidPackageTest {

  private static final byte[] CONTENT = Bidder.content("12.50");

  private static BidPackage.Contents read(byte[] bytes) throws IOException, UnreadablePackage {
    return BidPackage.read(new ByteArrayInputStream(bytes));
  }

  private static List<String> refused(byte[] bytes) {
    try {
      read(bytes);
    } catch (UnreadablePackage e) {
      return e.problems().stream().map(Problem::code).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return List.of();
  }

  private static byte[] with(String manifest, byte[] rest) {
    byte[] m = manifest.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(9 + m.length + rest.length)
        .put(BidPackage.MAGIC)
        .putInt(m.length)
        .put(m)
        .put(rest)
        .array();
  }

  private static String line(String name, long size, byte[] bytes) {
    return """
    {"name":"%s","size":%d,"sha256":"%s","type":"application/json"}\
    """
        .formatted(name, size, Sha256.hex(bytes));
  }

  @Test
  void whatIsPackedIsReadAgainAndItsSizeIsHidden() throws Exception {
    var document = new BidPackage.Document("plan é.pdf", "application/pdf", new byte[1_000]);
    byte[] bytes = BidPackage.of(CONTENT, List.of(document));

    var contents = read(bytes);
    assertThat(contents.content()).isEqualTo(CONTENT);
    assertThat(contents.documents())
        .containsExactly(
            new BidPackage.Entry(
                "plan é.pdf", 1_000, Sha256.hex(new byte[1_000]), "application/pdf"));
    assertThat(bytes).hasSize(64 * 1024);
    assertThat(BidPackage.of(CONTENT, List.of())).isNotEqualTo(BidPackage.of(CONTENT, List.of()));
    assertThat(BidPackage.paddedTo(9_000_000)).isBetween(9_000_000L, 9_000_000L * 9 / 8);
  }

  @Test
  void eachWayToBeWrongHasItsName() {
    byte[] good = BidPackage.of(CONTENT, List.of());
    byte[] tail = good.clone();
    tail[tail.length - 1] = 1;

    assertThat(refused(new byte[0])).containsExactly("not-a-package");
    assertThat(refused("CSBP2xxxx".getBytes(StandardCharsets.US_ASCII)))
        .containsExactly("not-a-package");
    assertThat(refused(Arrays.copyOf(good, 7))).containsExactly("truncated");
    assertThat(refused(Arrays.copyOf(good, 100))).containsExactly("truncated");
    assertThat(refused(tail)).containsExactly("padding-not-zero");
    assertThat(refused(ByteBuffer.allocate(20).put(BidPackage.MAGIC).putInt(-1).array()))
        .containsExactly("manifest-size");
    assertThat(refused(with("[", CONTENT))).containsExactly("manifest-not-json");
    assertThat(refused(with("{}", CONTENT))).containsExactly("manifest-not-a-list");
    assertThat(refused(with("[]", new byte[0]))).containsExactly("content-missing");
    assertThat(refused(with("[{\"name\":\"bid.json\"}]", CONTENT)))
        .containsExactly("missing", "missing", "missing");
    assertThat(
            refused(
                with(
                    "["
                        + line("bid.json", CONTENT.length, CONTENT)
                        + ","
                        + line("../x", -1, CONTENT)
                        + ","
                        + line("BID.json", 0, CONTENT)
                        + "]",
                    CONTENT)))
        .containsExactly("name-not-allowed", "size-not-allowed", "duplicate-file");
    assertThat(refused(with("[" + line("bid.json", 1L << 40, CONTENT) + "]", CONTENT)))
        .containsExactly("content-too-large");
    assertThat(
            refused(
                with(
                    "["
                        + line("bid.json", CONTENT.length, CONTENT)
                        + ","
                        + line("huge", 1L << 50, CONTENT)
                        + "]",
                    CONTENT)))
        .containsExactly("truncated");
    assertThat(refused(with("[" + line("bid.json", CONTENT.length, tail) + "]", CONTENT)))
        .containsExactly("digest-differs");
  }

  @Test
  void noFlippedBitBreaksTheReaderOrChangesWhatTheBidSays() throws Exception {
    var document = new BidPackage.Document("plan.txt", "text/plain", new byte[500]);
    byte[] good = BidPackage.of(CONTENT, List.of(document));
    var random = new Random(20270104);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] bad = good.clone();
      int at = random.nextInt(i % 3 == 0 ? bad.length : 1_500);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      if (refused(bad).isEmpty()) {
        // only a name or a type can differ, and the envelope's digest tells that
        assertThat(read(bad).content()).isEqualTo(CONTENT);
        assertThat(Sha256.hex(bad)).isNotEqualTo(Sha256.hex(good));
      } else {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(2_800);
  }

  @Test
  void aBidThatCannotBeKeptIsToldApartFromOneThatSaysNothing() throws Exception {
    assertThat(codes("{\"lots\":[{\"lot\":\"L1\",\"costs\":{\"x\":1e1000000}}]}"))
        .containsExactly("number-too-long");
    assertThat(codes("{\"answers\":{\"a\":\"\\ud800\",\"b\":\"\\u0000\"}}"))
        .containsExactly("text-not-allowed", "text-not-allowed");
    assertThat(codes("{\"lots\":[],\"lots\":[]}")).containsExactly("content-not-json");
    assertThat(codes("{\"lots\":[{\"price\":{\"amount\":1,\"currency\":\"??\"}}],\"x\":1}"))
        .containsExactlyInAnyOrder("unknown-property", "missing", "invalid");
    assertThat(codes("[".repeat(100_000))).containsExactly("content-not-json");
    assertThat(ContentReader.read("{}".getBytes(StandardCharsets.UTF_8)).lots()).isEmpty();
  }

  private static List<String> codes(String json) {
    try {
      ContentReader.read(json.getBytes(StandardCharsets.UTF_8));
      return List.of();
    } catch (UnreadablePackage e) {
      return e.problems().stream().map(Problem::code).toList();
    }
  }

  @Test
  void namesThatCannotBeUnpackedCannotBePacked() {
    assertThatThrownBy(() ->
            BidPackage.write(
                new ByteArrayOutputStream(),
                List.of(new BidPackage.Document("a/b", "text/plain", new byte[1]))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
