package city.posterity.appraisal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A table that comes with the library. */
public record Table(String version, List<Entry> entries) {

  public Table {
    entries = List.copyOf(entries);
  }

  /**
   * @param file in the directory of tables
   * @param key the list of entries in it
   */
  public static Table read(String file, String key) {
    var load = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build());
    try (InputStream in =
        Objects.requireNonNull(
            Table.class.getResourceAsStream("/city/posterity/appraisal/data/" + file), file)) {
      var whole = new Entry(file, (Map<?, ?>) load.loadFromInputStream(in));
      return new Table(whole.text("version"), whole.entries(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
