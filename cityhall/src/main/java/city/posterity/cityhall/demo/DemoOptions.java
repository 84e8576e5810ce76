package city.posterity.cityhall.demo;

import city.posterity.procurement.planning.need.AppraiseOptions;
import city.posterity.procurement.planning.need.OptionsAppraisal;
import city.posterity.procurement.planning.need.OptionsAppraisal.LeftOut;
import city.posterity.procurement.planning.need.OptionsAppraisal.Looked;
import city.posterity.procurement.planning.need.OptionsAppraisal.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was looked at beside buying, for the purchases where the city compared it. */
final class DemoOptions {

  private static final int DRAWS = 10_000;

  /** By the title of the need. */
  private static final Map<String, Compared> ALL =
      Map.of(
          "Flood-warning network",
          new Compared(
              "flood",
              List.of(
                  new Looked("nothing", Role.DO_NOTHING),
                  new Looked("sirens", Role.OTHER),
                  new Looked("own", Role.BUY)),
              List.of(
                  new LeftOut(Role.REPAIR, "There is no warning system that could be repaired."),
                  new LeftOut(
                      Role.SHARE_OR_REUSE,
                      "The country's gauges are too far up the river; neighbours have none to"
                          + " share.")),
              "own",
              "It alone warns six hours before the water comes, and damage that is avoided pays"
                  + " for it."),
          "Meals for schools and day care",
          new Compared(
              "meals",
              List.of(
                  new Looked("nothing", Role.DO_NOTHING),
                  new Looked("kitchens", Role.OTHER),
                  new Looked("regional", Role.BUY)),
              List.of(
                  new LeftOut(Role.REPAIR, "Meals cannot be repaired."),
                  new LeftOut(
                      Role.SHARE_OR_REUSE, "The hospital's kitchen cooks at its limit already.")),
              "regional",
              "It costs no more than going on, and half as much is thrown away."),
          "School laptops",
          new Compared(
              "laptops",
              List.of(
                  new Looked("nothing", Role.DO_NOTHING),
                  new Looked("repair", Role.REPAIR),
                  new Looked("reuse", Role.SHARE_OR_REUSE),
                  new Looked("new", Role.BUY)),
              List.of(),
              "new",
              "Repaired and used ones are fewer than the pupils; new ones that can be repaired"
                  + " last the longest."),
          "Street-lighting renewal",
          new Compared(
              "lamps",
              List.of(
                  new Looked("nothing", Role.DO_NOTHING),
                  new Looked("repair", Role.REPAIR),
                  new Looked("new", Role.BUY)),
              List.of(
                  new LeftOut(Role.SHARE_OR_REUSE, "Lamps of other cities fit none of our masts.")),
              "new",
              "They use less than half the electricity, and cost the least over thirty years."));

  private DemoOptions() {}

  private record Compared(
      String file, List<Looked> looked, List<LeftOut> leftOut, String chosen, String reason) {}

  static void compared(Tale t) {
    Compared options = ALL.get(t.about().title());
    if (options == null) {
      return;
    }
    var backstage = t.backstage();
    var appraised =
        backstage
            .appraisals()
            .run(backstage.city().id(), t.need().id(), input(options.file()), 1, DRAWS);
    t.does(
        "officer",
        t.need(),
        new AppraiseOptions(
            new OptionsAppraisal(
                appraised,
                options.looked(),
                options.leftOut(),
                options.chosen(),
                options.reason())));
  }

  private static byte[] input(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            DemoOptions.class.getResourceAsStream("/demo/options-" + file + ".json"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
