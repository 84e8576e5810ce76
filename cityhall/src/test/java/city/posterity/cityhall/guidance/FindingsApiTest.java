package city.posterity.cityhall.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.WithDemoCity;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Programs of those who work on a purchase read what the policies find, and nobody else does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FindingsApiTest implements WithDemoCity {

  @LocalServerPort int port;

  @Test
  void whoWorksOnAPurchaseReadsWhatIsFoundAndWhatASignatureHasToName() {
    var http = new DemoHttp(port);
    String address = address(http);

    JsonNode policy = DemoHttp.must(http.get("officer", address), 200).json().get(0);

    assertThat(policy.get("id").asString()).isEqualTo("guidelines");
    assertThat(policy.get("enforced").asBoolean()).isFalse();
    assertThat(policy.get("findings").size()).isGreaterThanOrEqualTo(153);
    assertThat(policy.get("findings").valueStream())
        .anySatisfy(f -> assertThat(f.get("outcome").asString()).isEqualTo("evidence-missing"))
        .allSatisfy(f -> assertThat(f.get("message").asString()).isNotBlank());
  }

  @Test
  void toOthersThereIsNoSuchPurchase() {
    var http = new DemoHttp(port);
    String address = address(http);

    assertThat(http.get("acme", address).status()).isEqualTo(404);
    assertThat(http.get(null, address).status()).isEqualTo(401);
  }

  private static String address(DemoHttp http) {
    JsonNode list = DemoHttp.must(http.get("officer", "/api/v1/procurements"), 200).json();
    JsonNode items = list.isArray() ? list : list.get("items");
    return "/api/v1/procurements/" + items.get(0).get("id").asString() + "/findings";
  }
}
