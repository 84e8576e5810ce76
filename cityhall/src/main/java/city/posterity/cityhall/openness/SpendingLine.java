package city.posterity.cityhall.openness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What one supplier of a procurement was awarded, has contracts over and was paid, in one currency.
 *
 * @param supplierId id of the organisation in the release; empty where none is named
 * @param supplier its name; several who act together are named together
 * @param awarded sum of the awards that were not cancelled
 * @param contracted sum of the contracts that were not cancelled
 * @param paid sum of all payments, whatever became of the contract
 */
record SpendingLine(
    String supplierId,
    String supplier,
    String currency,
    BigDecimal awarded,
    BigDecimal contracted,
    BigDecimal paid) {

  SpendingLine {
    awarded = Ocds.number(awarded);
    contracted = Ocds.number(contracted);
    paid = Ocds.number(paid);
  }

  private record Supplier(String id, String name) {
    static final Supplier UNKNOWN = new Supplier("", "");

    static Supplier of(JsonNode award) {
      JsonNode all = award.path("suppliers");
      String names =
          all.valueStream()
              .map(s -> s.path("name").asString(""))
              .filter(n -> !n.isEmpty())
              .distinct()
              .collect(Collectors.joining("; "));
      return new Supplier(all.path(0).path("id").asString(""), names);
    }
  }

  private record Key(Supplier supplier, String currency) {}

  private enum Column {
    AWARDED,
    CONTRACTED,
    PAID
  }

  /** The lines of a compiled release or of a snapshot; none without award and contract. */
  static List<SpendingLine> of(JsonNode body) {
    return new Adding().all(body);
  }

  private static final class Adding {
    private final Map<Key, BigDecimal[]> sums = new LinkedHashMap<>();

    List<SpendingLine> all(JsonNode body) {
      var suppliers = new LinkedHashMap<String, Supplier>();
      for (JsonNode award : body.path("awards")) {
        Supplier supplier = Supplier.of(award);
        suppliers.put(award.path("id").asString(""), supplier);
        if (stands(award)) {
          add(supplier, award.path("value"), Column.AWARDED);
        }
      }
      for (JsonNode contract : body.path("contracts")) {
        Supplier supplier =
            suppliers.getOrDefault(contract.path("awardID").asString(""), Supplier.UNKNOWN);
        if (stands(contract)) {
          add(supplier, contract.path("value"), Column.CONTRACTED);
        }
        for (JsonNode payment : contract.at("/implementation/transactions")) {
          add(supplier, payment.path("value"), Column.PAID);
        }
      }
      return lines(sums.entrySet());
    }

    private void add(Supplier supplier, JsonNode value, Column column) {
      String currency = value.path("currency").asString("");
      if (!value.path("amount").isNumber() || currency.isEmpty()) {
        return;
      }
      BigDecimal[] sum =
          sums.computeIfAbsent(
              new Key(supplier, currency),
              _ -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
      sum[column.ordinal()] = sum[column.ordinal()].add(value.path("amount").decimalValue());
    }

    private static boolean stands(JsonNode node) {
      return !node.path("status").asString("").equals("cancelled");
    }

    private static List<SpendingLine> lines(Collection<Map.Entry<Key, BigDecimal[]>> sums) {
      var lines = new ArrayList<SpendingLine>();
      sums.forEach(e -> {
        Key key = e.getKey();
        BigDecimal[] sum = e.getValue();
        lines.add(
            new SpendingLine(
                key.supplier().id(),
                key.supplier().name(),
                key.currency(),
                sum[Column.AWARDED.ordinal()],
                sum[Column.CONTRACTED.ordinal()],
                sum[Column.PAID.ordinal()]));
      });
      return lines;
    }
  }
}
