package city.posterity.cityhall.policymaking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which clause a line of a written pack lies. */
final class PackLines {

  private static final String CLAUSES = "clauses:";
  private static final Pattern FIRST = Pattern.compile("- id: ['\"]?([A-Za-z][A-Za-z0-9-]*)['\"]?");

  private final List<String> lines;

  PackLines(String yaml) {
    this.lines = yaml.lines().toList();
  }

  /**
   * @param line from 1
   * @return key of the clause; empty for a line in none
   */
  String clause(int line) {
    String found = "";
    boolean within = false;
    for (int i = 0; i < Math.min(line, lines.size()); i++) {
      if (lines.get(i).equals(CLAUSES)) {
        within = true;
      }
      Matcher first = FIRST.matcher(lines.get(i));
      if (within && first.matches()) {
        found = first.group(1);
      }
    }
    return found;
  }
}
