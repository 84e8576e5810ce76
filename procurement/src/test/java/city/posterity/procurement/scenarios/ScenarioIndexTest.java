package city.posterity.procurement.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Every scenario is found from the page of this package, wherever its tests are. */
class ScenarioIndexTest {

  private static final Pattern ROW =
      Pattern.compile("<tr><td>(A\\d+)</td><td>\\{@code ([\\w.]+)}</td></tr>");

  @Test
  void thePageNamesEachScenarioAndTestsThatAreThere() throws Exception {
    String page =
        Files.readString(
            Path.of("src/test/java/city/posterity/procurement/scenarios/package-info.java"));
    var scenarios = new TreeSet<String>();
    for (MatchResult row : ROW.matcher(page).results().toList()) {
      scenarios.add(row.group(1));
      var test = Class.forName("city.posterity.procurement." + row.group(2));
      assertThat(test.getDeclaredMethods())
          .as(row.group(2))
          .anyMatch(m ->
              m.isAnnotationPresent(Test.class) || m.isAnnotationPresent(ParameterizedTest.class));
    }

    assertThat(scenarios)
        .containsExactlyInAnyOrder(
            "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "A13", "A15",
            "A16");
  }
}
