import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes the table of populations of the module appraisal from an extract of the World Population
 * Prospects 2024: {@code java tools/population/PopulationTable.java EXTRACT.csv TABLE.txt}.
 *
 * <p>The extract has the columns country_code (UN M49), country, year, age_group (0-4 … 95-99,
 * 100+), pop_thousand_medium, pop_thousand_low, pop_thousand_high. Low and high variants change
 * births only, so of these the table holds the young bands up to the last that differs.
 */
public class PopulationTable {

  private static final Map<String, String> ALPHA3 =
      Map.ofEntries(
          Map.entry("900", "World"), Map.entry("32", "ARG"), Map.entry("36", "AUS"),
          Map.entry("40", "AUT"), Map.entry("76", "BRA"), Map.entry("124", "CAN"),
          Map.entry("156", "CHN"), Map.entry("246", "FIN"), Map.entry("250", "FRA"),
          Map.entry("276", "DEU"), Map.entry("356", "IND"), Map.entry("372", "IRL"),
          Map.entry("380", "ITA"), Map.entry("392", "JPN"), Map.entry("404", "KEN"),
          Map.entry("410", "KOR"), Map.entry("484", "MEX"), Map.entry("528", "NLD"),
          Map.entry("554", "NZL"), Map.entry("566", "NGA"), Map.entry("578", "NOR"),
          Map.entry("616", "POL"), Map.entry("642", "ROU"), Map.entry("682", "SAU"),
          Map.entry("710", "ZAF"), Map.entry("724", "ESP"), Map.entry("752", "SWE"),
          Map.entry("784", "ARE"), Map.entry("826", "GBR"), Map.entry("840", "USA"));

  private static final String HEADER =
      """
      # Mid-year population by age in persons: the world and 29 countries, every five years from 2020 to 2100.
      # Source: United Nations, Department of Economic and Social Affairs, Population Division (2024),
      # World Population Prospects 2024, https://population.un.org/wpp/; licence CC BY 3.0 IGO.
      # Changed: an extract in five-year ages, in a format of our own. Not endorsed by the United Nations.
      # area ID NAME, then lines VARIANT YEAR and the bands 0-4, 5-9 … 95-99, 100+.
      # A low or high line gives only the young bands that may differ from medium.
      # Made by tools/population/PopulationTable.java.
      version 2024
      """;

  private record Row(String[] medium, String[] low, String[] high) {}

  public static void main(String[] args) throws IOException {
    var areas = new LinkedHashMap<String, Map<Integer, Row>>();
    var names = new LinkedHashMap<String, String>();
    List<String> lines = Files.readAllLines(Path.of(args[0]));
    for (String line : lines.subList(1, lines.size())) {
      String[] f = line.split(",", -1);
      names.put(f[0], f[1]);
      Row row =
          areas
              .computeIfAbsent(f[0], _ -> new LinkedHashMap<>())
              .computeIfAbsent(
                  Integer.parseInt(f[2]),
                  _ -> new Row(new String[21], new String[21], new String[21]));
      int band = Integer.parseInt(f[3].split("[-+]", -1)[0]) / 5;
      row.medium()[band] = persons(f[4]);
      row.low()[band] = f[5].isEmpty() ? row.medium()[band] : persons(f[5]);
      row.high()[band] = f[6].isEmpty() ? row.medium()[band] : persons(f[6]);
    }
    var out = new StringBuilder(HEADER);
    List<String> codes = new ArrayList<>(areas.keySet());
    codes.sort((a, b) -> key(a).compareTo(key(b)));
    for (String code : codes) {
      out.append("area ").append(ALPHA3.get(code)).append(' ').append(names.get(code)).append('\n');
      areas.get(code).forEach((year, row) -> {
        line(out, "medium", year, row.medium(), 21);
        line(out, "low", year, row.low(), differing(row.low(), row.medium()));
        line(out, "high", year, row.high(), differing(row.high(), row.medium()));
      });
    }
    Files.writeString(Path.of(args[1]), out);
  }

  private static String key(String code) {
    return code.equals("900") ? "" : ALPHA3.get(code);
  }

  private static String persons(String thousands) {
    return Long.toString(Math.round(Double.parseDouble(thousands) * 1000));
  }

  private static int differing(String[] variant, String[] medium) {
    int n = variant.length;
    while (n > 0 && variant[n - 1].equals(medium[n - 1])) {
      n--;
    }
    return n;
  }

  private static void line(StringBuilder out, String variant, int year, String[] bands, int n) {
    if (n > 0) {
      out.append(String.format(Locale.ROOT, "%s %d", variant, year));
      for (int i = 0; i < n; i++) {
        out.append(' ').append(bands[i]);
      }
      out.append('\n');
    }
  }
}
