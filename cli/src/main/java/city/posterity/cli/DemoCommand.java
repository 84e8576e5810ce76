package city.posterity.cli;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description = "Start the program with a sample city, to try everything out.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Mixin final Background background = new Background();

  @Option(
      names = "--clock",
      paramLabel = "TIME",
      description =
          "What the city's clock shows at the start, as in 2027-03-01T10:00:00Z; it only moves"
              + " forward.")
  @Nullable Instant clock;

  @Override
  public Integer call() {
    var more =
        clock == null ? Map.<String, String>of() : Map.of("posterity.demo.clock", clock.toString());
    return background.start("demo", "demo-data", more);
  }
}
