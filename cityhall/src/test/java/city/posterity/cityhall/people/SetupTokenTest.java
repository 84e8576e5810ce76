package city.posterity.cityhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.cityhall.web.PublicAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SetupTokenTest implements WithDatabase {

  @Autowired Cities cities;
  @Autowired PublicAddress address;
  @Autowired InstallationSettings installation;

  private static final class MovedClock implements CityClock {

    private Instant now = Instant.parse("2027-03-01T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public Duration offset() {
      return Duration.ZERO;
    }
  }

  @Test
  void thePrintedAddressWorksForHalfAnHour() {
    var clock = new MovedClock();
    var token = new SetupToken(cities, new RealTime(clock), address, installation);
    assertThat(token.opens("")).isFalse();
    String secret = token.make();
    clock.now = clock.now.plus(SetupToken.VALID).minusSeconds(1);
    assertThat(token.opens(secret)).isTrue();
    assertThat(token.opens(secret + "x")).isFalse();
    clock.now = clock.now.plusSeconds(1);
    assertThat(token.opens(secret)).isFalse();
  }
}
