package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;

import city.posterity.cityhall.openness.internal.db.tables.records.ReleaseRecord;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.TableFile;
import city.posterity.ocds.OcdsJson;
import city.posterity.procurement.disclosure.redaction.Withheld;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
 * year. A procurement belongs to the year of its first release, in the time of the city. A file
 * with several tables reads the year once for each, all in one snapshot of the database.
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
  void writeLines(City city, int year, OutputStream out) throws IOException {
    each(
        city,
        year,
        release -> {
          out.write(OcdsJson.write(release).getBytes(StandardCharsets.UTF_8));
          out.write('\n');
        });
    out.flush();
  }

  /** The main table. */
  @Transactional(readOnly = true)
  void writeCsv(City city, int year, OutputStream out) throws IOException {
    writeTable(city, year, BulkTable.PROCUREMENTS, out);
  }

  /** All tables, each a file. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  void writeZip(City city, int year, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    for (BulkTable table : BulkTable.values()) {
      zip.putNextEntry(new ZipEntry(table.title() + ".csv"));
      writeTable(city, year, table, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  /** All tables, each a sheet. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  void writeXlsx(City city, int year, OutputStream out) throws IOException {
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
          city,
          year,
          release -> {
            for (List<@Nullable Object> row : table.rows(release)) {
              next.row++;
              for (int i = 0; i < row.size(); i++) {
                TableFile.Xlsx.cell(sheet, next.row, i, row.get(i));
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

  private void writeTable(City city, int year, BulkTable table, OutputStream out)
      throws IOException {
    // not closed: what is beneath may go on
    TableFile file = TableFile.Format.CSV.begin(out, table.title(), table.columns());
    each(city, year, release -> table.rows(release).forEach(file::row));
    file.finish();
  }

  private void each(City city, int year, Taking taking) throws IOException {
    var withheld = withholding.all(city.id());
    try (var cursor =
        database
            .select(RELEASE.fields())
            .from(RELEASE)
            .join(LISTING)
            .on(
                LISTING.CITY_ID.eq(RELEASE.CITY_ID),
                LISTING.OCID.eq(RELEASE.OCID),
                LISTING.RELEASES.eq(RELEASE.NUMBER))
            .where(LISTING.CITY_ID.eq(city.id()), SearchCondition.publishedIn(year))
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
}
