package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;

import city.posterity.cityhall.web.TableFile;
import city.posterity.ocds.OcdsJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** All that is public, of all years, written as it is read. */
@Component
public class WholeData {

  private static final int PAGE = 200;

  private final DSLContext database;
  private final ReleaseStore store;
  private final Recording recording;
  private final Packages packages;

  WholeData(DSLContext database, ReleaseStore store, Recording recording, Packages packages) {
    this.database = database;
    this.store = store;
    this.recording = recording;
    this.packages = packages;
  }

  /** Names of the tables there are. */
  public List<String> tables() {
    return Arrays.stream(BulkTable.values()).map(BulkTable::title).toList();
  }

  /** A record package with all releases of one procurement on each line, by ocid. */
  public void records(UUID cityId, OutputStream out) throws IOException {
    for (String ocid = ""; ; ) {
      var page = ocids(cityId, ocid);
      for (String one : page) {
        var rows = store.rows(cityId, one);
        ObjectNode whole =
            packages.open("api/v1/records/" + one, rows.getLast().getReleasedAt().toInstant());
        whole.putArray("records").add(recording.record(rows, false));
        out.write(OcdsJson.write(whole).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
      if (page.size() < PAGE) {
        out.flush();
        return;
      }
      ocid = page.getLast();
    }
  }

  /**
   * One table as CSV.
   *
   * @param name one of {@link #tables()}
   */
  public void table(UUID cityId, String name, OutputStream out) throws IOException {
    BulkTable table =
        Arrays.stream(BulkTable.values())
            .filter(t -> t.title().equals(name))
            .findFirst()
            .orElseThrow();
    TableFile file = TableFile.Format.CSV.begin(out, name, table.columns());
    for (String ocid = ""; ; ) {
      var page = ocids(cityId, ocid);
      for (String one : page) {
        table.rows(recording.compiledFrom(store.rows(cityId, one).getLast())).forEach(file::row);
      }
      if (page.size() < PAGE) {
        file.finish();
        return;
      }
      ocid = page.getLast();
    }
  }

  private List<String> ocids(UUID cityId, String after) {
    return database
        .select(LISTING.OCID)
        .from(LISTING)
        .where(LISTING.CITY_ID.eq(cityId), LISTING.OCID.gt(after))
        .orderBy(LISTING.OCID)
        .limit(PAGE)
        .fetch(LISTING.OCID);
  }
}
