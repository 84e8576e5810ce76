package city.posterity.cityhall.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.WithDemoCity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Programs of those who work on a purchase read what the policies find, and nobody else does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FindingsApiTest implements WithDemoCity {

  @LocalServerPort int port;

  @Test
  void whoWorksOnPurchasesReadsWhatIsFoundAndWhatASignatureHasToName() {
    var http = new DemoHttp(port);
    var findings = new ArrayList<JsonNode>();
    for (String address : addresses(http)) {
      DemoHttp.Answer answer = http.get("officer", address);
      if (answer.status() == 404) {
        // one that the officer may read as everybody, and does not work on
        continue;
      }
      JsonNode policy = DemoHttp.must(answer, 200).json().get(0);
      assertThat(policy.get("id").asString()).isEqualTo("guidelines");
      assertThat(policy.get("enforced").asBoolean()).isFalse();
      assertThat(policy.get("findings").size()).isGreaterThanOrEqualTo(153);
      policy.get("findings").forEach(findings::add);
    }

    assertThat(findings)
        .anySatisfy(f -> assertThat(f.get("outcome").asString()).isEqualTo("pass"))
        .anySatisfy(f -> assertThat(f.path("objectSha256").asString("")).hasSize(64))
        .allSatisfy(f -> assertThat(f.get("message").asString()).isNotBlank());
  }

  @Test
  void toOthersThereIsNoSuchPurchase() {
    var http = new DemoHttp(port);
    String address = addresses(http).getFirst();

    assertThat(http.get("acme", address).status()).isEqualTo(404);
    assertThat(http.get(null, address).status()).isEqualTo(401);
  }

  private static List<String> addresses(DemoHttp http) {
    JsonNode list = DemoHttp.must(http.get("officer", "/api/v1/procurements"), 200).json();
    JsonNode items = list.isArray() ? list : list.get("items");
    return items
        .valueStream()
        .map(p -> "/api/v1/procurements/" + p.get("id").asString() + "/findings")
        .toList();
  }
}
