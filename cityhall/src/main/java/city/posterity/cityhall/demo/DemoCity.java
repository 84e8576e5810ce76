package city.posterity.cityhall.demo;

import city.posterity.cityhall.bidding.SealedBids;
import city.posterity.cityhall.casefile.CaseClock;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.cityhall.operations.CannotStart;
import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the sample city at the first start, by issuing commands; takes it up again at later ones.
 */
@Component
@InDemoOnly
class DemoCity implements ApplicationRunner {

  private static final JsonMapper JSON = CoreJson.builder().build();

  private final Casefile casefile;
  private final DemoClock clock;
  private final DemoPeople people;
  private final SealedBids bids;
  private final Cities cities;
  private final CaseClock cases;
  private final DemoSettings settings;
  private final Path register;

  DemoCity(
      Casefile casefile,
      DemoClock clock,
      DemoPeople people,
      SealedBids bids,
      Cities cities,
      CaseClock cases,
      DemoSettings settings,
      InstallationSettings installation) {
    this.casefile = casefile;
    this.clock = clock;
    this.people = people;
    this.bids = bids;
    this.cities = cities;
    this.cases = cases;
    this.settings = settings;
    register = installation.data().resolve("demo-people.json");
  }

  @Override
  public void run(ApplicationArguments arguments) {
    try {
      if (Files.exists(register)) {
        clock.resume();
        people.resume(
            JSON.readValue(
                Files.readString(register), new TypeReference<List<DemoPeople.Person>>() {}));
        moveForward();
      } else {
        if (settings.clock() != null) {
          clock.pretend(settings.clock());
        }
        make();
        Files.writeString(register, JSON.writeValueAsString(people.all()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void moveForward() {
    Instant wanted = settings.clock();
    if (wanted == null) {
      return;
    }
    if (wanted.isBefore(clock.instant())) {
      throw new CannotStart(
          "The clock of this demonstration already shows " + clock.instant(),
          "Give a later time than that, or another directory with --data");
    }
    clock.move(wanted);
    cases.run(cities.current().id(), wanted);
  }

  private void make() {
    UUID city = RowId.next();
    people.make(
        new City(
            city,
            "City of Fairhaven",
            Locale.ENGLISH,
            ZoneId.of("Europe/Dublin"),
            Currency.getInstance("EUR"),
            "neutral"));
    Instant now = clock.instant();
    story(
            city,
            now,
            2,
            "Drinking fountains in the parks",
            "There is no free water in five parks.",
            "Everybody finds water within five minutes.",
            MainCategory.GOODS,
            "39370000",
            "Drinking fountain",
            "fountain",
            12,
            "48000.00")
        .proposed();
    story(
            city,
            now,
            8,
            "Accessible parking app",
            "People who need a wide bay cannot find a free one.",
            "A free bay is found from the phone or by a call.",
            MainCategory.SERVICES,
            "72212000",
            "Parking service",
            "year",
            4,
            "180000.00")
        .proposed()
        .consulting();
    story(
            city,
            now,
            40,
            "Flood-warning network",
            "The Alder floods twice a year with an hour's warning.",
            "Every household is warned six hours before.",
            MainCategory.GOODS,
            "38125000",
            "River gauge with radio",
            "gauge",
            60,
            "420000.00")
        .proposed()
        .consulting()
        .planned();
    story(
            city,
            now,
            35,
            "School laptops",
            "One in four pupils has no computer at home.",
            "Every pupil of years 7 to 10 has one that lasts six years.",
            MainCategory.GOODS,
            "30213100",
            "Laptop, repairable, with six years of spare parts",
            "device",
            2400,
            "1150000.00")
        .proposed()
        .consulting()
        .planned()
        .live();
    story(
            city,
            now,
            55,
            "Bus-lane cameras",
            "Buses on four lines are late because bus lanes are blocked.",
            "Buses keep their timetable; nobody is filmed without cause.",
            MainCategory.GOODS,
            "35125300",
            "Camera that stores only number plates",
            "camera",
            40,
            "380000.00")
        .proposed()
        .consulting()
        .planned()
        .live()
        .asked("May one mast carry two cameras?", "Yes, where both lanes are seen.")
        .sealed(Map.of("acme", "371500.00", "bolt", "366900.00"));
    var lights =
        story(
                city,
                now,
                100,
                "Street-lighting renewal",
                "3,000 lamps use four times the power they need.",
                "Half the power, dark skies, no street less safe.",
                MainCategory.WORKS,
                "45316100",
                "Lamp, dimmable, shaded",
                "lamp",
                3000,
                "2100000.00")
            .proposed()
            .consulting()
            .planned()
            .live()
            .asked("Who takes back the old lamps?", "The contractor, for reuse or recycling.")
            .sealed(Map.of("acme", "1980000.00", "bolt", "2040000.00", "cora", "1895000.00"));
    lights.opened();
    story(
            city,
            now,
            100,
            "Library shelves and chairs",
            "The new branch library opens without furniture.",
            "Repairable furniture for thirty years.",
            MainCategory.GOODS,
            "39155000",
            "Shelf of certified wood",
            "shelf",
            400,
            "160000.00")
        .proposed()
        .consulting()
        .planned()
        .live()
        .sealed(Map.of("acme", "149000.00", "cora", "151500.00"))
        .opened()
        .awarded("acme", "cora");
    story(
            city,
            now,
            160,
            "Meals for schools and day care",
            "Food is driven 300 km and half of it is thrown away.",
            "Fresh meals from the region, waste under ten per cent.",
            MainCategory.SERVICES,
            "55523100",
            "Meals for 40 schools",
            "year",
            4,
            "3600000.00")
        .proposed()
        .consulting()
        .planned()
        .live()
        .sealed(Map.of("bolt", "3420000.00", "cora", "3510000.00"))
        .opened()
        .awarded("bolt", "cora");
    clock.move(now);
  }

  private DemoStory story(
      UUID city,
      Instant now,
      int daysAgo,
      String title,
      String problem,
      String outcome,
      MainCategory category,
      String cpv,
      String item,
      String unit,
      int quantity,
      String estimate) {
    var subject =
        new DemoStory.Subject(
            title,
            problem,
            outcome,
            category,
            new Classification("CPV", cpv, item),
            item,
            unit,
            quantity,
            estimate);
    return new DemoStory(
        casefile, clock, people, bids, city, subject, now.minus(Duration.ofDays(daysAgo)));
  }

  UUID cityId() {
    return cities.current().id();
  }
}
