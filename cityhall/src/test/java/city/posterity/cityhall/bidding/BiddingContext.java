package city.posterity.cityhall.bidding;

import city.posterity.cityhall.people.SignInFixture;
import city.posterity.cityhall.support.StandingTime;
import city.posterity.cityhall.support.WithDatabase;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The one context in which bidding is tested over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@Import({StandingTime.class, BiddingFixture.class, SignInFixture.class})
abstract class BiddingContext implements WithDatabase {

  @DynamicPropertySource
  static void data(DynamicPropertyRegistry registry) {
    registry.add("posterity.bids.reserve", () -> "1MB");
  }
}
