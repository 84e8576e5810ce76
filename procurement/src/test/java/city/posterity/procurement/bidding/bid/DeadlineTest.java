package city.posterity.procurement.bidding.bid;

import static city.posterity.procurement.Fixtures.DEADLINE;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.ProcurementStory.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.machine.Decision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  @Test
  void ofTenThousandCommitsAroundTheDeadlineExactlyThoseInTimeAreAccepted() {
    var story = Bidding.starts(aTender().live(), "acme");
    var random = new Random(20270201);
    int accepted = 0;
    for (int i = 0; i < 10_000; i++) {
      long micros = i < 3 ? i - 1 : random.nextLong(-1_000, 1_001);
      // what is under a microsecond does not count
      Instant at = DEADLINE.plus(micros, ChronoUnit.MICROS).plusNanos(random.nextInt(1_000));
      var decision =
          BuyingCycle.decide(
              story.procurement(),
              Bidding.bid(story, "acme"),
              Bidding.envelope(story, 1),
              supplier("acme"),
              at,
              story.procedure());
      boolean inTime = decision instanceof Decision.Accepted;
      assertThat(inTime).as("%s µs after the deadline", micros).isEqualTo(micros <= 0);
      accepted += inTime ? 1 : 0;
    }
    assertThat(accepted).isBetween(4_500, 5_500);
  }
}
