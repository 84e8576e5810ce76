package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.Problem;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.SheetCheck;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.Item;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.price.BidArithmetic;
import city.posterity.procurement.ranking.MethodCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything that is wrong with what a bid says, under the terms of its tender. The one place where
 * this is decided: whoever packs a bid runs it before sealing, the server runs it after the
 * opening. (Scenarios A2 and A12.)
 */
public final class BidContentCheck {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final BidContent content;
  private final TenderTerms terms;
  private final List<Problem> problems = new ArrayList<>();

  private BidContentCheck(BidContent content, TenderTerms terms) {
    this.content = content;
    this.terms = terms;
  }

  /** Every problem of a whole bid, prices included; pointers are relative to the content. */
  public static List<Problem> of(BidContent content, TenderTerms terms) {
    var check = new BidContentCheck(content, terms);
    check.lots();
    check.prices();
    check.method();
    check.rest();
    return List.copyOf(check.problems);
  }

  /**
   * Every problem of the first of two envelopes, which holds everything but prices and costs. What
   * the prices decide, the features included, is looked at with them.
   */
  public static List<Problem> ofTechnical(BidContent content, TenderTerms terms) {
    var check = new BidContentCheck(content, terms);
    check.lots();
    for (int i = 0; i < content.lots().size(); i++) {
      if (content.lots().get(i).hasPrices()) {
        check.add(
            "price-too-early",
            "/lots/" + i + "/price",
            "prices and costs belong into the price envelope, not here");
      }
    }
    check.rest();
    return List.copyOf(check.problems);
  }

  private void lots() {
    if (content.lots().isEmpty()) {
      add("no-lots", "/lots", "offer at least one of the lots " + lotIds());
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < content.lots().size(); i++) {
      String lot = content.lots().get(i).lot();
      if (terms.lot(lot).isEmpty()) {
        add(
            "unknown-lot",
            "/lots/" + i + "/lot",
            "there is no lot " + lot + "; the lots are " + lotIds());
      }
      if (!seen.add(lot)) {
        add("duplicate-lot", "/lots/" + i + "/lot", "offer lot " + lot + " once");
      }
    }
  }

  private void prices() {
    for (int i = 0; i < content.lots().size(); i++) {
      LotBid bid = content.lots().get(i);
      String at = "/lots/" + i;
      if (bid.price() == null) {
        add("price-missing", at + "/price", "state the price of lot " + bid.lot());
        continue;
      }
      if (bid.price().isNegative()) {
        add("price-negative", at + "/price", "a price is 0 or more, not " + bid.price());
      }
      var lines =
          bid.unitPrices().stream()
              .map(u ->
                  new BidArithmetic.Line(u.item(), u.quantity(), u.unitPrice(), u.taxIncluded()))
              .toList();
      under(at, BidArithmetic.check(lines, bid.price(), terms.currency(), terms.multiCurrency()));
      unitPrices(bid, at);
      sheet(bid, at);
    }
  }

  private void sheet(LotBid bid, String at) {
    CostingMethod method = terms.costing();
    CostSheet sheet = bid.sheet();
    if (method == null || sheet == null) {
      if (method != null) {
        add("sheet-missing", at + "/sheet", "fill in the cost sheet of lot " + bid.lot());
      } else if (sheet != null) {
        add("sheet-not-asked", at + "/sheet", "this tender asks for no cost sheet");
      }
      return;
    }
    var problems = SheetCheck.of(method, sheet);
    under(at + "/sheet", problems);
    if (problems.isEmpty() && bid.price() != null) {
      under(at + "/price", SheetCheck.ofPrice(method, sheet, bid.price().amount()));
    }
  }

