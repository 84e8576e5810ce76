package city.posterity.cityhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.TestCity;
import city.posterity.cityhall.support.WithDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "spring.main.web-application-type=none")
class WithoutWebTest implements WithDatabase {

  @Autowired People people;
  @Autowired Persons persons;
  @Autowired Cities cities;

  @Test
  void peopleAreKnownWhereNobodyIsServedPages() {
    var city = TestCity.in(cities);
    var account = persons.enrol(city.id(), new NewPerson("Ada", "ada@example.org", List.of()));
    assertThat(people.find()).isEmpty();
    assertThat(people.person(account.person())).map(PersonView::name).contains("Ada");
  }
}
