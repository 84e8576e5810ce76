package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.posterity.cityhall.web.PublicAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PublicationSettingsTest {

  @Test
  void byDefaultTheDataIsFreeAndItsPolicyIsAPageOfThisInstallation() {
    var settings =
        new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("posterity.publication", PublicationSettings.class);
    assertThat(settings.licence())
        .isEqualTo(URI.create("https://creativecommons.org/licenses/by/4.0/"));
    assertThat(settings.policy()).isEqualTo(URI.create("about-data"));
  }

  @Test
  void addressesAreMadeFromTheBaseWhetherItEndsInASlashOrNot() {
    assertThat(new PublicAddress(URI.create("https://city.example/buys")).at("api/v1/releases"))
        .isEqualTo(URI.create("https://city.example/buys/api/v1/releases"));
    assertThat(new PublicAddress(URI.create("https://city.example")).at("about-data"))
        .isEqualTo(URI.create("https://city.example/about-data"));
    assertThatThrownBy(() -> new PublicAddress(URI.create("city.example")))
        .hasMessageContaining("posterity.base-url must be an address");
  }
}
