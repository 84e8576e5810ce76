package city.posterity.appraisal.laws;

import city.posterity.appraisal.Amounts;
import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.Line.Worth;
import city.posterity.appraisal.Option;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A file with something changed in it. */
final class Changed {

  private Changed() {}

  static Appraisal options(Appraisal a, @Nullable String reference, List<Option> options) {
    return with(a, a.schedules(), a.central(), reference, options);
  }

  static Appraisal schedule(Appraisal a, String central) {
    return with(a, List.of(central), central, a.reference(), a.options());
  }

  private static Appraisal with(
      Appraisal a,
      List<String> schedules,
      String central,
      @Nullable String reference,
      List<Option> options) {
    return new Appraisal(
        a.title(),
        a.currency(),
        a.priceBase(),
        a.decisionYear(),
        a.horizon(),
        schedules,
        central,
        a.population(),
        reference,
        options,
        a.generations(),
        a.correlations(),
        a.deflators(),
        a.exchangeRates());
  }

  static Option lines(Option o, List<Line> lines) {
    return new Option(o.id(), o.title(), o.service(), lines);
  }

  static Appraisal eachLine(Appraisal a, UnaryOperator<Line> change) {
    return options(
        a,
        a.reference(),
        a.options().stream().map(o -> lines(o, o.lines().stream().map(change).toList())).toList());
  }

  static Line worth(Line l, String id, Worth worth, @Nullable String schedule) {
    return new Line(
        id,
        l.kind(),
        worth,
        schedule,
        l.profile(),
        l.unallocated(),
        l.uncertainty(),
        l.driver(),
        l.financing(),
        l.optimism(),
        l.reason());
  }

  /** All amounts so many times as large. */
  static Line times(Line l, double by) {
    return worth(
        l,
        l.id(),
        switch (l.worth()) {
          case Worth.Money m ->
              new Worth.Money(times(m.amounts(), by), m.currency(), m.priceBase());
          case Worth.Emissions e ->
              new Worth.Emissions(
                  e.gas(), times(e.tonnes(), by), e.series(), e.scenario(), e.kernel());
          case Worth.Quantity q -> new Worth.Quantity(times(q.quantity(), by), q.unitValue());
        },
        l.schedule());
  }

  private static Amounts times(Amounts amounts, double by) {
    return switch (amounts) {
      case Amounts.Span s ->
          new Amounts.Span(s.from(), s.to(), s.value() * by, s.growth(), s.growthFrom());
      case Amounts.ByYear(var years) -> {
        var more = new TreeMap<Integer, Double>();
        years.forEach((year, amount) -> more.put(year, amount * by));
        yield new Amounts.ByYear(more);
      }
    };
  }
}
