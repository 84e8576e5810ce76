package city.posterity.cityhall.bidding;

import city.posterity.cityhall.forms.RecordView.Row;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.Contact;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.ranking.AwardMethod.Feature;
import city.posterity.procurement.ranking.AwardMethod.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A bid as it will be read after the opening. */
final class OfferSummary {

  private final Asked asked;
  private final Formats formats;

  OfferSummary(Asked asked, Formats formats) {
    this.asked = asked;
    this.formats = formats;
  }

  List<Row> rows(BidContent content) {
    var rows = new ArrayList<Row>();
    asked.lots().forEach(lot -> rows.add(lot(lot, content)));
    asked
        .terms()
        .criteria()
        .forEach(c -> {
          String answer = content.answers().getOrDefault(c.id(), "");
          if (!answer.isBlank()) {
            rows.add(said(c.title(), answer));
          }
        });
    if (!content.promises().isEmpty()) {
      rows.add(
          new Row(
              text("bidding.offer.promises"),
              List.of(),
              content.promises().stream().map(this::promise).toList()));
    }
    rows.add(
        new Row(
            text("bidding.offer.files"),
            content.documents().isEmpty()
                ? List.of(text("bidding.check.noFiles"))
                : content.documents().stream()
                    .map(d -> text("bidding.file", d.name(), kilobytes(d.size())))
                    .toList(),
            List.of()));
    Contact contact = content.contact();
    if (contact != null) {
      var lines = new ArrayList<String>();
      lines.add(contact.name().value());
      lines.add(contact.email().value());
      var phone = contact.telephone();
      if (phone != null) {
        lines.add(phone.value());
      }
      rows.add(new Row(text("bidding.offer.contact"), lines, List.of()));
    }
    var until = content.validUntil();
    if (until != null) {
      rows.add(said(text("bidding.offer.until"), formats.day(until)));
    }
    return rows;
  }

  /** Rounded up. */
  static long kilobytes(long bytes) {
    return (bytes + 1023) / 1024;
  }

  private Row lot(Lot lot, BidContent content) {
    String title =
        asked.hasSeveralLots()
            ? text("bidding.offer.lot", lot.id(), lot.title())
            : text("bidding.offer.prices");
    return content
        .lot(lot.id())
        .map(bid -> new Row(title, List.of(), List.of(prices(bid))))
        .orElseGet(() -> said(title, text("bidding.check.notOffered")));
  }

  private List<Row> prices(LotBid bid) {
    var rows = new ArrayList<Row>();
    var price = bid.price();
    if (price != null) {
      rows.add(said(text("bidding.offer.price.one"), money(price)));
    }
    Map<String, String> items =
        asked.terms().items().stream()
            .collect(
                java.util.stream.Collectors.toMap(i -> i.id(), i -> i.description(), (a, _) -> a));
    bid.unitPrices()
        .forEach(u -> rows.add(said(items.getOrDefault(u.item(), u.item()), money(u.unitPrice()))));
    for (Feature f : asked.features(bid.lot())) {
      BigDecimal chosen = bid.features().get(f.code());
      if (chosen != null) {
        rows.add(
            said(
                f.title(),
                f.options().stream()
                    .filter(o -> o.value().compareTo(chosen) == 0)
                    .map(Option::title)
                    .findFirst()
                    .orElse(chosen.toPlainString())));
      }
    }
    String currency = price == null ? asked.terms().currency() : price.currency();
    asked
        .costs(bid.lot())
        .forEach(c -> {
          BigDecimal amount = bid.costs().get(c.id());
          if (amount != null) {
            rows.add(said(c.title(), formats.money(amount, currency)));
          }
        });
    return rows;
  }

  private List<Row> promise(Promise p) {
    return List.of(
        said(text("bidding.promise.title"), p.title()),
        said(text("bidding.promise.kind"), text("bidding.promise.kind." + Engine.word(p.kind()))),
        said(
            text("bidding.promise.target"),
            text("bidding.promise.amount", formats.number(p.target()), p.unit())),
        said(text("bidding.promise.due"), formats.day(p.due())),
        said(text("bidding.promise.verifier"), p.verifier()),
        said(text("bidding.promise.consequence"), p.consequence()));
  }

  private static Row said(String label, String text) {
    return new Row(label, text.lines().toList(), List.of());
  }

  /** Unit prices may have more decimals than the currency has coins. */
  private String money(Money money) {
    var currency = java.util.Currency.getInstance(money.currency());
    return money.amount().stripTrailingZeros().scale()
            > Math.max(0, currency.getDefaultFractionDigits())
        ? text("bidding.sum", money.amount().toPlainString(), money.currency())
        : formats.money(money.amount(), money.currency());
  }

  private String text(String key, Object... arguments) {
    return formats.texts().text(formats.locale(), key, arguments);
  }
}
