package city.posterity.cityhall.delivery;

import city.posterity.cityhall.delivery.LiveContracts.Binding;
import city.posterity.cityhall.delivery.LiveContracts.Listed;
import city.posterity.cityhall.delivery.LiveContracts.YearSum;
import city.posterity.cityhall.web.Formats;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Says the sums of all contracts in one language. */
final class CommitmentWords {

  private final Formats formats;

  CommitmentWords(Formats formats) {
    this.formats = formats;
  }

  static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  private String money(BigDecimal amount, String currency) {
    return formats.money(amount.setScale(0, RoundingMode.HALF_UP), currency);
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, MathContext.DECIMAL64);
  }

  List<CommitmentsView.Money> moneys(List<YearSum> years, Payers payers) {
    var byCurrency = new TreeMap<String, List<YearSum>>();
    years.forEach(y -> byCurrency.computeIfAbsent(y.currency(), _ -> new ArrayList<>()).add(y));
    var moneys = new ArrayList<CommitmentsView.Money>();
    byCurrency.forEach((currency, of) -> moneys.add(money(currency, of, payers)));
    return moneys;
  }

  private CommitmentsView.Money money(String currency, List<YearSum> years, Payers payers) {
    var amounts = new LinkedHashMap<Integer, BigDecimal>();
    years.forEach(y -> amounts.put(y.year(), y.amount()));
    BigDecimal whole = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var names = payers.generations();
    var split = payers.split(amounts);
    var generations = new ArrayList<CommitmentsView.Generation>();
    for (int g = 0; g < names.size(); g++) {
      BigDecimal share = share(split.get(g), whole);
      generations.add(
          new CommitmentsView.Generation(
              "delivery.ledger.generation." + names.get(g),
              money(split.get(g), currency),
              Figures.percent(share, formats.locale()),
              (int) Math.round(share.doubleValue() * 100)));
    }
    return new CommitmentsView.Money(
        "money-" + currency,
        currency,
        money(whole, currency),
        Figures.bars(amounts, formats.locale()),
        years.stream()
            .map(y ->
                new CommitmentsView.Year(
                    String.valueOf(y.year()),
                    money(y.amount(), currency),
                    y.spread().signum() == 0 ? "" : money(y.spread(), currency)))
            .toList(),
        generations,
        years.size() > Figures.MOST);
  }

  /** Tonnes of all currencies together: they are the same tonnes. */
  List<Figures.Bar> carbon(List<YearSum> years) {
    var tonnes = new TreeMap<Integer, BigDecimal>();
    years.forEach(y -> tonnes.merge(y.year(), y.carbon(), BigDecimal::add));
    return tonnes.values().stream().allMatch(t -> t.signum() == 0)
        ? List.of()
        : Figures.bars(new LinkedHashMap<>(tonnes), formats.locale());
  }

  List<CommitmentsView.Dear> dear(List<Binding> binding) {
    return binding.stream()
        .filter(Binding::isDearToLeave)
        .map(b ->
            new CommitmentsView.Dear(
                b.title(),
                "/procurements/" + b.ocid(),
                money(b.leaving(), b.currency()),
                money(b.remaining(), b.currency()),
                b.remaining().signum() == 0
                    ? ""
                    : Figures.percent(share(b.leaving(), b.remaining()), formats.locale()),
                b.leaving().compareTo(b.remaining()) > 0
                    ? "delivery.commitments.dearer"
                    : "delivery.commitments.dear"))
        .toList();
  }

  List<CommitmentsView.Tail> tails(List<Binding> binding) {
    return binding.stream()
        .filter(Binding::outlasts)
        .map(b ->
            new CommitmentsView.Tail(
                b.title(),
                "/procurements/" + b.ocid(),
                String.valueOf(b.lastService()),
                String.valueOf(b.lastPaid()),
                money(b.after(), b.currency()),
                Figures.percent(share(b.after(), b.whole()), formats.locale())))
        .toList();
  }

  List<CommitmentsView.Error> errors(List<ForecastErrors.Past> past) {
    return past.stream()
        .map(p ->
            new CommitmentsView.Error(
                p.scheme() + " " + p.classification(),
                "delivery.stage." + p.stage(),
                p.contracts(),
                Figures.error(p.error(), formats),
                Figures.percent(p.spread(), formats.locale()),
                money(p.perYear(), p.currency())))
        .toList();
  }

  CommitmentsView.Row row(Listed c) {
    BigDecimal value = c.value();
    return new CommitmentsView.Row(
        c.title(),
        c.reference(),
        c.ocid() == null ? "" : "/procurements/" + c.ocid(),
        c.department(),
        value == null ? "" : formats.money(value, Objects.requireNonNull(c.currency())),
        formats.day(c.end()));
  }
}
