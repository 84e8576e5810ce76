package city.posterity.procurement.docs;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.PackCheck;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.pack.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The committed pages under {@code docs/machines} and {@code docs/packs} are what the data says. To
 * draw them anew: {@code mvn -pl procurement test -Dtest=DrawnPagesTest
 * -Dposterity.docs.write=true}
 */
class DrawnPagesTest {

  private static final boolean WRITE = Boolean.getBoolean("posterity.docs.write");
  private static final String COMMAND =
      "draw it anew: mvn -pl procurement test -Dtest=DrawnPagesTest -Dposterity.docs.write=true";

  @Test
  void ofTheMachinesAreUpToDate() throws IOException {
    var pages = new TreeMap<String, String>();
    pages.put("README.md", MachinePage.index(BuyingCycle.MACHINES));
    for (Machine machine : BuyingCycle.MACHINES) {
      pages.put(machine.thing().word() + ".md", new MachinePage(machine).text());
    }
    compare("machines", pages);
  }

  @Test
  void ofThePacksAreUpToDate() throws IOException {
    Pack neutral = PackCheck.shipped("neutral");
    Pack aurelia = PackCheck.shipped("aurelia");
    var pages = new TreeMap<String, String>();
    pages.put("README.md", PackPage.index(List.of(neutral, aurelia)));
    pages.put("neutral.md", new PackPage(neutral).text());
    pages.put("aurelia.md", new PackPage(aurelia).text());
    pages.put("differences.md", PackPage.differences(neutral, aurelia));
    compare("packs", pages);
  }

  private static void compare(String folder, Map<String, String> pages) throws IOException {
    Path directory = root().resolve("docs").resolve(folder);
    if (WRITE) {
      Files.createDirectories(directory);
      for (String stale : names(directory)) {
        if (!pages.containsKey(stale)) {
          Files.delete(directory.resolve(stale));
        }
      }
      for (var page : pages.entrySet()) {
        Files.writeString(directory.resolve(page.getKey()), page.getValue());
      }
    }
    assertThat(names(directory)).as("%s", COMMAND).containsExactlyElementsOf(pages.keySet());
    for (var page : pages.entrySet()) {
      assertThat(directory.resolve(page.getKey()))
          .as("docs/%s/%s is out of date; %s", folder, page.getKey(), COMMAND)
          .content()
          .isEqualTo(page.getValue());
    }
  }

  private static List<String> names(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(f -> Objects.requireNonNull(f.getFileName()).toString()).sorted().toList();
    }
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
