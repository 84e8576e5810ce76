package city.posterity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.Cityhall;
import city.posterity.ocds.MergeRules;
import city.posterity.ocds.Merger;
import city.posterity.ocds.OcdsSchema;
import city.posterity.ocds.SharedFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example, word for word as it is shipped, on a fresh demonstration. */
class OnePurchaseTest {

  private static final Pattern OCID = Pattern.compile("The public record (\\S+) has");

  @TempDir Path data;

  @Test
  void sevenPeopleTakeOnePurchaseFromNeedToClosingReportAndItsRecordIsWhole() throws Exception {
    try (var city = demo()) {
      String base =
          "http://127.0.0.1:" + city.getEnvironment().getRequiredProperty("local.server.port");
      String said = example(base);
      assertThat(said).contains("Done, as 7 people");
      var ocid = OCID.matcher(said);
      assertThat(ocid.find()).as(said).isTrue();

      JsonNode recordPackage = get(base + "/api/v1/records/" + ocid.group(1));
      JsonNode record = recordPackage.at("/records/0");
      JsonNode compiled = record.get("compiledRelease");
      assertThat(compiled.at("/planning/budget/amount/amount").decimalValue())
          .isEqualByComparingTo("60000");
      assertThat(compiled.at("/tender/status").asString()).isEqualTo("complete");
      assertThat(compiled.at("/awards/0/status").asString()).isEqualTo("active");
      assertThat(compiled.at("/contracts/0/status").asString()).isEqualTo("terminated");
      assertThat(compiled.at("/contracts/0/implementation/transactions")).hasSize(2);
      assertThat(compiled.at("/bids/details")).hasSize(2);
      var releases = record.get("releases").valueStream().toList();
      assertThat(Merger.of(MergeRules.standard()).compile(releases).json()).isEqualTo(compiled);
      if (SharedFiles.folder().isPresent()) {
        assertThat(OcdsSchema.with(OcdsSchema.PUBLISHED).recordPackage(recordPackage)).isEmpty();
      }
    }
    assertThat(Posterity.commandLine().execute("doctor", "--data", data.toString())).isZero();
  }

  private ConfigurableApplicationContext demo() {
    return Cityhall.start(
        Map.of(
            "posterity.mode", "demo",
            "posterity.data", data.toString(),
            "posterity.port", "0",
            "posterity.management-port", "0"),
        Map.of());
  }

  private static String example(String base) throws IOException, InterruptedException {
    Path output = Files.createTempFile("one-purchase", ".txt");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Path.of("..", "examples", "OnePurchase.java").toString(),
                base)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    String said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  private static JsonNode get(String address) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JsonMapper.builder().build().readTree(answer.body());
    }
  }
}
