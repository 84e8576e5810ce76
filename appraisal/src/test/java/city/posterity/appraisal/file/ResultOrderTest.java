package city.posterity.appraisal.file;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A map without an order of its own has another one in each run of the program. */
class ResultOrderTest {

  private static final String FILE =
      """
      {"title": "Lamps", "currency": "EUR", "priceBase": 2026, "decisionYear": 2026, "horizon": 40,
       "schedules": ["zero"], "options": [
        {"id": "a", "title": "A", "service": {"first": 1, "last": 40}, "lines": [
          {"id": "power", "kind": "energy", "amounts": {"from": 1, "to": 40, "value": 10},
           "profile": "adults"}]},
        {"id": "b", "title": "B", "service": {"first": 1, "last": 40}, "lines": [
          {"id": "lamps", "kind": "acquisition", "amounts": {"0": 100}, "profile": "adults"}]}]}
      """;

  @Test
  void theKeysOfAResultStandInTheOrderInWhichTheyAreWritten() {
    var result =
        Appraising.run(
            AppraisalReader.read(FILE.getBytes(StandardCharsets.UTF_8)),
            Inputs.published(),
            "",
            1,
            0,
            1);

    String json = ResultJson.write(result);

    assertThat(keys(json, "\"-?\\d+\" : \\{\\s*\"(\\w+)\"")).containsOnly("undiscounted");
    assertThat(keys(json, "\"switchingRate\" : \\{\\s*\"(\\w+)\"")).containsOnly("between");
  }

  private static List<String> keys(String json, String pattern) {
    var found = new ArrayList<String>();
    var matcher = Pattern.compile(pattern).matcher(json);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
