package city.posterity.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "demo",
    description = "Start the program with a sample city, to try everything out.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Mixin final Background background = new Background();

  @Override
  public Integer call() {
    return background.start("demo", "demo-data");
  }
}
