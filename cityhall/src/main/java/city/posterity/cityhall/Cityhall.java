package city.posterity.cityhall;

import city.posterity.cityhall.operations.DatabaseOnly;
import java.util.LinkedHashMap;
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
   * @param defaults what holds where nothing else was set
   * @throws RuntimeException if it cannot start; why was already said in one line on standard error
   */
  public static ConfigurableApplicationContext start(
      Map<String, String> settings, Map<String, String> defaults) {
    return run(WebApplicationType.SERVLET, settings, defaults);
  }

  /**
   * As {@link #start}, without pages, API and migrations, and on the database of a program that is
   * running, if one is: for work that looks at what is stored.
   */
  public static ConfigurableApplicationContext look(
      Map<String, String> settings, Map<String, String> defaults) {
    var all = new LinkedHashMap<>(settings);
    all.put("posterity.database.join", "true");
    all.put("spring.flyway.enabled", "false");
    return run(WebApplicationType.NONE, all, defaults);
  }

  /**
   * The settings and the database alone, each when it is asked for: {@code InstallationSettings}
   * and {@code DatabaseAccess}. Closing it stops the database if this started it.
   *
   * @throws RuntimeException if a setting is wrong; why was already said on standard error
   */
  public static ConfigurableApplicationContext database(Map<String, String> settings) {
    return new SpringApplicationBuilder(DatabaseOnly.class)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .run(arguments(settings));
  }

  private static ConfigurableApplicationContext run(
      WebApplicationType type, Map<String, String> settings, Map<String, String> defaults) {
    return new SpringApplicationBuilder(Cityhall.class)
        .web(type)
        .properties(new LinkedHashMap<String, Object>(defaults))
        .run(arguments(settings));
  }

  private static String[] arguments(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(e -> "--" + e.getKey() + "=" + e.getValue())
        .toArray(String[]::new);
  }
}
