package city.posterity.cityhall.openness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The tables of bulk files. The first has one row for each procurement; the others are linked to it
 * by ocid. A cell is a text, a number or nothing.
 */
enum BulkTable {
  PROCUREMENTS(
      List.of(
          "ocid",
          "title",
          "buyer",
          "stage",
          "category",
          "method",
          "value",
          "currency",
          "tenderStatus",
          "tenderStart",
          "deadline",
          "bidsReceived",
          "suppliers",
          "awardDate",
          "awardValue",
          "contractSigned",
          "contractValue",
          "paidSoFar",
          "updated"),
      (release, rows) -> rows.accept(procurement(release))),
  LOTS(
      List.of("ocid", "lot", "title", "status", "value", "currency"),
      (release, rows) ->
          release
              .at("/tender/lots")
              .forEach(l ->
                  rows.accept(
                      row(
                          release.path("ocid"),
                          l.path("id"),
                          l.path("title"),
                          l.path("status"),
                          l.at("/value/amount"),
                          l.at("/value/currency"))))),
  AWARDS(
      List.of(
          "ocid",
          "award",
          "lot",
          "status",
          "date",
          "supplier",
          "supplierName",
          "value",
          "currency"),
      (release, rows) ->
          release
              .path("awards")
              .forEach(a ->
                  rows.accept(
                      row(
                          release.path("ocid"),
                          a.path("id"),
                          a.at("/relatedLots/0"),
                          a.path("status"),
                          a.path("date"),
                          a.at("/suppliers/0/id"),
                          a.at("/suppliers/0/name"),
                          a.at("/value/amount"),
                          a.at("/value/currency"))))),
  CONTRACTS(
      List.of(
          "ocid",
          "contract",
          "award",
          "title",
          "status",
          "signed",
          "start",
          "end",
          "value",
          "currency",
          "finalValue",
          "supplier",
          "supplierName"),
      (release, rows) ->
          release
              .path("contracts")
              .forEach(c ->
                  rows.accept(
                      row(
                          release.path("ocid"),
                          c.path("id"),
                          c.path("awardID"),
                          c.path("title"),
                          c.path("status"),
                          c.path("dateSigned"),
                          c.at("/period/startDate"),
                          c.at("/period/endDate"),
                          c.at("/value/amount"),
                          c.at("/value/currency"),
                          c.at("/implementation/finalValue/amount"),
                          supplier(release, c, "/suppliers/0/id"),
                          supplier(release, c, "/suppliers/0/name"))))),
  TRANSACTIONS(
      List.of(
          "ocid",
          "contract",
          "transaction",
          "date",
          "payer",
          "payee",
          "milestone",
          "value",
          "currency",
          "payerName",
          "payeeName"),
      (release, rows) ->
          release
              .path("contracts")
              .forEach(c ->
                  c.at("/implementation/transactions")
                      .forEach(t ->
                          rows.accept(
                              row(
                                  release.path("ocid"),
                                  c.path("id"),
                                  t.path("id"),
                                  t.path("date"),
                                  t.at("/payer/id"),
                                  t.at("/payee/id"),
                                  t.at("/relatedImplementationMilestone/id"),
                                  t.at("/value/amount"),
                                  t.at("/value/currency"),
                                  name(release, t.path("payer")),
                                  name(release, t.path("payee")))))));

  private interface Filling {
    void fill(JsonNode release, Consumer<List<@Nullable Object>> rows);
  }

  private final List<String> columns;
  private final Filling filling;

  BulkTable(List<String> columns, Filling filling) {
    this.columns = columns;
    this.filling = filling;
  }

  /** Name of its sheet or file. */
  String title() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  List<String> columns() {
    return columns;
  }

  /** The rows of one compiled release. */
  List<List<@Nullable Object>> rows(JsonNode release) {
    var rows = new ArrayList<List<@Nullable Object>>();
    filling.fill(release, rows::add);
    return rows;
  }

  private static List<@Nullable Object> procurement(JsonNode release) {
    var suppliers = new ArrayList<String>();
    for (JsonNode award : standing(release.path("awards"))) {
      award.path("suppliers").forEach(s -> suppliers.add(s.path("name").asString("")));
    }
    JsonNode tender = release.path("tender");
    return Arrays.asList(
        cell(release.path("ocid")),
        cell(release.path("title")),
        cell(release.at("/buyer/name")),
        Listing.stage(release).word(),
        cell(tender.path("mainProcurementCategory")),
        cell(tender.path("procurementMethod")),
        cell(tender.at("/value/amount")),
        cell(tender.at("/value/currency")),
        cell(tender.path("status")),
        cell(tender.at("/tenderPeriod/startDate")),
        cell(tender.at("/tenderPeriod/endDate")),
        bids(release),
        suppliers.isEmpty() ? null : String.join("; ", suppliers.stream().distinct().toList()),
        cell(release.at("/awards/0/date")),
        sum(standing(release.path("awards")), a -> a.at("/value/amount")),
        cell(release.at("/contracts/0/dateSigned")),
        sum(standing(release.path("contracts")), c -> c.at("/value/amount")),
        paid(release),
        cell(release.path("date")));
  }

  private static @Nullable Object bids(JsonNode release) {
    for (JsonNode s : release.at("/bids/statistics")) {
      if (s.path("measure").asString("").equals("bids")) {
        return cell(s.path("value"));
      }
    }
    return null;
  }

  private static @Nullable BigDecimal paid(JsonNode release) {
    var all = new ArrayList<JsonNode>();
    release.path("contracts").forEach(c -> c.at("/implementation/transactions").forEach(all::add));
    return sum(all, t -> t.at("/value/amount"));
  }

  private static List<JsonNode> standing(JsonNode list) {
    var all = new ArrayList<JsonNode>();
    list.forEach(n -> {
      if (!n.path("status").asString("").equals("cancelled")) {
        all.add(n);
      }
    });
    return all;
  }

  private static @Nullable BigDecimal sum(List<JsonNode> list, Function<JsonNode, JsonNode> value) {
    return list.stream()
        .map(value)
        .filter(JsonNode::isNumber)
        .map(JsonNode::decimalValue)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  /** A contract names its award, and the award its supplier. */
  private static JsonNode supplier(JsonNode release, JsonNode contract, String place) {
    String award = contract.path("awardID").asString("");
    for (JsonNode a : release.path("awards")) {
      if (a.path("id").asString("").equals(award)) {
        return a.at(place);
      }
    }
    return release.at("/there-is-none");
  }

  /** Of a party, as it stands beside its number or in the list of all parties. */
  private static JsonNode name(JsonNode release, JsonNode party) {
    if (party.has("name")) {
      return party.path("name");
    }
    for (JsonNode p : release.path("parties")) {
      if (p.path("id").equals(party.path("id"))) {
        return p.path("name");
      }
    }
    return party.path("name");
  }

  private static List<@Nullable Object> row(JsonNode... cells) {
    var row = new ArrayList<@Nullable Object>();
    for (JsonNode cell : cells) {
      row.add(cell(cell));
    }
    return row;
  }

  private static @Nullable Object cell(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue();
    }
    return node.isString() ? node.asString() : null;
  }
}
