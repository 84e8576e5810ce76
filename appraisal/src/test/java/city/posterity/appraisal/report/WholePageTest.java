package city.posterity.appraisal.report;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.file.AppraisalReader;
import city.posterity.appraisal.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every word and figure of two small reports, as somebody read them and followed them by hand. What
 * is meant to change is written anew with {@code -Dposterity.approve=true} and read again.
 */
class WholePageTest {

  private static final Path HERE = Path.of("src/test/resources/city/posterity/appraisal/report");

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(WholePageTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result result(String name, int draws) {
    Map<String, String> confirmed =
        name.equals("whole") ? Map.of("A-K1", "The climate officer") : Map.of();
    return Appraising.run(
        AppraisalReader.read(read(name + ".json").getBytes(StandardCharsets.UTF_8)),
        new Inputs(Values.published(), confirmed, file -> Optional.of(read(file))),
        "a digest",
        1,
        draws,
        1);
  }

  @ParameterizedTest
  @CsvSource({"whole, 200", "bare, 0"})
  void thePageSaysWhatSomebodyRead(String name, int draws) throws IOException {
    String page = HtmlReport.of(result(name, draws), Locale.ENGLISH);
    is(name + ".page.txt", new ReportPage(page).text());
  }

  @ParameterizedTest
  @CsvSource({"whole, 200", "whole, 0", "bare, 0"})
  void theSummarySaysWhatSomebodyRead(String name, int draws) throws IOException {
    is(name + "." + draws + ".summary.txt", TextReport.of(result(name, draws)));
  }

  private static void is(String name, String text) throws IOException {
    if (Boolean.getBoolean("posterity.approve")) {
      Files.writeString(HERE.resolve(name), text);
    } else {
      assertThat(text).isEqualTo(read(name));
    }
  }
}
