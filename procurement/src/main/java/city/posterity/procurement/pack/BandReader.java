package city.posterity.procurement.pack;

import city.posterity.procurement.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the bands of values, which ascend and end with one that has no limit. */
final class BandReader {

  private static final String EXPECTED = "bands from the lowest to the highest";

  private final Problems problems;
  private final SourcedReader values;
  private final @Nullable String currency;
  private final @Nullable Origin packOrigin;
  private final Collection<String> procedures;

  BandReader(
      Problems problems,
      @Nullable String currency,
      @Nullable Origin packOrigin,
      Collection<String> procedures) {
    this.problems = problems;
    this.values = new SourcedReader(problems);
    this.currency = currency;
    this.packOrigin = packOrigin;
    this.procedures = procedures;
  }

  List<Band> read(Fields pack) {
    List<Node> nodes = pack.list("bands", true, EXPECTED);
    var field = pack.all().get("bands");
    if (nodes.isEmpty() && field != null) {
      problems.add(field.line(), "there are no bands", "at least one, without a limit");
    }
    var bands = new ArrayList<Band>();
    var ids = new HashSet<String>();
    BigDecimal highest = BigDecimal.ZERO;
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      var fields =
          Fields.of(
              problems,
              "a band",
              new Fields.Field(Problems.line(node), node),
              List.of("id", "below", "procedures", "origin"));
      String id = fields.text("id", "a short name such as light");
      if (id != null && !ids.add(id)) {
        problems.add(node, "the band '" + id + "' is there twice", "a name of its own");
      }
      Origin origin = fields.has("origin") ? values.origin(fields) : packOrigin;
      Sourced limit = limit(fields, i == nodes.size() - 1, origin);
      if (limit != null) {
        BigDecimal amount = (BigDecimal) limit.value();
        if (amount.compareTo(highest) <= 0) {
          problems.add(
              limit.line(),
              "the limit " + amount.toPlainString() + " does not ascend",
              "more than " + highest.toPlainString());
        }
        highest = amount.max(highest);
      }
      List<String> named = procedures(fields);
      if (id != null && currency != null) {
        bands.add(
            band(
                id,
                limit,
                named,
                currency,
                origin == null ? Origin.DEFAULT : origin,
                fields.line()));
      }
    }
    return bands;
  }

  private Band band(
      String id,
      @Nullable Sourced limit,
      List<String> named,
      String currency,
      Origin origin,
      int line) {
    if (limit == null) {
      return new Band(id, null, named, origin, null, false, line);
    }
    return new Band(
        id,
        new Money((BigDecimal) limit.value(), currency),
        named,
        limit.origin(),
        limit.basis(),
        limit.verified(),
        limit.line());
  }

  private @Nullable Sourced limit(Fields fields, boolean top, @Nullable Origin origin) {
    if (top) {
      var field = fields.all().get("below");
      if (field != null) {
        problems.add(
            field.line(),
            "the last band has a limit, so that higher values have no band",
            "a last band without 'below'");
      }
      return null;
    }
    var field = fields.required("below", "the limit; only the last band has none");
    return field == null
        ? null
        : values.read("'below'", field, origin, (name, node) -> amount(name, node));
  }

  private @Nullable BigDecimal amount(String name, Node node) {
    BigDecimal amount = SourcedReader.decimal(node);
    if (amount == null) {
      problems.wrongKind(node, name, "an amount such as 25000, without currency or separators");
    }
    return amount;
  }

  private List<String> procedures(Fields fields) {
    String expected = "a list of procedures of this pack, the advised one first";
    List<Node> nodes = fields.list("procedures", true, expected);
    var field = fields.all().get("procedures");
    if (nodes.isEmpty() && field != null) {
      problems.add(field.line(), "the band has no procedures", expected);
    }
    var named = new ArrayList<String>();
    for (Node node : nodes) {
      String word = Fields.text(problems, "a procedure", node, expected);
      if (word == null) {
        continue;
      }
      if (!procedures.contains(word)) {
        problems.unknown(Problems.line(node), "the procedure", word, procedures);
      } else if (named.contains(word)) {
        problems.add(node, "the procedure '" + word + "' is named twice", "each procedure once");
      } else {
        named.add(word);
      }
    }
    return named;
  }
}
