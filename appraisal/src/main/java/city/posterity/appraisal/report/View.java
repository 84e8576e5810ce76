package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Option;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Schedule;
import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Present;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.generation.Group;
import city.posterity.appraisal.generation.Reading;
import city.posterity.appraisal.report.Html.Element;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A result as all parts of a report look at it. */
record View(Result result, Words words) {

  /** Options that stand beside each other in one table. */
  private static final int ON_PAPER = 3;

  Appraisal appraisal() {
    return result.appraisal();
  }

  String say(String key, String... values) {
    return words.say(key, values);
  }

  /** All options, the best first. */
  List<OptionResult> ranked() {
    return ranking(appraisal().central()).stream().map(this::option).toList();
  }

  /** The same in portions, each of which fits beside itself on paper. */
  List<List<OptionResult>> portions() {
    List<OptionResult> ranked = ranked();
    return IntStream.iterate(0, i -> i < ranked.size(), i -> i + ON_PAPER)
        .mapToObj(i -> ranked.subList(i, Math.min(i + ON_PAPER, ranked.size())))
        .toList();
  }

  List<String> ranking(String schedule) {
    return Objects.requireNonNull(result.rankings().get(schedule));
  }

  OptionResult option(String id) {
    return result.options().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  String title(String id) {
    return appraisal().option(id).map(Option::title).filter(t -> !t.isBlank()).orElse(id);
  }

  /** A title within a sentence. */
  String quoted(String id) {
    return Words.quoted(title(id));
  }

  Present central(OptionResult option) {
    return present(option, appraisal().central());
  }

  Present present(OptionResult option, String schedule) {
    return Objects.requireNonNull(option.present().get(schedule));
  }

  Schedule schedule(String id) {
    return Schedules.published().find(id).orElseThrow();
  }

  Factors factors(String schedule) {
    return schedule(schedule).factors(appraisal().decisionYear(), appraisal().horizon());
  }

  /** What a schedule is called, for people. */
  String scheduleName(String id) {
    String key = "schedule." + id;
    if (words.has(key)) {
      return words.say(key);
    }
    Schedule schedule = schedule(id);
    return id.startsWith("flat:")
        ? say("schedule.flat", words.percent(factors(id).effectiveRate(1), 2))
        : Words.quoted(schedule.name());
  }

  List<Group> groups() {
    return appraisal().generations().isEmpty()
        ? Generations.standard(appraisal().decisionYear()).groups()
        : appraisal().generations().stream().map(g -> new Group(g.id(), g.from(), g.to())).toList();
  }

  /** What a generation is called: the usual ones by their age, others as the file has them. */
  String groupName(String id) {
    String key = "group." + id;
    if (id.equals(Generations.UNALLOCATED) || appraisal().generations().isEmpty()) {
      return words.say(key);
    }
    return Words.quoted(id);
  }

  /** Birth years of a group, of the calendar. */
  String born(Group group) {
    int year = appraisal().decisionYear();
    Integer from = group.from();
    Integer to = group.to();
    if (from == null) {
      return to == null ? say("born.any") : say("born.to", String.valueOf(year + to));
    }
    return to == null
        ? say("born.from", String.valueOf(year + from))
        : say("born.between", String.valueOf(year + from), String.valueOf(year + to));
  }

  String population() {
    return switch (appraisal().population()) {
      case Appraisal.PopulationChoice.Area(var area) ->
          words.has("area." + area) ? say("area." + area) : area;
      case Appraisal.PopulationChoice.File(var name) -> Words.quoted(name);
    };
  }

  /** Money in a sentence. */
  String money(double amount) {
    return Words.number(say("money", words.whole(amount), appraisal().currency()));
  }

  /** A number in a table: rounded for people, and whole for programs. */
  static Element data(double number, String shown) {
    return el("data", shown).with("value", Double.toString(number));
  }

  /** Money in a table. */
  Element whole(double amount) {
    return data(amount, words.whole(amount));
  }

  Element fixed(double number, int places) {
    return data(number, words.fixed(number, places));
  }

  Element fine(double number) {
    return data(number, words.fine(number));
  }

  Element percent(double share, int places) {
    return data(share, words.percent(share, places));
  }

  /** A share, or why there is none. */
  Html share(Reading reading) {
    return switch (reading) {
      case Reading.Known(var value) -> percent(value, 1);
      case Reading.Missing why -> Html.text(missing(why));
    };
  }

  Html number(Reading reading) {
    return switch (reading) {
      case Reading.Known(var value) -> fixed(value, 2);
      case Reading.Missing why -> Html.text(missing(why));
    };
  }

  String missing(Reading.Missing why) {
    return say(
        switch (why) {
          case UNDEFINED -> "reading.undefined";
          case PAYS_DOES_NOT_USE -> "reading.pays-does-not-use";
          case INSUFFICIENT_INCIDENCE -> "reading.insufficient-incidence";
        });
  }

  Element heading(int level, String id, String key, String... values) {
    return el("h" + level, say(key, values)).with("id", id);
  }

  Element paragraph(String key, String... values) {
    return el("p", say(key, values));
  }
}
