package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;

import city.posterity.cityhall.openness.internal.db.tables.records.ReleaseRecord;
import city.posterity.ocds.OcdsJson;
import city.posterity.procurement.disclosure.redaction.Withheld;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Everything of one year at once, written as it is read, so that memory does not grow with the
 * year. A procurement belongs to the year of its first release, in UTC. A file with several tables
 * reads the year once for each, all in one snapshot of the database.
 */
@Component
class BulkFiles {

  private static final int FETCH = 100;
  private static final int ROWS_IN_MEMORY = 500;

  private final DSLContext database;
  private final Recording recording;
  private final Withholding withholding;

  BulkFiles(DSLContext database, Recording recording, Withholding withholding) {
    this.database = database;
    this.recording = recording;
    this.withholding = withholding;
  }

  /** Takes one compiled release. */
  private interface Taking {
    void take(JsonNode release) throws IOException;
  }

  /** Compiled releases, one on each line. */
  @Transactional(readOnly = true)
  void writeLines(UUID cityId, int year, OutputStream out) throws IOException {
    each(
        cityId,
        year,
        release -> {
          out.write(OcdsJson.write(release).getBytes(StandardCharsets.UTF_8));
          out.write('\n');
        });
    out.flush();
  }

  /** The main table. */
  @Transactional(readOnly = true)
  void writeCsv(UUID cityId, int year, OutputStream out) throws IOException {
    writeTable(cityId, year, BulkTable.PROCUREMENTS, out);
  }

  /** All tables, each a file. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  void writeZip(UUID cityId, int year, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    for (BulkTable table : BulkTable.values()) {
      zip.putNextEntry(new ZipEntry(table.title() + ".csv"));
      writeTable(cityId, year, table, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  /** All tables, each a sheet. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  void writeXlsx(UUID cityId, int year, OutputStream out) throws IOException {
    var workbook = new Workbook(out, "Posterity", "1.0");
    for (BulkTable table : BulkTable.values()) {
      Worksheet sheet = workbook.newWorksheet(table.title());
      var next =
          new Object() {
            int row;
          };
      for (int i = 0; i < table.columns().size(); i++) {
        sheet.value(0, i, table.columns().get(i));
      }
      each(
          cityId,
          year,
          release -> {
            for (List<@Nullable Object> row : table.rows(release)) {
              next.row++;
              for (int i = 0; i < row.size(); i++) {
                cell(sheet, next.row, i, row.get(i));
              }
              if (next.row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
              }
            }
          });
      sheet.finish();
    }
    workbook.finish();
  }

  private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }

  private void writeTable(UUID cityId, int year, BulkTable table, OutputStream out)
      throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // not closed: what is beneath may go on
    CsvWriter csv = CsvWriter.builder().build(writer);
    csv.writeRecord(table.columns());
    each(
        cityId,
        year,
        release -> {
          for (List<@Nullable Object> row : table.rows(release)) {
            csv.writeRecord(row.stream().map(BulkFiles::text).toList());
          }
        });
    csv.flush();
    writer.flush();
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String text = value.toString();
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private void each(UUID cityId, int year, Taking taking) throws IOException {
    var withheld = withholding.all(cityId);
    try (var cursor =
        database
            .select(RELEASE.fields())
            .from(RELEASE)
            .join(LISTING)
            .on(
                LISTING.CITY_ID.eq(RELEASE.CITY_ID),
                LISTING.OCID.eq(RELEASE.OCID),
                LISTING.RELEASES.eq(RELEASE.NUMBER))
            .where(
                LISTING.CITY_ID.eq(cityId),
                LISTING.PUBLISHED_AT.ge(start(year)),
                LISTING.PUBLISHED_AT.lt(start(year + 1)))
            .orderBy(LISTING.PUBLISHED_AT, LISTING.OCID)
            .fetchSize(FETCH)
            .fetchLazy()) {
      for (var row : cursor) {
        var release = row.into(ReleaseRecord.class);
        taking.take(
            recording.compiledFrom(
                Withholding.shown(
                    release, withheld.getOrDefault(release.getOcid(), Withheld.NOTHING))));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static OffsetDateTime start(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
