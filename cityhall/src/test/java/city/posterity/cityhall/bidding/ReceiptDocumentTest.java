package city.posterity.cityhall.bidding;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.procurement.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptDocumentTest {

  @TempDir Path data;

  private ReceiptKey key(String directory) {
    return new ReceiptKey(
        new InstallationSettings(
            data.resolve(directory),
            InstallationSettings.Mode.SERVE,
            InstallationSettings.LogFormat.TEXT));
  }

  private static List<String> codes(String receipt, ReceiptKey key) {
    return ReceiptDocument.verify(receipt.getBytes(StandardCharsets.UTF_8), key.open()).stream()
        .map(Problem::code)
        .toList();
  }

  @Test
  void aGenuineReceiptIsToldFromEveryOther() {
    var key = key("one");
    String receipt =
        ReceiptDocument.sign(Map.of("type", ReceiptDocument.TYPE, "version", 1, "bid", "b-é"), key);

    assertThat(codes(receipt, key)).isEmpty();
    assertThat(codes(receipt.replace(",", " , \n"), key)).isEmpty();
    assertThat(codes(receipt.replace("\"version\":1", "\"version\":2"), key))
        .containsExactly("signature-invalid");
    assertThat(codes(receipt, key("two"))).containsExactly("other-key", "signature-invalid");
    assertThat(codes("{}", key))
        .containsExactly("wrong-type", "wrong-algorithm", "other-key", "signature-invalid");
    assertThat(codes("[", key)).containsExactly("not-json");
  }

  @Test
  void theKeyIsMadeOnceAndReadableByItsOwnerAlone() throws Exception {
    String id = key("one").id();
    assertThat(key("one").id()).isEqualTo(id);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("one/keys/receipts.key"))))
        .isEqualTo("rw-------");
    try (var files = Files.list(data.resolve("one/keys"))) {
      assertThat(files).hasSize(1);
    }
  }
}
