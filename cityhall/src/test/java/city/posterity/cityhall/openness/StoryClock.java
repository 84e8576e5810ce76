package city.posterity.cityhall.openness;

import city.posterity.cityhall.operations.CityClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it. */
@TestConfiguration(proxyBeanMethods = false)
class StoryClock {

  static final class Hands implements CityClock {
    private volatile Instant now = Instant.parse("2027-01-01T00:06:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public Duration offset() {
      return Duration.between(Instant.now(), now);
    }

    void set(Instant instant) {
      now = instant;
    }

    void forward(Duration duration) {
      now = now.plus(duration);
    }
  }

  @Bean
  @Primary
  Hands hands() {
    return new Hands();
  }
}
