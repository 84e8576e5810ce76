package city.posterity.cityhall.delivery;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.Fixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.delivery.internal.db.tables.records.LongObligationRecord;
import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.obligation.DischargeObligation;
import city.posterity.procurement.delivery.obligation.ReviewObligation;
import city.posterity.procurement.delivery.obligation.Transfer;
import city.posterity.procurement.delivery.obligation.TransferObligation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LedgerTest implements WithDemoCity {

  private final UUID city = UUID.randomUUID();

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired Ledger ledger;

  private void store(ProcurementStory story) {
    LongObligations.store(database, city, "ocds-x-1", story.procurement());
  }

  private List<LongObligationRecord> entries(boolean settled) {
    var order = TableOrder.of(null, Ledger.COLUMNS, "review", "/ledger", Map.of());
    return ledger.list(new Ledger.Wanted(city, settled, order), 0, 10);
  }

  @Test
  void whatBindsTheSupplierStillIsNotInTheLedger() {
    store(Delivering.inForce());

    assertThat(entries(true)).isEmpty();
  }

  @Test
  void whatOutlivesItsContractStaysInTheLedgerUntilItIsSettledAndIsKeptAfterwards() {
    var story =
        Delivering.inForce()
            .does(
                CONTRACT_MANAGER,
                Delivering.obligation(),
                new TransferObligation(new Transfer("Parks", 2031, eur("600"))));
    store(story);
    assertThat(entries(false))
        .singleElement()
        .matches(r -> r.getOwner().equals("Parks") && r.getReviewYear() == 2031);
    assertThat(ledger.cost(city)).containsExactly(eur("600"));

    story.does(
        CONTRACT_MANAGER,
        Delivering.obligation(),
        new ReviewObligation(new Transfer("Works", 2036, eur("700")), "It goes on"));
    store(story);
    assertThat(ledger.years(city)).containsExactly(Map.entry(2036, 1));

    story.does(APPROVER, Delivering.obligation(), new DischargeObligation("The trees are grown"));
    store(story);
    assertThat(entries(false)).isEmpty();
    assertThat(entries(true)).singleElement().matches(r -> !r.getOpen());
    assertThat(ledger.years(city)).isEmpty();
  }

  @Test
  void everybodyReadsWhatTheCityTookOver() {
    try (var chromium = new Chromium();
        var visitor = new Visitor(chromium.window(320, "en", true), port, true, "ledger")) {
      visitor.open("/ledger?sort=-cost");

      assertThat(visitor.text()).contains("Fire brigade", "€600", "today’s children");
      assertThat(
              visitor.page().request().get(visitor.page().url().replaceAll("\\?.*", ".csv")).text())
          .startsWith("id,title,contract,ocid,kind,owner,review-year,generation,cost,currency,open")
          .contains(",Fire brigade,");
      visitor.open("/ledger?show=all");
      assertThat(visitor.wrong()).isEmpty();
    }
  }
}
