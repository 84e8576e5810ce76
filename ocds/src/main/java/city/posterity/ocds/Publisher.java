package city.posterity.ocds;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes a package.
 *
 * <p>Example: {@code new Publisher("City of Marlow Bay", "XX-REG", "4711",
 * URI.create("https://marlow-bay.example"))}.
 *
 * @param name never blank
 * @param scheme the register that gives {@code uid}
 */
public record Publisher(
    String name, @Nullable String scheme, @Nullable String uid, @Nullable URI uri) {
  public Publisher {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a publisher needs a name");
    }
  }

  /** A publisher known by name alone. */
  public static Publisher named(String name) {
    return new Publisher(name, null, null, null);
  }
}
