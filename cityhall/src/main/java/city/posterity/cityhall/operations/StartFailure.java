package city.posterity.cityhall.operations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says why the program did not start: one line on standard error, no stack trace. With {@code
 * POSTERITY_DEBUG=true} the stack trace is left to the usual log as well.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailure implements SpringBootExceptionReporter {

  /** What people set is called otherwise than what it is handed on to. */
  private static final Map<String, String> OUR_NAMES =
      Map.of(
          "server.port", "posterity.port",
          "management.server.port", "posterity.management-port",
          "management.server.address", "posterity.management-address");

  @Override
  public boolean reportException(Throwable failure) {
    System.err.println("posterity: " + inOneLine(failure));
    return !Boolean.parseBoolean(System.getenv("POSTERITY_DEBUG"));
  }

  /** What is wrong and what would be right, without line breaks. */
  static String inOneLine(Throwable failure) {
    return oneLine(
        cause(failure, CannotStart.class)
            .map(Throwable::getMessage)
            .or(() -> cause(failure, PortInUseException.class).map(StartFailure::portInUse))
            .or(() -> cause(failure, BindException.class).map(StartFailure::badSetting))
            .or(() ->
                cause(failure, InvalidConfigurationPropertyValueException.class)
                    .map(e ->
                        "The setting %s is %s: %s."
                            .formatted(e.getName(), e.getValue(), e.getReason())))
            .orElseGet(() -> unexpected(failure)));
  }

  private static String portInUse(PortInUseException e) {
    return "Port %d is already in use. Stop the program that uses it, or choose others with --port and --management-port."
        .formatted(e.getPort());
  }

  private static String badSetting(BindException e) {
    var property = e.getProperty();
    var origin = property == null ? null : property.getOrigin();
    return "The setting %s cannot be %s%s: %s."
        .formatted(
            OUR_NAMES.getOrDefault(e.getName().toString(), e.getName().toString()),
            property == null ? "used" : "\"" + property.getValue() + "\"",
            origin == null || origin.toString().contains("application.yaml")
                ? ""
                : " (" + origin + ")",
            expected(e));
  }

  private static String expected(BindException e) {
    Class<?> type = e.getTarget().getType().resolve(Object.class);
    if (type.isEnum()) {
      return "it is one of "
          + Arrays.stream(type.getEnumConstants())
              .map(c -> c.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    return type == Integer.class || type == int.class
        ? "it is a whole number"
        : String.valueOf(root(e).getMessage());
  }

  private static String unexpected(Throwable failure) {
    Throwable root = root(failure);
    return "Could not start: %s: %s. Start it with POSTERITY_DEBUG=true to see where."
        .formatted(root.getClass().getSimpleName(), root.getMessage());
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return Optional.of(type.cast(t));
      }
    }
    return Optional.empty();
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      root = t;
    }
    return root;
  }

  private static String oneLine(@Nullable String text) {
    return String.valueOf(text).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
