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
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  void everyAddressIsDescribed() {
    JsonNode paths = JSON.readTree(served()).get("paths");
    var bare = new TreeSet<String>();
    for (var address : written.answered()) {
      JsonNode operation = paths.path(address.path()).path(address.method());
      if (operation.isMissingNode() || operation.has("x-undescribed")) {
        bare.add(address.toString());
      }
    }
    assertThat(bare).as("describe these in openapi/<package>.yaml").isEmpty();
    assertThat(served()).doesNotContain("x-undescribed");
  }

  @Test
  void whatIsOpenToAnybodySaysSoAndNothingElseDoes() {
    JsonNode paths = JSON.readTree(served()).get("paths");
    var open = new TreeSet<String>();
    paths
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(m -> {
                  JsonNode security = m.getValue().path("security");
                  if (security.isArray() && security.isEmpty()) {
                    open.add(m.getKey() + " " + path.getKey());
                  }
                }));
    assertThat(open)
        .isEqualTo(
            written.answered().stream()
                .filter(WrittenAddresses.Address::open)
                .map(a -> a.method() + " " + a.path())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void variablesArePlainAndNoTwoAddressesHaveTheSameShape() {
    var shapes = new ArrayList<String>();
    JSON.readTree(served())
        .get("paths")
        .propertyNames()
        .forEach(path -> {
          assertThat(path).matches("([^{}]|\\{\\w+})+");
          shapes.add(WrittenAddresses.shape(path));
        });
    assertThat(shapes).doesNotHaveDuplicates();
  }

  @Test
  void variablesOfAnAddressAreItsParameters() {
    JsonNode document = JSON.readTree(served());
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .forEach(operation -> {
                  var named = new TreeSet<String>();
                  for (JsonNode p : operation.path("parameters")) {
                    JsonNode parameter =
                        p.has("$ref") ? document.at(p.get("$ref").asString().substring(1)) : p;
                    if (parameter.path("in").asString("").equals("path")) {
                      named.add(parameter.get("name").asString());
                    }
                  }
                  var variables =
                      Pattern.compile("\\{(\\w+)}")
                          .matcher(path.getKey())
                          .results()
                          .map(v -> v.group(1))
                          .collect(Collectors.toCollection(TreeSet::new));
                  assertThat(named).as(path.getKey()).isEqualTo(variables);
                }));
  }

  @Test
  void verbsThatAreDoneElsewherePointThere() {
    JsonNode paths = JSON.readTree(served()).get("paths");
    var pointers = new TreeSet<String>();
    paths
        .properties()
        .forEach(path -> {
          JsonNode post = path.getValue().path("post");
          if (post.has("x-done-at")) {
            String address = post.get("x-done-at").asString();
            pointers.add(path.getKey());
            assertThat(post.has("requestBody")).isFalse();
            assertThat(post.get("description").asString()).contains(address);
            assertThat(paths.at("/" + address.substring(5).replace("/", "~1") + "/post").isObject())
                .as(address)
                .isTrue();
            var answer =
                http.post("acme", path.getKey().replace("{id}", new UUID(1, 1).toString()), "{}");
            assertThat(answer.code()).isEqualTo("done-elsewhere");
          }
        });
    assertThat(pointers)
        .containsExactly("/api/v1/bids/{id}/submit", "/api/v1/openings/{id}/reveal-prices");
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
    assertThat(page)
        .contains(
            "id=\"stage-open-data\"",
            "Anybody may ask, signed in or not.",
            "Body: <code>application/octet-stream</code>",
            "This is done at POST /api/v1/bids/{bid}/versions/{version}/commit");
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
                .forEach(
                    m -> promises.add(m.getKey() + " " + WrittenAddresses.shape(path.getKey()))));
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
