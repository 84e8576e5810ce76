package city.posterity.cli;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.file.AppraisalReader;
import city.posterity.appraisal.file.ResultJson;
import city.posterity.appraisal.report.HtmlReport;
import city.posterity.appraisal.report.TextReport;
import city.posterity.cityhall.operations.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "appraise",
    description =
        "What each option of a purchase costs and gives over its whole life, to whom, now and later.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AppraiseTables.FactorsOf.class,
      AppraiseTables.ListSchedules.class,
      AppraiseTables.ListValues.class,
      AppraiseScore.class
    })
final class AppraiseCommand implements Callable<Integer> {

  private static final int MOST_DRAWS = 1_000_000;

  private enum Format {
    TEXT,
    JSON,
    HTML
  }

  @Spec CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file that is appraised.")
  @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, json, or html: a page for people, whole in itself (default: ${DEFAULT-VALUE}).")
  Format format = Format.TEXT;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Of the page: en, ar, fr or es (default: ${DEFAULT-VALUE}).")
  String language = "en";

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "10000",
      description =
          "How often what is uncertain is drawn; 0 for never (default: ${DEFAULT-VALUE}).")
  int draws = 10_000;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed gives the same draws (default: ${DEFAULT-VALUE}).")
  long seed = 1;

  @Mixin LocalValues local = new LocalValues();

  @Option(
      names = "--confirm",
      paramLabel = "ID=NAME",
      description =
          "Who answers for a value that was not verified, or a profile or kernel that only"
              + " illustrates; the result says so. May be repeated.")
  Map<String, String> confirmed = Map.of();

  @Override
  public Integer call() {
    Path path = file;
    if (path == null) {
      throw new ParameterException(spec.commandLine(), "Name the file that is to be appraised");
    }
    if (draws < 0 || draws > MOST_DRAWS) {
      throw new ParameterException(
          spec.commandLine(), "--draws has to be from 0 to " + MOST_DRAWS + ", not " + draws);
    }
    if (!HtmlReport.LANGUAGES.contains(language)) {
      throw new ParameterException(
          spec.commandLine(),
          "--language has to be one of "
              + String.join(", ", HtmlReport.LANGUAGES)
              + ", not "
              + language);
    }
    confirmed.forEach((id, name) -> {
      if (name.isBlank()) {
        throw new ParameterException(
            spec.commandLine(), "--confirm " + id + "= has to name a person");
      }
    });
    var out = spec.commandLine().getOut();
    try {
      byte[] bytes = Files.readAllBytes(path);
      Appraisal appraisal = AppraisalReader.read(bytes);
      var inputs = new Inputs(local.read(), confirmed, name -> beside(path, name));
      Result result =
          Appraising.run(
              appraisal,
              inputs,
              HexFormat.of().formatHex(Sha256.digest().digest(bytes)),
              seed,
              draws,
              Runtime.getRuntime().availableProcessors());
      out.println(
          switch (format) {
            case TEXT -> TextReport.of(result);
            case JSON -> ResultJson.write(result);
            case HTML -> HtmlReport.of(result, Locale.forLanguageTag(language));
          });
      out.flush();
      return Posterity.DONE;
    } catch (LocalValues.Wrong e) {
      return wrong(spec, e.file(), e.why());
    } catch (AppraisalException e) {
      return wrong(spec, path, e);
    } catch (IOException e) {
      return unreadable(spec, path);
    }
  }

  /** A file that lies beside the one that names it, and nowhere else. */
  private static Optional<String> beside(Path path, String name) {
    Path directory = path.toAbsolutePath().getParent();
    if (directory == null || !Path.of(name).getFileName().toString().equals(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(directory.resolve(name)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  static int wrong(CommandSpec spec, Path path, AppraisalException e) {
    var err = spec.commandLine().getErr();
    e.problems().forEach(p -> err.println(path + ": " + p + " [" + p.code() + "]"));
    err.flush();
    return Posterity.CANNOT;
  }

  static int unreadable(CommandSpec spec, Path path) {
    var err = spec.commandLine().getErr();
    err.println("posterity: cannot read " + path + "; expected a readable file");
    err.flush();
    return Posterity.CANNOT;
  }
}
