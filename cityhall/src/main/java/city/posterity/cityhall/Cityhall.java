package city.posterity.cityhall;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/** The application: pages, API, storage, identity and mail of one city. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Posterity")
public class Cityhall {

  /**
   * Starts the whole program and returns once it answers requests.
   *
   * @param settings what was given on the command line; it wins over environment and files
   * @throws RuntimeException if it cannot start; what to do about it was already said on standard
   *     error in one line for each problem
   */
  public static ConfigurableApplicationContext start(Map<String, String> settings) {
    return run(WebApplicationType.SERVLET, settings);
  }

  /** As {@link #start}, without pages and API: for work that needs only the database. */
  public static ConfigurableApplicationContext startWithoutWeb(Map<String, String> settings) {
    return run(WebApplicationType.NONE, settings);
  }

  private static ConfigurableApplicationContext run(
      WebApplicationType type, Map<String, String> settings) {
    String[] arguments =
        settings.entrySet().stream()
            .map(e -> "--" + e.getKey() + "=" + e.getValue())
            .toArray(String[]::new);
    return new SpringApplicationBuilder(Cityhall.class).web(type).run(arguments);
  }
}
