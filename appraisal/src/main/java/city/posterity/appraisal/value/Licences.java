package city.posterity.appraisal.value;

import city.posterity.appraisal.table.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terms under which figures were published, and whether tables of them may come along. */
public final class Licences {

  private final Map<String, Licence> byId;

  private Licences(Map<String, Licence> byId) {
    this.byId = byId;
  }

  /**
   * @param bundled whether tables under it may come with this library
   * @param attribution what the NOTICE of the project must say, beside the name of the publisher;
   *     absent if nothing is demanded
   */
  public record Licence(
      String id,
      String name,
      @Nullable String url,
      boolean bundled,
      @Nullable String attribution) {}

  /** Those of the tables that come with the library, and those that keep tables out of it. */
  public static Licences published() {
    var byId = new LinkedHashMap<String, Licence>();
    Table.read("licences.yaml", "licences")
        .entries()
        .forEach(e ->
            byId.put(
                e.id(),
                new Licence(
                    e.id(),
                    e.text("name"),
                    e.textOrNull("url"),
                    e.text("bundle").equals("yes"),
                    e.textOrNull("attribution"))));
    return new Licences(byId);
  }

  public Optional<Licence> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
