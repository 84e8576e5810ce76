package city.posterity.appraisal.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;

/**
 * The populations that come with the library: the world and 29 countries from 2020 to 2100, from
 * the United Nations' World Population Prospects 2024 (CC BY 3.0 IGO), in five-year ages.
 */
public final class Populations {

  /** How many children are born; deaths and migration are those of the medium variant. */
  public enum Variant {
    MEDIUM(""),
    /** Half a child fewer for each woman. */
    LOW(", low fertility"),
    /** Half a child more for each woman. */
    HIGH(", high fertility");

    private final String suffix;

    Variant(String suffix) {
      this.suffix = suffix;
    }
  }

  /** The id of all people. */
  public static final String WORLD = "World";

  private static final int BAND = 5;
  private static final int BANDS = 21;

  private record Area(String name, Map<Variant, TreeMap<Integer, double[]>> byVariant) {
    Map<Variant, Population> populations() {
      var populations = new EnumMap<Variant, Population>(Variant.class);
      byVariant.forEach((variant, byYear) ->
          populations.put(variant, Population.of(name + variant.suffix, byYear)));
      return populations;
    }

    double[] medium(int year) {
      return Objects.requireNonNull(
          Objects.requireNonNull(byVariant.get(Variant.MEDIUM)).get(year));
    }
  }

  private final String version;
  private final Map<String, Map<Variant, Population>> areas;

  private Populations(String version, Map<String, Map<Variant, Population>> areas) {
    this.version = version;
    this.areas = areas;
  }

  private static final class Holder {
    private static final Populations PUBLISHED = read();
  }

  /** Those that come with the library. */
  public static Populations published() {
    return Holder.PUBLISHED;
  }

  /**
   * @param id {@code World} or an ISO 3166 alpha-3 code
   */
  public static Optional<Population> find(String id) {
    return find(id, Variant.MEDIUM);
  }

  /** One with fewer or more births, to see how much the results on the unborn rest on them. */
  public static Optional<Population> find(String id, Variant variant) {
    return published().get(id, variant);
  }

  /** All people, medium variant. */
  public static Population world() {
    return find(WORLD).orElseThrow();
  }

  /** Of the table. */
  public String version() {
    return version;
  }

  /** The world first, then countries by code. */
  public SequencedSet<String> ids() {
    return new LinkedHashMap<>(areas).sequencedKeySet();
  }

  private Optional<Population> get(String id, Variant variant) {
    return Optional.ofNullable(areas.get(id)).map(variants -> variants.get(variant));
  }

  private static Populations read() {
    String text;
    try (InputStream in =
        Objects.requireNonNull(
            Populations.class.getResourceAsStream(
                "/city/posterity/appraisal/data/populations.txt"))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = "";
    var areas = new LinkedHashMap<String, Area>();
    for (String line : text.lines().toList()) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "#" -> {}
        case "version" -> version = words[1];
        case "area" ->
            areas.put(
                words[1],
                new Area(
                    String.join(" ", Arrays.asList(words).subList(2, words.length)), variants()));
        default -> add(areas.sequencedValues().getLast(), words);
      }
    }
    var made = new LinkedHashMap<String, Map<Variant, Population>>();
    areas.forEach((id, area) -> made.put(id, area.populations()));
    return new Populations(version, made);
  }

  private static Map<Variant, TreeMap<Integer, double[]>> variants() {
    var byVariant = new EnumMap<Variant, TreeMap<Integer, double[]>>(Variant.class);
    for (Variant variant : Variant.values()) {
      byVariant.put(variant, new TreeMap<>());
    }
    return byVariant;
  }

  /** The medium line comes first; the others say only where they differ. */
  private static void add(Area area, String[] words) {
    Variant variant = Variant.valueOf(words[0].toUpperCase(Locale.ROOT));
    int year = Integer.parseInt(words[1]);
    double[] ages = new double[Population.AGES];
    if (variant != Variant.MEDIUM) {
      ages = area.medium(year).clone();
    }
    for (int band = 0; band < words.length - 2; band++) {
      double persons = Double.parseDouble(words[band + 2]);
      if (band == BANDS - 1) {
        ages[Population.OPEN_AGE] = persons;
      } else {
        Arrays.fill(ages, band * BAND, (band + 1) * BAND, persons / BAND);
      }
    }
    if (variant == Variant.MEDIUM) {
      double[] all = ages;
      area.byVariant().values().forEach(byYear -> byYear.put(year, all));
    } else {
      Objects.requireNonNull(area.byVariant().get(variant)).put(year, ages);
    }
  }
}
