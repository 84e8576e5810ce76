package city.posterity.appraisal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.posterity.appraisal.Amounts;
import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Line.Worth;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a fault helps whoever wrote the file. */
class MessagesTest {

  private static final String FILE =
      """
      {"title": "T", "currency": "GBP", "priceBase": 2022, "decisionYear": 2026, "horizon": 10,
       "schedules": ["zero"], "options": [{"id": "a", "lines": [
        {"id": "x", "kind": "operation", "amounts": {"from": 1, "to": 10, "value": 5}}]}]}
      """;

  private static Appraisal read(String file) {
    return AppraisalReader.read(file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> said(String file) {
    return catchThrowableOfType(AppraisalException.class, () -> read(file)).problems().stream()
        .map(p -> p.message())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "value": 5           | "value": -5     | this may not be below zero: costs and benefits are positive, the kind says which
          "to": 10             | "to": 1001      | this has to be from 0 to 1000
          "value": 5           | "value": 5, "growth": 11    | this has to be from -0.99 to 10.0
          "value": 5           | "value": 5, "growth": -2    | this has to be from -0.99 to 10.0
          "kind": "operation", | "kind": "operation", "quantity": {"1": 2}, "unitValue": "u", | a line has one of amounts, emissions or quantity, not 2
          "lines": [           | "lines": {}, "more": [  | a list in brackets is expected
          """)
  void itSaysWhatWouldBeRight(String good, String bad, String message) {
    assertThat(FILE).contains(good);
    assertThat(said(FILE.replace(good, bad))).contains(message);
  }

  @Test
  void aLineWithoutAmountsIsToldSo() {
    assertThat(said(FILE.replaceAll(", \"amounts\": \\{[^}]*\\}", "")))
        .containsExactly("a line has one of amounts, emissions or quantity, not none");
  }

  @Test
  void whatIsNoJsonIsToldWithItsLine() {
    assertThat(said("{\"title\": 1,\n\"title\": 2}"))
        .singleElement()
        .satisfies(m -> assertThat(m).startsWith("This is no JSON: line 2, "));
  }

  @Test
  void aSpanMayBeOfOneYear() {
    Appraisal file = read(FILE.replace("\"to\": 10", "\"to\": 1"));
    Amounts amounts =
        ((Worth.Money) file.options().getFirst().lines().getFirst().worth()).amounts();
    assertThat(amounts.byYear(3)).containsExactly(0, 5, 0, 0);
  }
}
