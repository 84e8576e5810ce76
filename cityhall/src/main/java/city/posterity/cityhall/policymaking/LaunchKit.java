package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.policy.Packs;
import city.posterity.policy.Text;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.Consequence;
import city.posterity.procurement.policymaking.clause.Obligation;
import city.posterity.procurement.policymaking.process.Edition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An adopted text, to be taken away.
 *
 * @param plain whether the plain-language twin is shown
 * @param hash of the text
 * @param modelHash SHA-256 of the file for other cities
 * @param packHash SHA-256 of the pack
 * @param startsOn empty until it was launched
 */
public record LaunchKit(
    String title,
    String address,
    String purpose,
    String city,
    boolean plain,
    String edition,
    String hash,
    String modelHash,
    String packHash,
    PolicyView.@Nullable ResolutionView resolution,
    String startsOn,
    String reviewOn,
    Figures figures,
    List<Group> groups) {

  /** What the text asks, in numbers. */
  public record Figures(int clauses, int must, int should, int checked, int blocking) {}

  /**
   * Clauses that belong together.
   *
   * @param principle which they serve; empty for those that name none
   */
  public record Group(String principle, List<Line> clauses) {}

  /** A clause. */
  public record Line(
      String key, String title, String text, String language, String dir, String obligation) {}

  public LaunchKit {
    groups = List.copyOf(groups);
  }

  static LaunchKit of(Made made, Edition edition, String city, boolean plain, Formats formats) {
    var charter = made.process().charter();
    var launch = made.process().launch();
    var parts = new PolicyViewParts(made, formats, edition.at());
    return new LaunchKit(
        charter.title(),
        made.address(),
        charter.purpose(),
        city,
        plain,
        String.valueOf(edition.number()),
        edition.hash(),
        ModelFile.sha256(ModelFile.of(PolicyModel.of(made, edition, city))),
        ModelFile.sha256(PolicyPack.of(made, edition).yaml().getBytes(StandardCharsets.UTF_8)),
        parts.resolution(),
        launch == null ? "" : formats.day(launch.startsOn()),
        launch == null ? "" : formats.day(launch.reviewOn()),
        figures(made.text(edition)),
        groups(made.text(edition), plain, formats.locale()));
  }

  private static Figures figures(List<Made.Text> text) {
    int must = 0;
    int checked = 0;
    int blocking = 0;
    for (Made.Text t : text) {
      Check check = t.version().wording().check();
      must += t.version().wording().obligation() == Obligation.MUST ? 1 : 0;
      checked += check == null ? 0 : 1;
      blocking += check == null || check.onFail() != Consequence.BLOCK ? 0 : 1;
    }
    return new Figures(text.size(), must, text.size() - must, checked, blocking);
  }

  /** By principle, in the order in which the text comes to them. */
  private static List<Group> groups(List<Made.Text> text, boolean plain, Locale locale) {
    var groups = new LinkedHashMap<String, List<Line>>();
    for (Made.Text t : text) {
      groups
          .computeIfAbsent(t.version().wording().principle(), _ -> new ArrayList<>())
          .add(line(t, plain, locale));
    }
    return groups.entrySet().stream()
        .map(g -> new Group(principle(g.getKey(), locale), List.copyOf(g.getValue())))
        .toList();
  }

  private static Line line(Made.Text t, boolean plain, Locale locale) {
    var words = t.in(locale);
    return new Line(
        t.clause().key(),
        words.title(),
        plain && !words.plain().isBlank() ? words.plain() : words.text(),
        words.language(),
        Directions.of(words.language()),
        Engine.word(t.version().wording().obligation()));
  }

  private static String principle(String id, Locale locale) {
    return PolicyPack.USES.stream()
        .flatMap(pack -> Optional.ofNullable(name(pack, id)).stream())
        .findFirst()
        .map(t -> t.in(locale))
        .orElse(id);
  }

  private static @Nullable Text name(String pack, String principle) {
    return Packs.shipped(pack).principles().get(principle);
  }
}
