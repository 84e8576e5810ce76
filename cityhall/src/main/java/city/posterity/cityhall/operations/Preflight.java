package city.posterity.cityhall.operations;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.MergedAnnotations;

/** Reads every setting before anything is started, and says all that is wrong with them at once. */
public final class Preflight
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final List<Class<?>> SETTINGS =
      List.of(InstallationSettings.class, PortSettings.class, DatabaseSettings.class);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Binder binder = Binder.get(context.getEnvironment());
    List<String> problems =
        SETTINGS.stream().map(type -> problem(binder, type)).flatMap(Optional::stream).toList();
    if (!problems.isEmpty()) {
      throw new CannotStart(problems);
    }
  }

  private static Optional<String> problem(Binder binder, Class<?> settings) {
    String prefix =
        MergedAnnotations.from(settings).get(ConfigurationProperties.class).getString("value");
    try {
      binder.bindOrCreate(prefix, settings);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(StartFailure.inOneLine(e));
    }
  }
}
