package city.posterity.cityhall.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OidcSettingsTest {

  @TempDir Path directory;

  private static OidcSettings settings(
      @Nullable String issuer,
      @Nullable String client,
      @Nullable Path secret,
      @Nullable String label) {
    return new OidcSettings(
        issuer == null ? null : URI.create(issuer), client, secret, label, List.of(), List.of());
  }

  @Test
  void withoutAnIssuerThereIsNoProviderAndNothingElseMayBeSet() {
    assertThat(settings(null, null, null, null).client()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(null, "us", null, null))
        .withMessageContaining("posterity.oidc.issuer");
  }

  @Test
  void whatIsMissingIsNamed() {
    Path secret = directory.resolve("secret");
    String issuer = "https://id.example";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(issuer, null, secret, "Directory"))
        .withMessageContaining("posterity.oidc.client-id");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(issuer, "us", null, "Directory"))
        .withMessageContaining("posterity.oidc.client-secret-file");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(issuer, "us", secret, " "))
        .withMessageContaining("posterity.oidc.label");
  }

  @Test
  void theIssuerSpeaksTlsUnlessItIsThisMachine() {
    Path secret = directory.resolve("secret");
    for (String wrong :
        List.of("http://id.example", "ftp://id.example", "id.example", "https://id.example?a=b")) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> settings(wrong, "us", secret, "Directory"))
          .withMessageContaining("https://");
    }
    assertThat(settings("http://localhost:9000", "us", secret, "Directory").name())
        .isEqualTo("Directory");
  }

  @Test
  void aSecretThatCannotBeReadIsToldWithItsFileAndItsTextIsNeverPrinted() throws IOException {
    Path secret = directory.resolve("secret");
    var set = settings("https://id.example", "us", secret, "Directory");
    assertThatIllegalStateException()
        .isThrownBy(set::client)
        .withMessageContaining("posterity.oidc.client-secret-file")
        .withMessageContaining(secret.toString());
    Files.writeString(secret, "\n");
    assertThatIllegalStateException().isThrownBy(set::client).withMessageContaining("is empty");
    Files.writeString(secret, "between us\n");
    assertThat(set.client().orElseThrow().secret()).isEqualTo("between us");
    assertThat(set.client().orElseThrow().toString()).doesNotContain("between us");
  }
}
