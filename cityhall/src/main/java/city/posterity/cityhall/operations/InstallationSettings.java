package city.posterity.cityhall.operations;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the installation itself.
 *
 * @param data directory of everything this installation keeps on its own disk
 * @param mode whether this is a city's real work or a demonstration
 * @param log how log lines are written
 */
@ConfigurationProperties("posterity")
public record InstallationSettings(
    @DefaultValue("data") Path data,
    @DefaultValue("serve") Mode mode,
    @DefaultValue("text") LogFormat log) {

  /** What an installation is for; the two never share data. */
  public enum Mode {
    /** A city's real work. */
    SERVE,
    /** A sample city to try things out in, with a clock that can be moved. */
    DEMO
  }

  /** How log lines are written. */
  public enum LogFormat {
    /** For people. */
    TEXT,
    /** One JSON object a line, with the names of the Elastic Common Schema. */
    JSON
  }

  public InstallationSettings {
    data = data.toAbsolutePath().normalize();
  }
}
