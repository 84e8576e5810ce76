package city.posterity.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Cases of others with expected results; they stand beside the repository. */
class AcceptanceTest {
  private static final String CASES = "acceptance/ocds/ocds-merge";
  private static final String STANDARD = "acceptance/ocds/standard";
  private static final String SAMPLES = "acceptance/ocds/sample-data/fictional-example/1.1";
  private static final String PUBLISHERS = "acceptance/ocds/publishers";

  private interface Factory {
    Stream<DynamicTest> tests(Path folder) throws IOException;
  }

  /**
   * Without the folder one test that says it is skipped: a factory that is skipped would not be
   * counted.
   */
  private static Stream<DynamicTest> in(String folder, Factory factory) throws IOException {
    boolean present =
        SharedFiles.folder()
            .map(shared -> shared.resolve(folder))
            .filter(Files::exists)
            .isPresent();
    return present
        ? factory.tests(SharedFiles.require(folder))
        : Stream.of(DynamicTest.dynamicTest(folder, () -> SharedFiles.require(folder)));
  }

  @TestFactory
  Stream<DynamicTest> casesOfOcdsMergeAsOcdsMergeHasThem() throws IOException {
    return in(CASES, folder -> cases(folder, Compatibility.OCDS_MERGE));
  }

  /**
   * No departure from ocds-merge shows in its own cases; those there are stand in
   * MergerDeparturesTest.
   */
  @TestFactory
  Stream<DynamicTest> casesOfOcdsMergeByTheSpecification() throws IOException {
    return in(CASES, folder -> cases(folder, Compatibility.SPECIFICATION));
  }

