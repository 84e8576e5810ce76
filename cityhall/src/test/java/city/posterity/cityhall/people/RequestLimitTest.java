package city.posterity.cityhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.machine.PersonId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

  private static Account account(int number) {
    return new Account(new UUID(0, number), new PersonId(new UUID(1, number)));
  }

  @Test
  void whoAsksTooOftenWaitsAndNobodyElse() {
    var limit = new RequestLimit(new RequestLimit.Settings(6, 3));
    for (int i = 0; i < 3; i++) {
      assertThat(limit.take(account(1))).isZero();
    }
    assertThat(limit.take(account(1))).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    assertThat(limit.take(account(2))).isZero();
  }

  @Test
  void theWaitIsToldInWholeSecondsAndNeverTooShort() {
    assertThat(RequestLimit.retryAfter(Duration.ofMillis(1))).isEqualTo("1");
    assertThat(RequestLimit.retryAfter(Duration.ofMillis(1001))).isEqualTo("2");
    assertThat(RequestLimit.tooMany().status()).isEqualTo(429);
  }

  @Test
  void zeroMeansNoLimit() {
    var limit = new RequestLimit(new RequestLimit.Settings(0, 1));
    for (int i = 0; i < 10_000; i++) {
      assertThat(limit.take(account(1))).isZero();
    }
  }
}
