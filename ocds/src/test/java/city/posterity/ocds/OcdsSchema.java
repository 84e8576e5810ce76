package city.posterity.ocds;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.JoniRegularExpressionFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The official OCDS 1.1.5 schemas with extensions patched in, for tests; they are read from beside
 * the repository, and where they are absent the test is skipped.
 *
 * <p>Example: {@code assertThat(OcdsSchema.with(OcdsSchema.PUBLISHED).release(release)).isEmpty()}.
 */
public final class OcdsSchema {
  /** The extensions we publish with, in the order in which they are patched in. */
  public static final List<String> PUBLISHED =
      List.of(
          "process_title",
          "location",
          "partyDetails_scale",
          "lots",
          "bid",
          "enquiry",
          "requirements",
          "awardCriteria",
          "sustainability",
          "budget_breakdown",
          "metrics",
          "milestone_documents",
          "transactions_relatedMilestone",
          "contract_completion",
          "performance_failures");

  private static final String SCHEMAS = "reference/ocds/schema";
  private static final String RELEASE =
      "https://standard.open-contracting.org/schema/1__1__5/release-schema.json";
  private static final String VERSIONED =
      "https://standard.open-contracting.org/schema/1__1__5/versioned-release-validation-schema.json";

  private final JsonNode patched;
  private final Schema release;
  private final Schema releasePackage;
  private final Schema recordPackage;
  private final Schema record;
  private final Schema versioned;

  private OcdsSchema(Path core, JsonNode patched) {
    this.patched = patched;
    JsonNode versionedSchema =
        SharedFiles.read(core.resolve("versioned-release-validation-schema.json"));
    var config =
        SchemaRegistryConfig.builder()
            .regularExpressionFactory(JoniRegularExpressionFactory.getInstance())
            .formatAssertionsEnabled(true)
            .build();
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_4,
            builder ->
                builder
                    .schemaRegistryConfig(config)
                    .schemas(
                        Map.of(
                            RELEASE,
                            OcdsJson.write(patched),
                            VERSIONED,
                            OcdsJson.write(versionedSchema))));
    release = registry.getSchema(OcdsJson.write(patched));
    versioned = registry.getSchema(OcdsJson.write(versionedSchema));
    releasePackage =
        registry.getSchema(
            OcdsJson.write(SharedFiles.read(core.resolve("release-package-schema.json"))));
    var recordPackageSchema =
        (ObjectNode) SharedFiles.read(core.resolve("record-package-schema.json"));
    recordPackage = registry.getSchema(OcdsJson.write(recordPackageSchema));
    var recordSchema = (ObjectNode) recordPackageSchema.at("/definitions/record").deepCopy();
    recordSchema.put("$schema", recordPackageSchema.path("$schema").asString());
    recordSchema.set("definitions", recordPackageSchema.path("definitions").deepCopy());
    record = registry.getSchema(OcdsJson.write(recordSchema));
  }

  /**
   * @param extensions names of extension folders, with or without {@code ocds_…_extension} around
   *     them
   */
  public static OcdsSchema with(List<String> extensions) {
    return new OcdsSchema(SharedFiles.require(SCHEMAS + "/core/1.1.5"), releaseSchema(extensions));
  }

  /** The release schema with these extensions patched in. */
  public static JsonNode releaseSchema(List<String> extensions) {
    JsonNode schema =
        SharedFiles.read(SharedFiles.require(SCHEMAS + "/core/1.1.5/release-schema.json"));
    for (String name : extensions) {
      String folder = name.startsWith("ocds_") ? name : "ocds_" + name + "_extension";
      Path patch =
          SharedFiles.require(SCHEMAS + "/extensions/" + folder).resolve("release-schema.json");
      schema = Files.exists(patch) ? patch(schema, SharedFiles.read(patch)) : schema;
    }
    loosen(schema, schema);
    return schema;
  }

  /** JSON Merge Patch, RFC 7396. */
  static JsonNode patch(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    ObjectNode result =
        target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
    for (var change : changes.properties()) {
      if (change.getValue().isNull()) {
        result.remove(change.getKey());
      } else {
        result.set(change.getKey(), patch(result.path(change.getKey()), change.getValue()));
      }
    }
    return result;
  }

  /**
   * An extension may refer to a definition of another that is not used here; such a field may hold
   * anything.
   */
  private static void loosen(JsonNode at, JsonNode root) {
    if (at instanceof ObjectNode object
        && object.path("$ref").asString("").startsWith("#/")
        && root.at(object.path("$ref").asString().substring(1)).isMissingNode()) {
      object.remove("$ref");
    }
    at.forEach(below -> loosen(below, root));
  }

  /** Errors of a release; compiled releases are releases too. */
  public List<String> release(JsonNode json) {
    return errors(release, json);
  }

  public List<String> versionedRelease(JsonNode json) {
    return errors(versioned, json);
  }

  public List<String> record(JsonNode json) {
    return errors(record, json);
  }

  public List<String> releasePackage(JsonNode json) {
    return errors(releasePackage, json);
  }

  public List<String> recordPackage(JsonNode json) {
    return errors(recordPackage, json);
  }

  private static List<String> errors(Schema schema, JsonNode json) {
    return schema.validate(json).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .sorted()
        .toList();
  }

  /**
   * Fields of a release that the schema does not know, with {@code *} for positions: allowed by the
   * standard, but most often a slip.
   */
  public List<String> unknownFields(JsonNode json) {
    var found = new TreeSet<String>();
    unknown(json, patched, "", found);
    return new ArrayList<>(found);
  }

  private void unknown(JsonNode json, JsonNode rawSchema, String path, TreeSet<String> found) {
    JsonNode schema = resolved(rawSchema);
    if (json.isArray()) {
      json.forEach(item -> unknown(item, schema.path("items"), path + "/*", found));
    } else if (json.isObject() && schema.has("properties")) {
      for (var field : json.properties()) {
        String here = path + "/" + field.getKey();
        JsonNode known = schema.path("properties").path(field.getKey());
        if (known.isMissingNode() && !matchesPattern(schema, field.getKey())) {
          found.add(here);
        } else {
          unknown(field.getValue(), known, here, found);
        }
      }
    }
  }

  /** The schema's patterns are all of translations, like title_fr. */
  private static boolean matchesPattern(JsonNode schema, String name) {
    int underscore = name.indexOf('_');
    return underscore > 0 && schema.path("properties").has(name.substring(0, underscore));
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : resolved(patched.at(reference.substring(1)));
  }
}
