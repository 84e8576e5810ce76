package city.posterity.procurement.delivery.invoice;

import static city.posterity.procurement.Fixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LateInterestTest {

  private static final Instant DUE = Instant.parse("2027-05-02T00:00:00Z");

  private static LateInterest of(String value, String rate, String paid) {
    return LateInterest.of(
        eur(value), DUE, Instant.parse(paid), new BigDecimal(rate), ZoneId.of("UTC"));
  }

  @Test
  void isNothingUpToTheLastInstant() {
    assertThat(of("1000.00", "0.08", "2027-05-02T00:00:00Z"))
        .isEqualTo(new LateInterest(0, eur("0.00")));
  }

  @Test
  void countsWholeDaysOfAYearOf365() {
    assertThat(of("1000.00", "0.08", "2027-05-02T00:00:01Z"))
        .isEqualTo(new LateInterest(1, eur("0.22")));
    assertThat(of("1000.00", "0.08", "2028-04-30T09:00:00Z"))
        .isEqualTo(new LateInterest(365, eur("80.00")));
  }

  @Test
  void roundsHalfACentUp() {
    assertThat(of("0.50", "0.01", "2028-04-30T09:00:00Z").amount()).isEqualTo(eur("0.01"));
    assertThat(of("0.49", "0.01", "2028-04-30T09:00:00Z").amount()).isEqualTo(eur("0.00"));
  }
}
