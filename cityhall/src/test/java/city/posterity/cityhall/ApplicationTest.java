package city.posterity.cityhall;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.WithDatabase;
import city.posterity.cityhall.web.Public;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@ExtendWith(OutputCaptureExtension.class)
@Import(ApplicationTest.Broken.class)
class ApplicationTest implements WithDatabase {

  @Autowired RestTestClient http;

  @LocalManagementPort int managementPort;

  @Test
  void theHomePageAnswersInItsLanguageAndDirection() {
    http.get()
        .uri("/")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Content-Language", "en")
        .expectBody(String.class)
        .value(body -> assertThat(body).contains("lang=\"en\" dir=\"ltr\"", "<h1"));
  }

  @Test
  void everyAnswerForbidsForeignScriptsAndFrames() {
    for (String address : new String[] {"/", "/assets/app.css", "/no-such-page"}) {
      http.get()
          .uri(address)
          .exchange()
          .expectHeader()
          .value(
              "Content-Security-Policy",
              policy ->
                  assertThat(policy)
                      .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                      .doesNotContain("unsafe"))
          .expectHeader()
          .valueEquals("X-Content-Type-Options", "nosniff");
    }
  }

  @Test
  void aMissingPageSaysSoInPlainWordsWithTheRequestsName() {
    http.get()
        .uri("/no-such-page")
        .accept(MediaType.TEXT_HTML)
        .header("X-Request-Id", "from-the-proxy-1")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .valueEquals("X-Request-Id", "from-the-proxy-1")
        .expectBody(String.class)
        .value(body ->
            assertThat(body)
                .contains("Page not found", "<code id=\"request-id\">from-the-proxy-1</code>"));
  }

  @Test
  void aFailureTellsTheVisitorNothingButItsNameAndTheLogEverything(CapturedOutput output) {
    http.get()
        .uri("/broken-on-purpose")
        .accept(MediaType.TEXT_HTML)
        .header("X-Request-Id", "broken-request-1")
        .exchange()
        .expectStatus()
        .isEqualTo(500)
        .expectBody(String.class)
        .value(body ->
            assertThat(body)
                .contains("Something went wrong on our side", "broken-request-1")
                .doesNotContain("on purpose", "Exception", "at city.posterity"));
    assertThat(output.getErr())
        .containsPattern("ERROR \\[broken-request-1].*")
        .contains("IllegalStateException: broken on purpose");
  }

  @Controller
  static class Broken {
    @Public
    @GetMapping("/broken-on-purpose")
    String fail() {
      throw new IllegalStateException("broken on purpose");
    }
  }

  @Test
  void aRequestNameThatCouldForgeALogLineIsReplaced() {
    http.get()
        .uri("/")
        .header("X-Request-Id", "<script>alert(1)</script>")
        .exchange()
        .expectHeader()
        .value("X-Request-Id", id -> assertThat(id).matches("[0-9a-f-]{36}"));
  }

  @Test
  void stylesheetAndScriptAreServed() {
    http.get()
        .uri("/assets/app.css")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(css -> assertThat(css).contains(".govuk-button", ".pc-header", "#14532d"));
    http.get().uri("/assets/govuk-frontend.min.js").exchange().expectStatus().isOk();
  }

  @Test
  void healthAndMetricsAnswerOnTheManagementPortOnly() {
    http.get().uri("/actuator/prometheus").exchange().expectStatus().isNotFound();
    http.get().uri("/readyz").exchange().expectStatus().isOk();
    var management =
        RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + managementPort).build();
    management
        .get()
        .uri("/actuator/health/readiness")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("UP");
    management
        .get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(metrics -> assertThat(metrics).contains("hikaricp_connections_max"));
  }
}
