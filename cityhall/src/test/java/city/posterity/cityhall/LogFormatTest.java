package city.posterity.cityhall;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** What stands on a line of the log, in the two formats that it can have. */
@ExtendWith(OutputCaptureExtension.class)
class LogFormatTest {

  private static final String FORGED =
      "lamps\r\n2027-01-01T00:00:00.000Z INFO [-] forged : all is well\u2028and well";

  /** Logs one line as a program would whose setting is this format. */
  private static void log(String format) throws Exception {
    var context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putObject(Environment.class.getName(), new MockEnvironment());
    var reader = new JoranConfigurator();
    reader.setContext(context);
    reader.doConfigure(
        new ByteArrayInputStream(
            """
            <configuration>
              <include resource="org/springframework/boot/logging/logback/defaults.xml"/>
              <include resource="logging/%s.xml"/>
            </configuration>
            """
                .formatted(format)
                .getBytes(StandardCharsets.UTF_8)));
    context.start();
    context.getLogger("city.posterity.test").warn("somebody asks for {}", FORGED);
    context.stop();
  }

  private static List<String> lines(CapturedOutput output) {
    return output.getErr().lines().filter(l -> !l.isBlank()).toList();
  }

  @Test
  void whatSomebodySendsBeginsNoLineOfTheLog(CapturedOutput output) throws Exception {
    log("text");
    assertThat(lines(output)).hasSize(1);
    String line = lines(output).getFirst();
    assertThat(line).contains("WARN", "somebody asks for lamps 2027", "all is well and well");
    assertThat(OffsetDateTime.parse(line.substring(0, line.indexOf(' '))))
        .as("says when, with its zone")
        .isNotNull();
  }

  @Test
  void programsCanReadTheLogAsJson(CapturedOutput output) throws Exception {
    log("json");
    assertThat(lines(output)).hasSize(1);
    var line = JsonMapper.builder().build().readTree(lines(output).getFirst());
    assertThat(line.path("message").asString("")).isEqualTo("somebody asks for " + FORGED);
    assertThat(line.toString()).contains("WARN", "city.posterity.test");
    assertThat(line.path("@timestamp").asString("")).as("in UTC").endsWith("Z");
  }
}