  private void unitPrices(LotBid bid, String at) {
    if (bid.unitPrices().isEmpty()) {
      return;
    }
    var items = terms.items().stream().filter(t -> t.lot().equals(bid.lot())).toList();
    var seen = new HashSet<String>();
    for (int i = 0; i < bid.unitPrices().size(); i++) {
      UnitPrice unit = bid.unitPrices().get(i);
      String line = at + "/unitPrices/" + i;
      var item = items.stream().filter(t -> t.id().equals(unit.item())).findFirst();
      if (item.isEmpty()) {
        add(
            "unknown-item",
            line + "/item",
            "lot " + bid.lot() + " has no item " + unit.item() + "; its items are " + ids(items));
      } else if (item.get().quantity().compareTo(unit.quantity()) != 0) {
        add(
            "quantity-differs",
            line + "/quantity",
            "the tender asks for "
                + item.get().quantity().toPlainString()
                + " of "
                + unit.item()
                + ", not "
                + unit.quantity().toPlainString());
      }
      if (unit.unitPrice().isNegative()) {
        add("price-negative", line + "/unitPrice", "a price is 0 or more");
      }
      if (!seen.add(unit.item())) {
        add("duplicate-item", line + "/item", "price item " + unit.item() + " once");
      }
    }
    items.stream()
        .filter(t -> !seen.contains(t.id()))
        .forEach(t ->
            add("item-unpriced", at + "/unitPrices", "state the unit price of item " + t.id()));
  }

  private void method() {
    for (int i = 0; i < content.lots().size(); i++) {
      LotBid bid = content.lots().get(i);
      var method = terms.methodFor(bid.lot());
      under("/lots/" + i, MethodCheck.ofAnswers(method, bid.features(), bid.costs()));
    }
  }

  private void rest() {
    criteria();
    documents();
    promises();
  }

  private void criteria() {
    Set<String> known = terms.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
    for (Criterion c : terms.criteria()) {
      if (content.answers().getOrDefault(c.id(), "").isBlank()) {
        add("criterion-unanswered", "/answers/" + c.id(), "answer: " + c.title());
      }
    }
    content.answers().keySet().stream()
        .filter(id -> !known.contains(id))
        .forEach(
            id -> add("unknown-criterion", "/answers/" + id, "the tender has no criterion " + id));
  }

  private void documents() {
    var names = new HashSet<String>();
    for (int i = 0; i < content.documents().size(); i++) {
      BidDocument d = content.documents().get(i);
      String at = "/documents/" + i;
      text(d.name(), at + "/name");
      if (!names.add(d.name())) {
        add("duplicate-document", at + "/name", "two files are named " + d.name());
      }
      if (!SHA256.matcher(d.sha256()).matches()) {
        add("digest-malformed", at + "/sha256", "a digest is 64 hexadecimal digits, lower case");
      }
      if (d.size() < 0) {
        add("size-negative", at + "/size", "a size is 0 bytes or more");
      }
    }
  }

  private void promises() {
    var ids = new HashSet<String>();
    for (int i = 0; i < content.promises().size(); i++) {
      Promise p = content.promises().get(i);
      String at = "/promises/" + i;
      text(p.id(), at + "/id");
      text(p.title(), at + "/title");
      text(p.unit(), at + "/unit");
      text(p.verifier(), at + "/verifier");
      text(p.consequence(), at + "/consequence");
      if (!ids.add(p.id())) {
        add("duplicate-promise", at + "/id", "the id " + p.id() + " is used twice");
      }
      if (p.target().signum() <= 0) {
        add("target-not-positive", at + "/target", "a promise has a target over 0");
      }
    }
  }

  private void text(String value, String at) {
    if (value.isBlank()) {
      add("text-missing", at, "this cannot be empty");
    }
  }

  private void under(String at, List<Problem> more) {
    more.forEach(p -> add(p.code(), at + p.pointer(), p.message()));
  }

  private void add(String code, String pointer, String message) {
    problems.add(new Problem(code, pointer, message));
  }

  private List<String> lotIds() {
    return terms.lots().stream().map(l -> l.id()).toList();
  }

  private static List<String> ids(List<Item> items) {
    return items.stream().map(Item::id).toList();
  }
}
