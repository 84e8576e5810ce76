package city.posterity.cityhall.operations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says why the program did not start: a line on standard error for each reason, no stack trace.
 * With {@code POSTERITY_DEBUG=true} the stack trace is left to the usual log as well.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailure implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    cause(failure, CannotStart.class)
        .map(e -> String.valueOf(e.getMessage()).lines())
        .orElseGet(() -> Stream.of(inOneLine(failure)))
        .forEach(line -> System.err.println("posterity: " + line));
    return !Boolean.parseBoolean(System.getenv("POSTERITY_DEBUG"));
  }

  /** What is wrong and what would be right, without line breaks. */
  static String inOneLine(Throwable failure) {
    return oneLine(
        cause(failure, CannotStart.class)
            .map(Throwable::getMessage)
            .or(() -> cause(failure, PortInUseException.class).map(StartFailure::portInUse))
            .or(() -> cause(failure, BindException.class).map(StartFailure::badSetting))
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
            e.getName(),
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
