package city.posterity.procurement.docs;

import city.posterity.procurement.pack.Band;
import city.posterity.procurement.pack.DirectAwardGround;
import city.posterity.procurement.pack.LightPath;
import city.posterity.procurement.pack.MoveEdit;
import city.posterity.procurement.pack.Pack;
import city.posterity.procurement.pack.PackDifference;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.pack.Sourced;
import java.util.List;
import java.util.stream.Collectors;

/** One pack as a page: whatever it says, with the origin of every value. */
final class PackPage {

  private final Pack pack;

  PackPage(Pack pack) {
    this.pack = pack;
  }

  static String index(List<Pack> packs) {
    return "# The procedure packs that come with the program\n\n"
        + packs.stream()
            .map(p -> "- [%s](%s.md): %s".formatted(p.title(), p.id(), p.jurisdiction()))
            .collect(Collectors.joining("\n"))
        + "\n\n[How they differ](differences.md)\n";
  }

  static String differences(Pack before, Pack after) {
    return "# What differs between %s and %s\n\n".formatted(before.key(), after.key())
        + "| Procedure | What | %s | %s |\n".formatted(before.id(), after.id())
        + "| --- | --- | --- | --- |\n"
        + PackDifference.between(before, after).stream()
            .filter(d -> !d.what().equals("holidays"))
            .map(d ->
                "| %s | %s | %s | %s |"
                    .formatted(
                        d.procedure() == null ? "" : d.procedure(),
                        d.what(),
                        cell(d.before()),
                        cell(d.after())))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  String text() {
    var text = new StringBuilder("# " + pack.title() + "\n\n");
    text.append("**").append(pack.notice()).append("**\n\n");
    text.append(
        """
        | | |
        | --- | --- |
        | Place | %s |
        | In force from | %s |
        | Key | %s |
        | Currency | %s |
        | Time zone | %s |
        | Weekend | %s |

        ## Bands

        | Band | Estimated value | Procedures, the advised one first | Origin of the limit |
        | --- | --- | --- | --- |
        """
            .formatted(
                pack.jurisdiction(),
                pack.validFrom(),
                pack.key(),
                pack.currency(),
                pack.calendar().zone(),
                pack.calendar().weekend().stream()
                    .sorted()
                    .map(d ->
                        d.name().charAt(0)
                            + d.name().substring(1).toLowerCase(java.util.Locale.ROOT))
                    .collect(Collectors.joining(", "))));
    pack.bands().forEach(b -> text.append(row(b)));
    pack.light().ifPresent(l -> text.append(section(l)));
    text.append(grounds());
    pack.procedures().values().forEach(p -> text.append(section(p)));
    text.append("\n## Holidays\n\n| Date | Name |\n| --- | --- |\n");
    pack.calendar()
        .holidays()
        .forEach((day, name) -> text.append("| %s | %s |%n".formatted(day, cell(name))));
    return text.toString().replace("\r\n", "\n");
  }

  private static String row(Band band) {
    boolean top = band.below() == null;
    return "| %s | %s | %s | %s |\n"
        .formatted(
            band.id(),
            top ? "no limit" : "below " + band.below(),
            String.join(", ", band.procedures()),
            top ? "" : cell(band.explanation()));
  }

  private static String section(LightPath light) {
    var text = new StringBuilder("\n## Light path for small purchases\n\n");
    text.append("Values of the lowest band need no tender: at least ");
    text.append(light.quotationsMinimum().value()).append(" quotations (");
    text.append(light.quotationsMinimum().explanation());
    text.append("), or a direct award on one of these grounds.\n\n");
    text.append("| Ground | Applies when | Origin | Up to | Above the lowest band |");
    text.append(" Must be published | Standstill |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    light.grounds().values().forEach(g -> text.append(row(g)));
    return text.toString();
  }

  private static String row(DirectAwardGround ground) {
    return "| %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            ground.code(),
            cell(ground.title()),
            cell(ground.explanation()),
            value(ground.cap()),
            ground.aboveLightBand() ? "yes" : "no",
            ground.mustPublish() ? "yes" : "no",
            value(ground.standstill()));
  }

  private static String value(@org.jspecify.annotations.Nullable Sourced value) {
    return value == null ? "" : value.value() + " (" + cell(value.explanation()) + ")";
  }

  private String grounds() {
    var text =
        new StringBuilder("\n## What may be withheld\n\n")
            .append("| Ground | Title | At most | Origin |\n| --- | --- | --- | --- |\n");
    pack.redactionGrounds()
        .forEach(g ->
            text.append(
                "| %s | %s | %s | %s |\n"
                    .formatted(
                        g.code(),
                        cell(g.title()),
                        g.longest() == null ? "until lifted" : g.longest(),
                        cell(g.explanation()))));
    return text.toString();
  }

  private static String section(Procedure procedure) {
    var text = new StringBuilder();
    text.append("\n## ").append(procedure.title()).append("\n\n");
    text.append("`").append(procedure.procedureId()).append("`, OCDS method `");
    text.append(procedure.method()).append("`. Mandatory criteria: ");
    text.append(
        procedure.mandatoryCriteria().isEmpty()
            ? "none"
            : String.join(", ", procedure.mandatoryCriteria()));
    text.append(".\n\n| Parameter | Value | Origin |\n| --- | --- | --- |\n");
    for (Parameter parameter : Parameter.values()) {
      Sourced value = procedure.sourced(parameter);
      text.append(
          "| %s | %s | %s |\n"
              .formatted(parameter.key(), value.value(), cell(value.explanation())));
    }
    if (!procedure.edits().isEmpty()) {
      text.append("\nDepartures from the common moves:\n\n");
      procedure.edits().forEach(e -> text.append("- ").append(line(e)).append('\n'));
    }
    return text.toString();
  }

  private static String line(MoveEdit edit) {
    String row =
        "[%s](../machines/%1$s.md) %s, %s".formatted(edit.thing(), edit.from(), edit.verb());
    return edit.added()
        ? "added: " + row + ", to " + edit.to() + ". " + edit.ground()
        : "removed: " + row;
  }

  private static String cell(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text.replace("|", "\\|").replace("\n", " ");
  }
}
