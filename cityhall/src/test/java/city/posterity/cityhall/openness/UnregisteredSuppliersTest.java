package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.openness.Spending.By;
import city.posterity.cityhall.openness.Spending.Sum;
import city.posterity.cityhall.web.Texts;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnregisteredSuppliersTest {

  private static final BigDecimal TEN = BigDecimal.TEN;

  @Test
  void whoIsKnownByNameAloneIsMarkedBesideARegisteredFirmOfThatName() {
    String id =
        new Parties(_ -> Optional.empty())
            .reference("Elm", Parties.Role.SUPPLIER)
            .path("id")
            .asString();
    var sums =
        new Spending(
            List.of(),
            List.of(
                new Spending.Table(
                    By.SUPPLIER,
                    List.of(
                        new Sum("XX-1", "Elm", "EUR", 1, TEN, TEN, TEN),
                        new Sum(id, "Elm", "EUR", 1, TEN, TEN, TEN)),
                    true)));
    var spoken = new Spoken(new Texts(), Locale.ENGLISH, ZoneId.of("Europe/Lisbon"), _ -> "");
    var table = SpendingView.of("City", null, List.of(2026), sums, spoken).tables().getFirst();
    assertThat(table.lines())
        .extracting(SpendingView.Line::unregistered)
        .containsExactly(false, true);
    assertThat(table.namesUnregistered()).isTrue();
  }

  @Test
  void theSameNameIsOneSupplierHoweverItIsCapitalised() {
    var parties = new Parties(_ -> Optional.empty());
    assertThat(parties.reference(" ELM and Oak", Parties.Role.SUPPLIER).path("id"))
        .isEqualTo(parties.reference("Elm and oak ", Parties.Role.SUPPLIER).path("id"));
  }
}
