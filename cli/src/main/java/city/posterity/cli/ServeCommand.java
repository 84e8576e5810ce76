package city.posterity.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "serve",
    description = "Start the program for a city's real work.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Mixin final Background background = new Background();

  @Override
  public Integer call() {
    return background.start("serve", "data", Map.of());
  }
}
