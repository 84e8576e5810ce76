package city.posterity.cli;

import city.posterity.cityhall.operations.CannotStart;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The {@code posterity} command. Exit codes, the same everywhere: 0 done or valid, 1 checked and
 * found wanting, 2 cannot. Results go to standard output, everything else to standard error.
 */
@Command(
    name = "posterity",
    description = "Open software with which a city buys, from the first need to the last payment.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      DoctorCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RehearseCommand.class,
      PolicyCommand.class,
      AppraiseCommand.class
    })
public final class Posterity implements Callable<Integer> {

  /** Done, or valid. */
  static final int DONE = 0;

  /** Checked, and found wanting. */
  static final int WANTING = 1;

  /** Cannot: bad usage, unreadable input, an installation that does not start. */
  static final int CANNOT = 2;

  @Spec CommandSpec spec;

  public static void main(String[] args) {
    int code = commandLine().setOut(utf8()).execute(args);
    if (code != Background.KEEP_RUNNING) {
      System.exit(code);
    }
  }

  /** Data and pages are in UTF-8 wherever they go, whatever the terminal says of itself. */
  private static PrintWriter utf8() {
    return new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Posterity())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Posterity::badUsage)
        .setExecutionExceptionHandler(Posterity::failed);
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to do");
  }

  private static int badUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .printf(
            "posterity: %s. See %s --help.%n",
            oneLine(e).replaceFirst("[.]$", ""), command.getCommandSpec().qualifiedName(" "));
    return CANNOT;
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    if (Boolean.parseBoolean(System.getenv("POSTERITY_DEBUG"))) {
      e.printStackTrace(command.getErr());
    } else if (cannotStart(e) instanceof CannotStart told) {
      String.valueOf(told.getMessage())
          .lines()
          .forEach(line -> command.getErr().println("posterity: " + line));
    } else {
      command.getErr().println("posterity: " + e.getClass().getSimpleName() + ": " + oneLine(e));
    }
    return CANNOT;
  }

  private static @Nullable Throwable cannotStart(Throwable e) {
    @Nullable Throwable cause = e;
    while (cause != null && !(cause instanceof CannotStart)) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
