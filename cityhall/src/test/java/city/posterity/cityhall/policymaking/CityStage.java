package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.StandingTime;
import city.posterity.cityhall.support.TestCity;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Stories in the city hall, with everything that listens and keeps gates. */
@TestComponent
class CityStage {

  private final Casefile casefile;
  private final Cities cities;
  private final StandingTime time;

  CityStage(Casefile casefile, Cities cities, StandingTime time) {
    this.casefile = casefile;
    this.cities = cities;
    this.time = time;
  }

  UUID city() {
    return TestCity.in(cities).id();
  }

  PolicyStory begins() {
    return goesOn(RowId.next());
  }

  PolicyStory goesOn(UUID id) {
    return new PolicyStory(new Within(id), id);
  }

  void does(UUID id, Actor actor, StreamId target, Command command) {
    time.pass(Duration.ofSeconds(1));
    casefile.perform(
        new CommandRequest(city(), id, target, command, actor, null, null, casefile.now(), null));
  }

  Procurement find(UUID id) {
    return casefile.find(city(), id).orElseThrow();
  }

  private final class Within implements PolicyStory.Stage {

    private final UUID id;

    Within(UUID id) {
      this.id = id;
    }

    @Override
    public void does(Actor actor, StreamId target, Command command) {
      CityStage.this.does(id, actor, target, command);
    }

    @Override
    public Procurement policy(UUID policy) {
      return find(policy);
    }

    @Override
    public Instant now() {
      return casefile.now();
    }

    @Override
    public void waits(Duration duration) {
      time.pass(duration);
      casefile.tick(city(), id);
    }
  }
}
