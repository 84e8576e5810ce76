package city.posterity.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What holds for whatever releases; a failing case is found again by its seed. */
class MergePropertiesTest {
  private static final Merger MERGER = Merger.of(MergeRules.standard());
  private static final int CASES_PER_SEED = 20;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneByOneOrContinuedFromStoreIsTheSameAsAllAtOnce(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < CASES_PER_SEED; i++) {
      List<JsonNode> releases = releases(random);
      GrowingRelease compiling = MERGER.compiling();
      GrowingRelease versioning = MERGER.versioning();
      for (JsonNode release : releases) {
        compiling.append(release);
        versioning.append(release);
        if (random.nextInt(3) == 0) {
          compiling = MERGER.continueCompiled(reread(compiling.merged().json()));
        }
        if (random.nextInt(3) == 0) {
          versioning = MERGER.continueVersioned(reread(versioning.merged().json()));
        }
      }
      assertThat(OcdsJson.write(compiling.merged().json()))
          .isEqualTo(OcdsJson.write(MERGER.compile(releases).json()));
      assertThat(OcdsJson.write(versioning.merged().json()))
          .isEqualTo(OcdsJson.write(MERGER.version(releases).json()));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderInWhichReleasesAreGivenDoesNotMatterAndTheyAreNeverChanged(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < CASES_PER_SEED; i++) {
      List<JsonNode> releases = releases(random);
      String before = releases.toString();
      var shuffled = new ArrayList<>(releases);
      Collections.shuffle(shuffled, random);
      for (Compatibility compatibility : Compatibility.values()) {
        Merger merger = MERGER.compatibleWith(compatibility);
        try {
          ObjectNode compiled = merger.compile(releases).json();
          assertThat(OcdsJson.write(merger.compile(shuffled).json()))
              .isEqualTo(OcdsJson.write(compiled));
          ObjectNode record = Records.recordWithHistory(merger, shuffled).json();
          assertThat(record.path("compiledRelease")).isEqualTo(compiled);
          assertThat(record.path("releases").valueStream().toList()).isEqualTo(releases);
          compiled.withArray("/awards").removeAll();
          record.path("releases").forEach(release -> ((ObjectNode) release).removeAll());
        } catch (MergeException conflict) {
          assertThat(compatibility).isEqualTo(Compatibility.OCDS_MERGE);
          assertThat(conflict.kind()).isEqualTo(MergeException.Kind.INCONSISTENT_TYPE);
        }
      }
      assertThat(releases).hasToString(before);
    }
  }

  /** The latest versions of all fields, nulls left out, are the compiled release. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theLatestVersionsAreTheCompiledRelease(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < CASES_PER_SEED; i++) {
      List<JsonNode> releases = releases(random);
      JsonNode latest = latest(MERGER.version(releases).json());
      JsonNode compiled = MERGER.compile(releases).json().remove(List.of("tag", "id", "date"));
      assertThat(withoutHollow(latest))
          .as("case %d of seed %d", i, seed)
          .isEqualTo(withoutHollow(compiled));
    }
  }

  private static JsonNode latest(JsonNode versioned) {
    if (VersionedRoutine.isHistory(versioned)) {
      return versioned.path(versioned.size() - 1).path("value");
    }
    if (versioned instanceof ObjectNode object) {
      ObjectNode out = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(field -> out.set(field.getKey(), latest(field.getValue())));
      return out;
    }
    if (versioned.isArray()) {
      var out = JsonNodeFactory.instance.arrayNode();
      versioned.forEach(item -> out.add(latest(item)));
      return out;
    }
    return versioned;
  }

  /**
   * Without nulls, empty containers and objects of which only the id is left, arrays by id: an
   * object that was removed and came back stands in its old place among the versions, but at the
   * end of the compiled array.
   */
  private static JsonNode withoutHollow(JsonNode json) {
    if (json instanceof ObjectNode object) {
      ObjectNode out = JsonNodeFactory.instance.objectNode();
      for (var field : object.properties()) {
        JsonNode value = withoutHollow(field.getValue());
        if (!value.isNull() && !(value.isContainer() && value.isEmpty())) {
          out.set(field.getKey(), value);
        }
      }
      return out;
    }
    if (json.isArray()) {
      var out = JsonNodeFactory.instance.arrayNode();
      json.valueStream()
          .map(MergePropertiesTest::withoutHollow)
          .filter(value -> !value.isObject() || value.size() > (value.has("id") ? 1 : 0))
          .sorted(Comparator.comparing(value -> value.path("id").asString("")))
          .forEach(out::add);
      return out;
    }
    return json;
  }

  private static ObjectNode reread(ObjectNode json) {
    return (ObjectNode) OcdsJson.read(OcdsJson.write(json));
  }

  private static List<JsonNode> releases(Random random) {
    return IntStream.rangeClosed(1, 1 + random.nextInt(6))
        .<JsonNode>mapToObj(n -> {
          ObjectNode release = JsonNodeFactory.instance.objectNode();
          release.put("ocid", "ocds-x-1").put("id", "r-" + n);
          release.put("date", "2026-03-%02dT00:00:00Z".formatted(n));
          release.putArray("tag").add("tender");
          fill(release, random, 2, List.of("tender", "awards", "parties", "language"));
          return release;
        })
        .toList();
  }

  private static final List<String> BELOW =
      List.of("title", "value", "items", "roles", "documents", "changes");

  private static void fill(ObjectNode object, Random random, int depth, List<String> names) {
    for (String name : names) {
      if (random.nextInt(3) > 0) {
        object.set(name, value(name, random, depth));
      }
    }
  }

  /** Mostly of the type the name promises; sometimes null, seldom something else. */
  private static JsonNode value(String name, Random random, int depth) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    int dice = random.nextInt(20);
    if (dice == 0) {
      return make.nullNode();
    }
    return switch (name) {
      case "awards", "parties", "items", "documents" -> {
        var array = make.arrayNode();
        for (int i = random.nextInt(4); i > 0 && depth > 0; i--) {
          ObjectNode item = array.addObject().put("id", "i" + random.nextInt(3));
          fill(item, random, depth - 1, BELOW);
        }
        yield array;
      }
      case "tender", "value" -> {
        ObjectNode object = make.objectNode();
        if (depth > 0) {
          fill(object, random, depth - 1, BELOW);
        }
        yield object;
      }
      case "roles" -> make.arrayNode().add("role" + random.nextInt(3));
      default ->
          dice == 1 ? make.objectNode().put("odd", dice) : make.stringNode("v" + random.nextInt(3));
    };
  }
}
