package city.posterity.cityhall.demo;

import city.posterity.cityhall.appraisals.RunAppraisals;
import city.posterity.cityhall.bidding.SealedBids;
import city.posterity.cityhall.casefile.CaseClock;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.cityhall.operations.CannotStart;
import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the sample city at the first start, by issuing commands; takes it up again at later ones.
 */
@Component
@InDemoOnly
class DemoCity implements SmartInitializingSingleton {

  private static final JsonMapper JSON = CoreJson.builder().build();

  private final Casefile casefile;
  private final DemoClock clock;
  private final DemoPeople people;
  private final SealedBids bids;
  private final RunAppraisals appraisals;
  private final Cities cities;
  private final CaseClock cases;
  private final DemoSettings settings;
  private final Path register;

  DemoCity(
      Casefile casefile,
      DemoClock clock,
      DemoPeople people,
      SealedBids bids,
      RunAppraisals appraisals,
      Cities cities,
      CaseClock cases,
      DemoSettings settings,
      InstallationSettings installation) {
    this.casefile = casefile;
    this.clock = clock;
    this.people = people;
    this.bids = bids;
    this.appraisals = appraisals;
    this.cities = cities;
    this.cases = cases;
    this.settings = settings;
    register = installation.data().resolve("demo-people.json");
  }

  /**
   * Before anything is served and before time does anything by itself: what is half made, or the
   * clock of an earlier day, is never seen.
   */
  @Override
  public void afterSingletonsInstantiated() {
    try {
      if (Files.exists(register)) {
        clock.resume();
        people.resume(
            JSON.readValue(
                Files.readString(register), new TypeReference<List<DemoPeople.Person>>() {}));
        moveForward();
      } else {
        requireUntouched();
        if (settings.clock() != null) {
          clock.pretend(settings.clock());
        }
        make();
        keepRegister();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireUntouched() {
    if (cities.find().isPresent()) {
      throw new CannotStart(
          "The sample city in "
              + register.toAbsolutePath().getParent()
              + " is half made, because an earlier start was interrupted",
          "If another node is making it, wait until that one is ready and start this one again;"
              + " otherwise remove the directory and the database, and start again");
    }
  }

  /** The register is the sign that the city is complete: it is there whole or not at all. */
  private void keepRegister() throws IOException {
    Path unfinished = register.resolveSibling(register.getFileName() + ".new");
    Files.writeString(unfinished, JSON.writeValueAsString(people.all()));
    Files.move(unfinished, register, StandardCopyOption.ATOMIC_MOVE);
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
    Instant today = clock.instant();
    City city =
        new City(
            RowId.next(),
            "City of Fairhaven",
            Locale.ENGLISH,
            ZoneId.of("Europe/Dublin"),
            Currency.getInstance("EUR"),
            "neutral");
    people.make(city);
    var backstage = new Backstage(casefile, cases, clock, people, bids, appraisals, city, today);
    var tales = new ArrayList<>(new ShortTales(backstage).all());
    tales.addAll(new SmallPurchases(backstage).all());
    tales.add(new SchoolMeals(backstage).tell());
    tales.add(new SolarRoofs(backstage).tell());
    tales.add(new Defibrillators(backstage).tell());
    tales.add(new StreetSweepers(backstage).tell());
    tales.add(new BuyingForLater(backstage).tell());
    new Timeline(backstage).play(tales);
    clock.begin(today);
  }

  UUID cityId() {
    return cities.current().id();
  }
}
