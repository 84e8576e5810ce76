package city.posterity.cityhall.administration;

import city.posterity.cityhall.administration.PackView.Checked;
import city.posterity.cityhall.administration.PackView.Choice;
import city.posterity.cityhall.casefile.Packs;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.calendar.WorkingCalendar;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.pack.Pack;
import city.posterity.procurement.pack.PackDifference;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.pack.Sourced;
import java.math.BigDecimal;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The procedure packs: the law's numbers, where they come from, and the days of the place. */
@Controller
@RequestMapping("/administration/packs")
class PacksPage {

  private static final int MOST_DAYS = 2000;
  private static final List<String> COLUMNS = List.of("pack", "name", "place", "procedures");

  private final Packs packs;
  private final People people;
  private final CityClock clock;
  private final Texts texts;

  PacksPage(Packs packs, People people, CityClock clock, Texts texts) {
    this.packs = packs;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String sort, Locale locale, Model model) {
    people.require(Role.ADMINISTRATOR);
    String current = packs.current().key();
    var order = TableOrder.of(sort, COLUMNS, "pack", "/administration/packs", Map.of());
    model.addAttribute("order", order);
    model.addAttribute(
        "packs",
        packs.all().stream()
            .map(p ->
                new PackListed(
                    p.key(),
                    p.title(),
                    p.jurisdiction(),
                    p.procedures().size(),
                    p.key().equals(current)))
            .sorted(by(order, locale))
            .toList());
    return "administration/packs";
  }

  private static Comparator<PackListed> by(TableOrder order, Locale locale) {
    var collator = Collator.getInstance(locale);
    Comparator<PackListed> by =
        switch (order.column()) {
          case "name" -> Comparator.comparing(PackListed::title, collator);
          case "place" -> Comparator.comparing(PackListed::jurisdiction, collator);
          case "procedures" -> Comparator.comparingInt(PackListed::procedures);
          default -> Comparator.comparing(PackListed::key);
        };
    return (order.descending() ? by.reversed() : by).thenComparing(PackListed::key);
  }

  /**
   * @param pack key of the pack
   * @param procedure id; the first if absent
   * @param year whose holidays are shown; this one if absent
   * @param days of the checker
   * @param from first day of the checker
   */
  @GetMapping("/show")
  String show(
      @RequestParam String pack,
      @RequestParam(defaultValue = "") String procedure,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String days,
      @RequestParam(defaultValue = "") String from,
      Locale locale,
      Model model) {
    people.require(Role.ADMINISTRATOR);
    Pack shown = find(pack);
    var formats = new Formats(texts, locale, people.city().zone());
    Procedure chosen =
        procedure.isEmpty()
            ? shown.procedures().values().iterator().next()
            : shown
                .find(procedure)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    WorkingCalendar calendar = shown.calendar();
    List<Integer> years =
        calendar.holidays().keySet().stream().map(LocalDate::getYear).distinct().toList();
    int today = LocalDate.ofInstant(clock.instant(), people.city().zone()).getYear();
    int wanted = year.matches("\\d{4}") ? Integer.parseInt(year) : today;
    model.addAttribute(
        "view",
        new PackView(
            shown.key(),
            shown.title(),
            shown.jurisdiction(),
            shown.notice(),
            shown.currency(),
            calendar.zone().getId(),
            shown.key().equals(packs.current().key()),
            shown.procedures().values().stream().map(PacksPage::choice).toList(),
            choice(chosen),
            Arrays.stream(Parameter.values())
                .map(p -> value(p, chosen.sourced(p), formats))
                .toList(),
            calendar.weekend().stream()
                .sorted()
                .map(d -> d.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList(),
            years,
            wanted,
            calendar.holidays().entrySet().stream()
                .filter(h -> h.getKey().getYear() == wanted)
                .map(h -> new PackView.Day(formats.day(h.getKey()), h.getValue()))
                .toList(),
            calendar.specialWorkingDays().stream()
                .filter(d -> d.getYear() == wanted)
                .sorted()
                .map(formats::day)
                .toList(),
            check(calendar, days.strip(), from.strip(), formats)));
    return "administration/pack";
  }

  /**
   * @param before key of a pack
   * @param after key of another
   */
  @GetMapping("/compare")
  String compare(@RequestParam String before, @RequestParam String after, Model model) {
    people.require(Role.ADMINISTRATOR);
    model.addAttribute("before", before);
    model.addAttribute("after", after);
    model.addAttribute("differences", PackDifference.between(find(before), find(after)));
    return "administration/compare";
  }

  private Pack find(String key) {
    return packs.all().stream()
        .filter(p -> p.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Choice choice(Procedure procedure) {
    return new Choice(procedure.procedureId(), procedure.title());
  }

  private PackView.Value value(Parameter parameter, Sourced sourced, Formats formats) {
    String basis = sourced.basis();
    return new PackView.Value(
        parameter.key(),
        parameter.isAmount()
            ? formats.number((BigDecimal) sourced.value())
            : words(sourced.value(), formats),
        sourced.origin().name().toLowerCase(Locale.ROOT),
        basis == null ? "" : basis,
        sourced.verified());
  }

  private String words(Object value, Formats formats) {
    Locale locale = formats.locale();
    return switch (value) {
      case Term term -> words(term, locale);
      case BigDecimal share -> percent(share, locale);
      case Integer count -> formats.number(count);
      case Boolean flag -> texts.text(locale, flag ? "administration.yes" : "administration.no");
      default -> String.valueOf(value);
    };
  }

  private static String percent(BigDecimal share, Locale locale) {
    var format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(4);
    return format.format(share);
  }

  private String words(Term term, Locale locale) {
    String unit = term.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String length = texts.text(locale, "administration.term." + unit, term.amount());
    return term.endsOnWorkingDay()
        ? texts.text(locale, "administration.term.ending", length)
        : length;
  }

  private Checked check(WorkingCalendar calendar, String days, String from, Formats formats) {
    if (days.isEmpty() && from.isEmpty()) {
      return new Checked("", "", "", "", "", false);
    }
    Locale locale = formats.locale();
    boolean counts =
        days.matches("\\d{1,4}")
            && Integer.parseInt(days) >= 1
            && Integer.parseInt(days) <= MOST_DAYS;
    LocalDate first = day(from);
    if (!counts || first == null) {
      return new Checked(
          days,
          from,
          counts ? "" : texts.text(locale, "administration.checker.wrongDays", MOST_DAYS),
          first != null ? "" : texts.text(locale, "administration.checker.wrongDay"),
          "",
          false);
    }
    // a term begins on a day when something happens in the middle of it
    Instant noon = calendar.midnight(first).plus(Duration.ofHours(12));
    Instant end = calendar.add(noon, new Term(Integer.parseInt(days), Term.Unit.WORKING_DAYS));
    LocalDate last = calendar.dayOf(end.minusNanos(1));
    boolean doubtful =
        IntStream.rangeClosed(first.getYear(), last.getYear())
            .anyMatch(y -> !calendar.knowsHolidaysOf(LocalDate.of(y, 1, 1)));
    return new Checked(
        days,
        from,
        "",
        "",
        texts.text(
            locale,
            "administration.checker.answer",
            Integer.parseInt(days),
            formats.day(first),
            formats.day(last)),
        doubtful);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.matches("[12]\\d{3}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
    } catch (DateTimeException _) {
      return null;
    }
  }
}
