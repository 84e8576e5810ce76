package city.posterity.procurement.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.posterity.procurement.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case spoils one place of the light path and looks for the problem on that line. */
class BrokenLightPathTest {

  private static final String GOOD = PackReader.shipped("neutral");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          quotations-minimum: {value: 3 | quotations-minimum: {value: 0     | is '0'
          quotations-minimum: {value: 3 | quotations-minimum: {value: many  | is 'many'
          quotations-minimum:           | quotation-minimum:                | 'quotation-minimum' is unknown
          direct-award:                 | direct-awards:                    | 'direct-awards' is unknown
          low-value:                    | Low value:                        | name 'Low value'
          cap: 10000                    | cap: 0                            | is '0'
          cap: 10000                    | cap: ten thousand                 | is 'ten thousand'
          cap: 10000                    | cap: 25001                        | lies above the light band
          cap: 10000                    | top: 10000                        | 'top' is unknown
          above-light-band: true        | above-light-band: perhaps         | is 'perhaps'
          must-publish: false           | must-publish:                     | is empty
          value: 8 working days         | value: 8 lunar days               | is '8 lunar days'
          """)
  void saysWhatIsWrongAndOnWhichLine(String good, String spoilt, String problem) {
    String yaml = spoil(good, spoilt);
    int line = GOOD.substring(0, GOOD.indexOf(good, light())).split("\n", -1).length;

    assertThat(problems(yaml).problems())
        .anySatisfy(p -> {
          assertThat(p.line()).isEqualTo(line);
          assertThat(p.what()).contains(problem);
          assertThat(p.expected()).isNotBlank();
        });
  }

  @Test
  void aGroundSaysWhetherItMustBePublished() {
    String yaml = GOOD.replace("      must-publish: false\n", "");
    assertThat(problems(yaml).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.what()).contains("'low-value' has no 'must-publish'"));
  }

  @Test
  void aStandstillThatNobodyHearsOfIsNone() {
    String yaml =
        spoil("must-publish: true\n      standstill", "must-publish: false\n      standstill");
    assertThat(problems(yaml).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.what()).contains("a standstill that nobody would hear of"));
  }

  @Test
  void aGroundThatIsLawNamesTheLaw() {
    String yaml = spoil("origin: city\n      cap", "origin: law\n      cap");
    assertThat(problems(yaml).problems())
        .extracting(PackProblem::what)
        .anySatisfy(w -> assertThat(w).contains("'low-value' is law without a basis"));
  }

  @Test
  void everyProblemIsReportedAtOnce() {
    String yaml = spoil("cap: 10000", "cap: x").replace("{value: 3, origin", "{value: 0, origin");
    assertThat(problems(yaml).problems()).hasSize(2);
  }

  @Test
  void aPackWithoutALightPathHasNone() {
    String without = GOOD.replaceAll("(?s)light-path:.*?\nprocedures:", "procedures:");
    assertThat(PackReader.read("pack.yaml", without).light()).isEmpty();
  }

  @Test
  void itEndsWhereTheLowestBandDoes() {
    LightPath light = PackReader.read("pack.yaml", GOOD).light().orElseThrow();
    assertThat(light.covers(Money.of("24999.99", "EUR"))).isTrue();
    assertThat(light.covers(Money.of("25000", "EUR"))).isFalse();
    assertThat(light.grounds().values())
        .allSatisfy(g -> assertThat(g.explanation()).isNotBlank())
        .filteredOn(g -> g.basis() != null)
        .allSatisfy(g -> assertThat(g.explanation()).endsWith("(unverified)"));
  }

  private static int light() {
    return GOOD.indexOf("light-path:");
  }

  private static String spoil(String good, String spoilt) {
    String head = GOOD.substring(0, light());
    String tail = GOOD.substring(light());
    assertThat(tail).contains(good);
    int at = tail.indexOf(good);
    return head + tail.substring(0, at) + spoilt + tail.substring(at + good.length());
  }

  private static PackException problems(String yaml) {
    var e = catchThrowableOfType(PackException.class, () -> PackReader.read("pack.yaml", yaml));
    assertThat(e).as("nothing was found wrong").isNotNull();
    return e;
  }
}
