package city.posterity.appraisal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

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
    try (InputStream in =
        Objects.requireNonNull(
            Table.class.getResourceAsStream("/city/posterity/appraisal/data/" + file), file)) {
      return of(file, key, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A table in the same format from elsewhere.
   *
   * @param name for messages
   * @param yaml the whole table
   * @throws IllegalStateException if it is no such table: the message says what is wrong
   */
  public static Table of(String name, String key, String yaml) {
    var load = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build());
    try {
      if (load.loadFromString(yaml) instanceof Map<?, ?> map) {
        var whole = new Entry(name, map);
        return new Table(whole.text("version"), whole.entries(key));
      }
      throw new IllegalStateException(name + ": holds no entries by name");
    } catch (YamlEngineException e) {
      throw new IllegalStateException(name + ": is no YAML: " + e.getMessage(), e);
    }
  }
}