  private static Stream<DynamicTest> cases(Path folder, Compatibility compatibility)
      throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (String version : List.of("1.0", "1.1")) {
      var schema =
          version.equals("1.0") ? "release-schema-1__0__3.json" : "release-schema-1__1__4.json";
      MergeRules rules = MergeRules.fromSchema(SharedFiles.read(folder.resolve(schema)));
      Merger merger = Merger.of(rules).compatibleWith(compatibility);
      try (var files = Files.list(folder.resolve(version))) {
        for (Path expected : files.sorted().toList()) {
          String name = nameOf(expected);
          boolean versioned = name.endsWith("-versioned");
          if (versioned || name.endsWith("-compiled")) {
            Path input =
                expected.resolveSibling(name.substring(0, name.lastIndexOf('-')) + ".json");
            tests.add(
                DynamicTest.dynamicTest(
                    version + " " + name, () -> check(merger, input, expected, versioned)));
          }
        }
      }
    }
    assertThat(tests).hasSize(36);
    return tests.stream();
  }

  private static void check(Merger merger, Path input, Path expected, boolean versioned) {
    List<JsonNode> releases = SharedFiles.read(input).valueStream().toList();
    Merged merged = versioned ? merger.version(releases) : merger.compile(releases);
    assertThat(merged.json()).isEqualTo(SharedFiles.read(expected));
    assertThat(merged.findings()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> deletionsOfTheStandard() throws IOException {
    return in(STANDARD + "/merging/deletions", AcceptanceTest::deletions);
  }

  private static Stream<DynamicTest> deletions(Path folder) {
    return Stream.of(
            List.of("field_tender", "field_tenderUpdate", "field_record"),
            List.of("object_tender", "object_tenderAmendment", "object_record"),
            List.of("array_award", "array_awardAmendment", "array_record"))
        .map(files ->
            DynamicTest.dynamicTest(
                files.getLast(),
                () ->
                    checkRecord(
                        releasesOf(folder, files.subList(0, files.size() - 1)),
                        SharedFiles.read(folder.resolve(files.getLast() + ".json"))
                            .at("/records/0"))));
  }

  @TestFactory
  Stream<DynamicTest> changeHistoryOfTheStandard() throws IOException {
    return in(STANDARD + "/change_history", AcceptanceTest::changeHistory);
  }

  private static Stream<DynamicTest> changeHistory(Path folder) {
    var steps =
        List.of(
            "tender", "tenderUpdate", "award", "contract", "implementation", "contractAmendment");
    return Stream.iterate(1, n -> n <= steps.size(), n -> n + 1)
        .map(n ->
            DynamicTest.dynamicTest(
                steps.get(n - 1),
                () ->
                    checkRecord(
                        releasesOf(folder, steps.subList(0, n)),
                        SharedFiles.read(folder.resolve("records/" + steps.get(n - 1) + ".json"))
                            .at("/records/0"))));
  }

  private static List<JsonNode> releasesOf(Path folder, List<String> files) {
    return files.stream()
        .flatMap(
            file -> SharedFiles.read(folder.resolve(file + ".json")).path("releases").valueStream())
        .toList();
  }

  /** By the specification and as ocds-merge: the standard's examples leave no room between them. */
  private static void checkRecord(List<JsonNode> releases, JsonNode expected) {
    for (Compatibility compatibility : Compatibility.values()) {
      Merger merger = Merger.of(MergeRules.core()).compatibleWith(compatibility);
      Merged merged = Records.recordWithHistory(merger, releases);
      assertThat(merged.findings()).isEmpty();
      JsonNode record = merged.json();
      assertThat(record.path("compiledRelease")).isEqualTo(expected.path("compiledRelease"));
      assertThat(record.path("versionedRelease")).isEqualTo(expected.path("versionedRelease"));
    }
  }

  @TestFactory
  Stream<DynamicTest> whatPublishersPublishIsMergedOrRefusedInWords() throws IOException {
    return in(PUBLISHERS, AcceptanceTest::published);
  }

  private static Stream<DynamicTest> published(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> packages =
          files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      return packages.stream()
          .map(file -> DynamicTest.dynamicTest(nameOf(file), () -> mergeAll(file)));
    }
  }

  private static void mergeAll(Path file) throws IOException {
    JsonNode json;
    try {
      json = OcdsJson.mapper().readTree(Files.readAllBytes(file));
    } catch (tools.jackson.core.JacksonException notOneUtf8Document) {
      assertThat(notOneUtf8Document.getMessage()).isNotEmpty();
      return;
    }
    List<JsonNode> releases =
        Stream.concat(
                json.path("releases").valueStream(),
                json.path("records")
                    .valueStream()
                    .flatMap(record -> record.path("releases").valueStream()))
            .filter(release -> release.has("ocid"))
            .toList();
    Merger merger = Merger.of(MergeRules.standard());
    for (List<JsonNode> process : Records.byProcess(releases).values()) {
      try {
        JsonNode record = Records.recordWithHistory(merger, process).json();
        assertThat(record.at("/compiledRelease/tag/0").asString()).isEqualTo("compiled");
      } catch (MergeException refused) {
        assertThat(refused.getMessage()).startsWith("Release ").contains(refused.pointer());
        assertThat(refused.kind())
            .isIn(MergeException.Kind.MISSING_DATE, MergeException.Kind.INVALID_DATE);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> theStandardsRecordsAndPackagesAreValid() throws IOException {
    return in(SAMPLES, AcceptanceTest::samples);
  }

  private static Stream<DynamicTest> samples(Path samples) throws IOException {
    OcdsSchema schema = OcdsSchema.with(List.of());
    try (var files = Stream.concat(Files.list(samples), Files.list(samples.resolve("record")))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file ->
              DynamicTest.dynamicTest(nameOf(file), () -> valid(schema, SharedFiles.read(file))))
          .toList()
          .stream();
    }
  }

  private static void valid(OcdsSchema schema, JsonNode json) {
    List<String> errors =
        json.has("records") ? schema.recordPackage(json) : schema.releasePackage(json);
    assertThat(errors).isEmpty();
  }

  private static String nameOf(Path file) {
    return Objects.requireNonNull(file.getFileName()).toString().replace(".json", "");
  }
}
