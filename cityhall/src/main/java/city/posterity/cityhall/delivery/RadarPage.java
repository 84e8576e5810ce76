package city.posterity.cityhall.delivery;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.TableFile;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Role;
import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Contracts that end or have to be decided on within some days, for all who work for the city. */
@Controller
class RadarPage {

  private static final int ROWS = 20;
  private static final int SOON = 30;
  private static final int NEAR = 90;
  private static final Set<Integer> HORIZONS = Set.of(30, 90, 180, 365);
  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "reference",
          "title",
          "supplier",
          "buyer",
          "department",
          "value",
          "currency",
          "start",
          "end",
          "decide-by",
          "notice-by",
          "due",
          "why",
          "days");

  private final Lookahead lookahead;
  private final Staff staff;
  private final People people;
  private final CityClock clock;
  private final Texts texts;

  RadarPage(Lookahead lookahead, Staff staff, People people, CityClock clock, Texts texts) {
    this.lookahead = lookahead;
    this.staff = staff;
    this.people = people;
    this.clock = clock;
    this.texts = texts;
  }

  @GetMapping("/work/contracts")
  String show(@RequestParam Map<String, String> asked, Locale locale, Model model) {
    Caller caller = staff.require();
    var wanted = wanted(asked);
    int page = TableOrder.number(asked.get("page"));
    var found = lookahead.list(wanted, (page - 1) * ROWS, ROWS + 1);
    var formats = new Formats(texts, locale, people.city().zone());
    boolean administers = caller.actor().is(Role.ADMINISTRATOR);
    model.addAttribute(
        "view",
        new RadarView(
            found.stream()
                .limit(ROWS)
                .map(a -> row(a, wanted.today(), administers, formats))
                .toList(),
            wanted.within(),
            lookahead.departments(wanted.cityId()),
            wanted.department(),
            wanted.order(),
            months(wanted, locale),
            query(wanted),
            page,
            found.size() > ROWS,
            caller.actor().is(Role.NEED_OFFICER)));
    return "delivery/radar";
  }

  /** All that the page shows with these parameters. */
  @GetMapping("/work/contracts.{format:csv|xlsx}")
  void file(
      @PathVariable String format,
      @RequestParam Map<String, String> asked,
      HttpServletResponse response)
      throws IOException {
    staff.require();
    var wanted = wanted(asked);
    TableFile file = begin(response, format, "contracts-ahead", COLUMNS);
    lookahead.each(wanted, a -> file.row(cells(a, wanted.today())));
    file.finish();
  }

  static TableFile begin(
      HttpServletResponse response, String format, String name, List<String> columns)
      throws IOException {
    var kind = TableFile.Format.valueOf(format.toUpperCase(Locale.ROOT));
    response.setContentType(kind.type());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format + "\"");
    return kind.begin(response.getOutputStream(), name, columns);
  }

  private Lookahead.Wanted wanted(Map<String, String> asked) {
    City city = people.city();
    int within = whole(asked.getOrDefault("within", ""), NEAR);
    int horizon = HORIZONS.contains(within) ? within : NEAR;
    String department = asked.getOrDefault("department", "").replace("\0", "");
    var kept = new LinkedHashMap<String, String>();
    kept.put("within", String.valueOf(horizon));
    kept.put("department", department);
    return new Lookahead.Wanted(
        city.id(),
        LocalDate.ofInstant(clock.instant(), city.zone()),
        horizon,
        department,
        TableOrder.of(asked.get("sort"), Lookahead.COLUMNS, "due", "/work/contracts", kept));
  }

  private static int whole(String text, int otherwise) {
    return text.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(text)) : otherwise;
  }

  /** What the address of the page and of its files end with. */
  private static String query(Lookahead.Wanted wanted) {
    String address = wanted.order().address();
    return address.substring(address.indexOf('?'));
  }

  private RadarView.Row row(Ahead a, LocalDate today, boolean administers, Formats formats) {
    long days = a.days(today);
    var procurement = a.procurement();
    BigDecimal value = a.value();
    String currency = a.currency();
    return new RadarView.Row(
        a.title(),
        a.reference(),
        procurement != null
            ? "/work/procurements/" + procurement
            : administers ? "/administration/contracts/" + a.id() : "",
        procurement == null,
        a.supplier(),
        a.department(),
        value == null || currency == null ? "" : formats.money(value, currency),
        formats.day(a.end()),
        formats.day(a.due()),
        a.why().word(),
        days < 0
            ? texts.text(formats.locale(), "delivery.radar.past", -days)
            : texts.text(formats.locale(), "delivery.radar.left", days),
        level(days));
  }

  private static String level(long days) {
    return days <= SOON ? "red" : days <= NEAR ? "amber" : "calm";
  }

  private List<RadarView.Month> months(Lookahead.Wanted wanted, Locale locale) {
    var counts = lookahead.months(wanted);
    YearMonth first = YearMonth.from(wanted.today());
    // what has ended already stands in this month's column
    int past =
        counts.entrySet().stream()
            .filter(e -> e.getKey().isBefore(first))
            .mapToInt(Map.Entry::getValue)
            .sum();
    int last =
        (int)
            ChronoUnit.MONTHS.between(
                first, YearMonth.from(wanted.today().plusDays(wanted.within())));
    boolean fromRight = ULocale.forLocale(locale).isRightToLeft();
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i <= last; i++) {
      numbers.add(counts.getOrDefault(first.plusMonths(i), 0) + (i == 0 ? past : 0));
    }
    int most = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    var months = new ArrayList<RadarView.Month>();
    for (int i = 0; i <= last; i++) {
      YearMonth month = first.plusMonths(i);
      int count = numbers.get(i);
      months.add(
          new RadarView.Month(
              DateTimeFormatter.ofPattern("LLL", locale).format(month),
              DateTimeFormatter.ofPattern("LLLL y", locale).format(month),
              count,
              RadarView.STEP * (fromRight ? last - i : i),
              most == 0 ? 0 : Math.max(count == 0 ? 0 : 4, count * 80 / most),
              level(ChronoUnit.DAYS.between(wanted.today(), month.atDay(1)))));
    }
    return months;
  }

  private static List<@Nullable Object> cells(Ahead a, LocalDate today) {
    return Arrays.asList(
        a.procurement() == null ? "inherited" : "procurement",
        a.reference(),
        a.title(),
        a.supplier(),
        a.buyer(),
        a.department(),
        a.value(),
        a.currency(),
        a.start(),
        a.end(),
        a.decideBy(),
        a.noticeBy(),
        a.due(),
        a.why().word(),
        BigDecimal.valueOf(a.days(today)));
  }
}
