package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.WithDemoCity;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API is a promise. The committed {@code openapi.json} is what was promised;
 * to write it anew after adding something: {@code mvn -pl cityhall -am test -Dtest=ApiDocumentTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dposterity.docs.write=true}
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiDocumentTest implements WithDemoCity {

  private static final Path GOLDEN = Path.of("src/test/resources/api/openapi.json");
  private static final String COMMAND =
      "if this is meant, write it anew: mvn -pl cityhall -am test -Dtest=ApiDocumentTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dposterity.docs.write=true";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;
  @Autowired WrittenAddresses written;

  private DemoHttp http;

  @BeforeEach
  void open() {
    http = new DemoHttp(port);
  }

  private String served() {
    return DemoHttp.must(http.get(null, "/api/openapi.json"), 200).text() + "\n";
  }

  @Test
  void nothingThatWasPromisedHasDisappeared() {
    if (!Files.exists(GOLDEN)) {
      return;
    }
    var gone = new TreeSet<>(promises(JSON.readTree(GOLDEN.toFile())));
    gone.removeAll(promises(JSON.readTree(served())));
    assertThat(gone).as("outsiders rely on these; they need a new major version to go").isEmpty();
  }

  @Test
  void theCommittedDescriptionIsTheServedOne() throws IOException {
    if (Boolean.getBoolean("posterity.docs.write")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, served());
    }
    assertThat(GOLDEN).as(COMMAND).content().isEqualTo(served());
  }

  @Test
  void aReaderOfOpenApiFindsNothingWrongWithIt() {
    var options = new ParseOptions();
    options.setResolve(true);
    var result = new OpenAPIV3Parser().readContents(served(), null, options);
    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).hasSizeGreaterThan(100);
  }

  @Test
  void everyReferenceLeadsSomewhereAndEveryOperationHasItsOwnName() {
    JsonNode document = JSON.readTree(served());
    var names = new ArrayList<String>();
    document
        .get("paths")
        .forEach(p -> p.forEach(o -> names.add(o.path("operationId").asString(""))));
    assertThat(names).doesNotHaveDuplicates().doesNotContain("");
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asString().substring(1)).isMissingNode())
          .as(reference.asString())
          .isFalse();
    }
  }

  @Test
  void everyAddressOfPeopleDemonstrationAndApiIsDescribed() {
    JsonNode paths = JSON.readTree(served()).get("paths");
    var bare = new TreeSet<String>();
    for (var address : written.answered()) {
      JsonNode operation = paths.path(address.path()).path(address.method());
      if (operation.isMissingNode()
          || address.handler().matches("(people|demo|api)-.*")
              && operation.path("x-undescribed").asBoolean(false)) {
        bare.add(address.toString());
      }
    }
    assertThat(bare).as("describe these in openapi/<package>.yaml").isEmpty();
  }

  @Test
  void thePageShowsEveryAddressWithoutAnyScript() {
    String page =
        DemoHttp.must(
                http.send(http.request(null, "/api").header("Accept", "text/html").GET()), 200)
            .text();
    JsonNode document = JSON.readTree(served());
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(m ->
                    assertThat(page)
                        .contains(
                            m.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    document
        .at("/components/schemas")
        .propertyNames()
        .forEach(name -> assertThat(page).contains("id=\"schema-" + name + "\""));
    assertThat(page).doesNotContain("https://unpkg", "cdn", "<script>");
  }

  /** Addresses, verbs, keys of bodies and answers, words of enums. */
  private static List<String> promises(JsonNode document) {
    var promises = new ArrayList<String>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(m -> promises.add(m.getKey() + " " + path.getKey())));
    document
        .at("/components/schemas")
        .properties()
        .forEach(s -> collect(s.getKey(), s.getValue(), promises));
    return promises;
  }

  private static void collect(String at, JsonNode schema, List<String> promises) {
    schema
        .path("properties")
        .properties()
        .forEach(p -> {
          promises.add(at + "." + p.getKey());
          collect(at + "." + p.getKey(), p.getValue(), promises);
        });
    schema.path("enum").forEach(w -> promises.add(at + " = " + w.asString()));
    schema
        .at("/discriminator/mapping")
        .propertyNames()
        .forEach(k -> promises.add(at + " kind " + k));
    for (String inner : List.of("items", "additionalProperties")) {
      if (schema.path(inner).isObject()) {
        collect(at + "[]", schema.get(inner), promises);
      }
    }
    for (String several : List.of("allOf", "oneOf", "anyOf")) {
      schema.path(several).forEach(s -> collect(at, s, promises));
    }
  }
}
