package city.posterity.cityhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @Test
  void aPathOfThisInstallationIsKept() {
    assertThat(LocalPath.of("/procurements/ocds-1?tab=bids&x=%20"))
        .isEqualTo("/procurements/ocds-1?tab=bids&x=%20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "/a\\b",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y",
        "/with blank",
        "/{host}",
        "procurements"
      })
  void whateverCouldLeadElsewhereBecomesTheStartPage(String wanted) {
    assertThat(LocalPath.of(wanted)).isEqualTo("/");
  }
}
