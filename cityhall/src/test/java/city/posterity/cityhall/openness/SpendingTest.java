package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.WithDatabase;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A journalist adds up what was downloaded, without an account, and gets the city's figures. */
@OpennessTest
class SpendingTest implements WithDatabase {

  @Autowired CityStory.Teller teller;
  @Autowired SpendingStore store;
  @Autowired DSLContext database;
  @Autowired RestTestClient http;

  @BeforeEach
  void tellOnce() {
    teller.wholeLife();
  }

  @Test
  void theTablesOfAYearAddUpToWhatThePageSays() throws Exception {
    Map<String, List<NamedCsvRecord>> tables = tables();
    BigDecimal awarded = sum(tables, "awards");
    BigDecimal contracted = sum(tables, "contracts");
    BigDecimal paid = sum(tables, "transactions");
    assertThat(paid).isPositive();
    for (String by : List.of("year", "buyer", "supplier", "category")) {
      List<NamedCsvRecord> sums = csv(bytes("/spending.csv?year=2027&by=" + by));
      assertThat(total(sums, "awarded")).as(by).isEqualByComparingTo(awarded);
      assertThat(total(sums, "contracted")).as(by).isEqualByComparingTo(contracted);
      assertThat(total(sums, "paid")).as(by).isEqualByComparingTo(paid);
    }
    String page = new String(bytes("/spending?year=2027"), StandardCharsets.UTF_8);
    assertThat(page).contains(">€" + figure(paid) + "<", "Firm acme", "/api/v1/bulk/2027.csv.zip");
    assertThat(page).contains("supplier=");
  }

  @Test
  void whatAnEarlierProgramPublishedIsCountedAfterwards() throws Exception {
    byte[] before = bytes("/spending.csv?by=supplier");
    database.update(LISTING).setNull(LISTING.COUNTED_RELEASE).setNull(LISTING.DIRECT).execute();
    store.run();
    assertThat(bytes("/spending.csv?by=supplier")).isEqualTo(before);
    assertThat(database.fetchCount(LISTING, LISTING.COUNTED_RELEASE.ne(LISTING.RELEASES))).isZero();
  }

  @Test
  void sumsAreHadAsAWorkbookAndAskedForByWhatThereIs() throws Exception {
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes("/spending.xlsx?by=supplier")))) {
      assertThat(workbook.getFirstSheet().read().stream().map(r -> r.getCellText(1)))
          .contains("name", "Firm acme");
    }
    http.get().uri("/spending.csv?by=colour").exchange().expectStatus().isBadRequest();
    http.get().uri("/spending?year=1999").exchange().expectStatus().isNotFound();
  }

  private static String figure(BigDecimal sum) {
    boolean whole = sum.stripTrailingZeros().scale() <= 0;
    return (whole ? "%,.0f" : "%,.2f").formatted(sum);
  }

  private Map<String, List<NamedCsvRecord>> tables() throws Exception {
    var tables = new HashMap<String, List<NamedCsvRecord>>();
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(bytes("/api/v1/bulk/2027.csv.zip")))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        tables.put(entry.getName().replace(".csv", ""), csv(zip.readAllBytes()));
      }
    }
    return tables;
  }

  private static List<NamedCsvRecord> csv(byte[] bytes) {
    return CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8)).stream()
        .toList();
  }

  /** Of what was not cancelled. */
  private static BigDecimal sum(Map<String, List<NamedCsvRecord>> tables, String table) {
    return total(
        Objects.requireNonNull(tables.get(table)).stream()
            .filter(r -> r.findField("status").map(s -> !s.equals("cancelled")).orElse(true))
            .toList(),
        "value");
  }

  private static BigDecimal total(List<NamedCsvRecord> rows, String column) {
    return rows.stream()
        .map(r -> r.getField(column))
        .filter(v -> !v.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private byte[] bytes(String address) {
    return Objects.requireNonNull(
        http.get()
            .uri(java.net.URI.create(address))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody());
  }
}
