package city.posterity.cli;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Schedule;
import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.file.AppraisalReader;
import city.posterity.appraisal.file.ResultJson;
import city.posterity.appraisal.report.HtmlReport;
import city.posterity.appraisal.report.TextReport;
import city.posterity.appraisal.value.UnitValue;
import city.posterity.appraisal.value.Values;
import city.posterity.cityhall.operations.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "appraise",
    description =
        "What each option of a purchase costs and gives over its whole life, to whom, now and later.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AppraiseCommand.FactorsOf.class,
      AppraiseCommand.ListSchedules.class,
      AppraiseCommand.ListValues.class,
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
    var out = spec.commandLine().getOut();
    try {
      byte[] bytes = Files.readAllBytes(path);
      Appraisal appraisal = AppraisalReader.read(bytes);
      var inputs = new Inputs(Values.published(), Set.of(), name -> beside(path, name));
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

  @Command(
      name = "factors",
      description = "Discount factors of a schedule.",
      mixinStandardHelpOptions = true)
  static final class FactorsOf implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SCHEDULE", description = "Its id, or flat:0.025.")
    String schedule = "";

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "YEAR",
        description = "Years from the decision.")
    int[] years = {};

    @Option(
        names = "--base-year",
        paramLabel = "Y",
        defaultValue = "2026",
        description = "Decision year of the calendar (default: ${DEFAULT-VALUE}).")
    int base = 2026;

    @Override
    public Integer call() {
      Schedule found =
          Schedules.published()
              .find(schedule)
              .orElseThrow(() ->
                  new ParameterException(
                      spec.commandLine(),
                      "There is no schedule "
                          + schedule
                          + "; posterity appraise schedules lists them"));
      int last = 0;
      for (int year : years) {
        if (year < 0 || year > 1_000) {
          throw new ParameterException(
              spec.commandLine(), "Years are from 0 to 1000 after the decision, not " + year);
        }
        last = Math.max(last, year);
      }
      Factors factors = found.factors(base, last);
      var byYear = new LinkedHashMap<String, Object>();
      for (int year : years) {
        byYear.put(String.valueOf(year), factors.at(year));
      }
      var answer = new LinkedHashMap<String, Object>();
      answer.put("schedule", found.id());
      answer.put("factors", byYear);
      spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(answer));
      spec.commandLine().getOut().flush();
      return Posterity.DONE;
    }
  }

  @Command(
      name = "schedules",
      description = "Schedules of discount rates, with source, licence and status.",
      mixinStandardHelpOptions = true)
  static final class ListSchedules implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
      var out = spec.commandLine().getOut();
      for (Schedule s : Schedules.published().all()) {
        out.printf(
            "%s%n  %s%n  %s, confidence %s, licence %s%n",
            s.id(), s.name(), s.status(), s.confidence(), s.licence());
        s.sources().forEach(source -> out.println("  " + source.title()));
      }
      out.flush();
      return Posterity.DONE;
    }
  }

  @Command(
      name = "values",
      description = "Values of units such as a tonne of carbon, with source, licence and status.",
      mixinStandardHelpOptions = true)
  static final class ListValues implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
      var out = spec.commandLine().getOut();
      for (UnitValue v : Values.published().all()) {
        out.printf(
            "%s%n  %s%n  %s per %s, prices of %d; %s; scenarios %s%n  %s, confidence %s, licence %s%n",
            v.id(),
            v.name(),
            v.currency(),
            v.unit(),
            v.priceBase(),
            v.basis().code(),
            String.join(", ", v.scenarios()),
            v.status(),
            v.confidence(),
            v.licence());
        v.sources().forEach(source -> out.println("  " + source.title()));
      }
      out.flush();
      return Posterity.DONE;
    }
  }
}
