package city.posterity.cityhall.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Whoever plans a purchase reads what the last ones of its kind taught. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LessonsTest implements WithDemoCity {

  @Autowired Lessons lessons;
  @Autowired Cities cities;

  @Test
  void lessonsOfClosedPurchasesOfTheSameDivisionAreFound() {
    assertThat(of("33190000-8"))
        .singleElement()
        .satisfies(lesson -> {
          assertThat(lesson.text()).contains("Order the heated boxes before the first frost");
          assertThat(lesson.address()).startsWith("/procurements/ocds-");
          assertThat(lesson.title()).isNotBlank();
        });
    assertThat(of("37")).extracting(Lesson::text).anyMatch(t -> t.contains("weight of lids"));
    assertThat(of("03000000")).isEmpty();
    assertThat(of("3")).as("too short to say what kind it is").isEmpty();
  }

  private List<Lesson> of(String code) {
    var reader = new Actor(new PersonId(UUID.randomUUID()), null, null, Set.of(Role.RESIDENT));
    UUID city = cities.current().id();
    return lessons.of(new Caller(city, reader, "Somebody"), UUID.randomUUID(), code);
  }
}
