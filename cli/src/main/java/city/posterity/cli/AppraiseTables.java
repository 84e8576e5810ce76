package city.posterity.cli;

import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Schedule;
import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.value.UnitValue;
import city.posterity.appraisal.value.Values;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The published tables that appraisals rest on, to be looked at. */
final class AppraiseTables {

  private AppraiseTables() {}

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

    @Mixin LocalValues local = new LocalValues();

    @Override
    public Integer call() {
      var out = spec.commandLine().getOut();
      Values values;
      try {
        values = local.read();
      } catch (LocalValues.Wrong e) {
        return AppraiseCommand.wrong(spec, e.file(), e.why());
      }
      for (UnitValue v : values.all()) {
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
