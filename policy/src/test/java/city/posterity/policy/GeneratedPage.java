package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A page of {@code docs/policies} that is drawn from the packs. */
final class GeneratedPage {

  private static final boolean WRITE = Boolean.getBoolean("posterity.docs.write");

  private GeneratedPage() {}

  static void isUpToDate(String name, String text) throws IOException {
    Path page = root().resolve("docs").resolve("policies").resolve(name);
    if (WRITE) {
      Files.createDirectories(Objects.requireNonNull(page.getParent()));
      Files.writeString(page, text);
    }
    assertThat(page)
        .as(
            "docs/policies/%s is out of date; draw it anew: mvn -pl policy test"
                + " -Dtest='*PageTest,*PagesTest' -Dposterity.docs.write=true",
            name)
        .content()
        .isEqualTo(text);
  }

  static String code(Collection<String> words) {
    return words.stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
  }

  static String row(String... cells) {
    return List.of(cells).stream()
        .map(c -> c.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** The repository: the first folder upwards that has the licence's notice. */
  private static Path root() {
    Path path = Path.of("").toAbsolutePath();
    while (!Files.exists(path.resolve("NOTICE"))) {
      path = Objects.requireNonNull(path.getParent(), "not inside the repository");
    }
    return path;
  }
}
