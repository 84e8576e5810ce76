package city.posterity.cityhall.demo;

import city.posterity.cityhall.casefile.CaseClock;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.Public;
import city.posterity.procurement.machine.Role;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sample people with their tokens, and the clock. Only in a demonstration. */
@RestController
@InDemoOnly
@RequestMapping(path = "/api/v1/demo", produces = MediaType.APPLICATION_JSON_VALUE)
class DemoApi {

  /** Calendars and formats agree on what comes before. */
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final Duration TOKENS = Duration.ofDays(30);

  private final DemoPeople people;
  private final DemoCity city;
  private final DemoClock clock;
  private final CaseClock cases;

  DemoApi(DemoPeople people, DemoCity city, DemoClock clock, CaseClock cases) {
    this.people = people;
    this.city = city;
    this.clock = clock;
    this.cases = cases;
  }

  @Public
  @GetMapping("/people")
  List<Map<String, Object>> people() {
    Instant until = clock.instant().minus(clock.offset()).plus(TOKENS);
    var list = new ArrayList<Map<String, Object>>();
    for (var p : people.all()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("key", p.key());
      one.put("name", p.name());
      one.put("mail", p.key() + "@fairhaven.example");
      one.put("person", p.account().person().toString());
      one.put("organisation", p.organisation() == null ? null : p.organisation().toString());
      one.put("unit", p.unit());
      one.put("roles", words(p.city(), p.team()));
      one.put("token", people.token(city.cityId(), p.account(), until));
      list.add(one);
    }
    return list;
  }

  @Public
  @GetMapping("/clock")
  Map<String, Object> clock() {
    return Map.of("now", clock.instant().toString(), "offset", clock.offset().toString());
  }

  /**
   * @param wanted {@code advance} as in {@code PT36H}, or {@code set} to a time with zone
   */
  record Wanted(@Nullable String advance, @Nullable String set) {}

  @Public
  @PostMapping("/clock")
  Map<String, Object> move(@RequestBody Wanted wanted) {
    Instant to = target(wanted);
    if (to.isBefore(clock.instant())) {
      throw new ApiProblem(
          422, "clock-backwards", "The clock only moves forward; it is " + clock.instant() + ".");
    }
    if (to.isAfter(LATEST)) {
      throw new ApiProblem(422, "clock-too-far", "The clock goes no further than " + LATEST + ".");
    }
    clock.move(to);
    cases.run(city.cityId(), clock.instant());
    return clock();
  }

  private Instant target(Wanted wanted) {
    String advance = wanted.advance();
    String set = wanted.set();
    try {
      if (advance != null && set == null) {
        return clock.instant().plus(Duration.parse(advance));
      }
      if (set != null && advance == null) {
        return OffsetDateTime.parse(set).toInstant();
      }
    } catch (DateTimeException | ArithmeticException _) {
      // answered below
    }
    throw new ApiProblem(
        422,
        "clock-malformed",
        "Send {\"advance\":\"PT36H\"} or {\"set\":\"2027-03-01T10:00:00Z\"}.");
  }

  private static List<String> words(java.util.Set<Role> city, java.util.Set<Role> team) {
    return java.util.stream.Stream.concat(city.stream(), team.stream())
        .map(Role::word)
        .distinct()
        .sorted()
        .toList();
  }
}
