package city.posterity.cityhall.costing;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Source;
import city.posterity.appraisal.value.UnitValue;
import city.posterity.appraisal.value.Values;
import city.posterity.cityhall.costing.MethodReader.Span;
import city.posterity.cityhall.costing.UnitPrices.Years;
import city.posterity.cityhall.forms.Entered;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.web.PlainText;
import city.posterity.procurement.Problem;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostLine.Borne;
import city.posterity.procurement.lifecycle.CostLine.Entry;
import city.posterity.procurement.lifecycle.CostLine.Spread;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.Stage;
import city.posterity.procurement.machine.Engine;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one line of a costing method out of its form. */
final class LineReader {

  private final Drafting drafting;
  private final FormData data;
  private final @Nullable Span span;
  private final List<Problem> problems;
  private final Entered entered;

  /**
   * @param span absent where the years are not known yet, so that nothing can be priced
   * @param problems to which those of the line are added
   */
  LineReader(Drafting drafting, FormData data, @Nullable Span span, List<Problem> problems) {
    this.drafting = drafting;
    this.data = data;
    this.span = span;
    this.problems = problems;
    this.entered = new Entered(drafting.form(), problems);
  }

  /** What a unit costs, and where that comes from. */
  private record Priced(
      String unit, List<BigDecimal> prices, @Nullable String value, String source) {}

  /** Absent where anything of it is wrong, which is then told. */
  @Nullable CostLine line(String at) {
    int before = problems.size();
    String title = text(at + "/title");
    Stage stage = word(Stage.class, at + "/stage");
    Borne borne = word(Borne.class, at + "/borne");
    Entry entry = word(Entry.class, at + "/entry");
    Integer from = whole(at + "/from");
    Integer to = entry == Entry.ONCE && data.text(at + "/to").isBlank() ? from : whole(at + "/to");
    Spread spread = spread(at);
    Years years =
        span == null || entry == null || from == null || to == null
            ? null
            : Years.of(
                entry,
                from - span.firstYear(),
                (entry == Entry.ONCE ? from : to) - span.firstYear(),
                span);
    Priced priced = priced(at, borne, years);
    if (problems.size() > before
        || span == null
        || stage == null
        || borne == null
        || entry == null
        || from == null
        || to == null
        || priced == null) {
      return null;
    }
    return new CostLine(
        id(at, title),
        title,
        stage,
        priced.unit(),
        borne,
        entry,
        from - span.firstYear(),
        (entry == Entry.ONCE ? from : to) - span.firstYear(),
        priced.prices(),
        priced.value(),
        priced.source(),
        spread);
  }

  /** The one that it has; a new line is called after its place, and keeps that name. */
  private String id(String at, String title) {
    String id = data.text(at + "/id").strip();
    return id.isEmpty() || !PlainText.isPlain(id)
        ? "line-" + Integer.toHexString(title.hashCode())
        : id;
  }

  private @Nullable Priced priced(String at, @Nullable Borne borne, @Nullable Years years) {
    String price = data.text(at + "/price");
    if (borne == Borne.PRICE && !price.equals(MethodForm.MONEY)) {
      problem("price-line-not-money", at + "/price");
      return null;
    }
    return switch (price) {
      case MethodForm.MONEY ->
          span == null
              ? null
              : new Priced(drafting.currency(), UnitPrices.money(span.last()), null, "");
      case MethodForm.OWN -> own(at);
      case MethodForm.VALUE -> published(at, years);
      case MethodForm.SAVED -> saved(at);
      default -> {
        wrong("notChosen", at + "/price");
        yield null;
      }
    };
  }

  private @Nullable Priced own(String at) {
    String unit = text(at + "/unit");
    String source = text(at + "/source");
    JsonNode price = entered.number(data.text(at + "/own"), at + "/own");
    JsonNode growth =
        data.text(at + "/growth").isBlank()
            ? tools.jackson.databind.node.JsonNodeFactory.instance.numberNode(BigDecimal.ZERO)
            : entered.number(data.text(at + "/growth"), at + "/growth");
    if (price == null || growth == null || span == null) {
      return null;
    }
    if (growth.decimalValue().abs().compareTo(BigDecimal.valueOf(50)) > 0) {
      problem("growth-out-of-range", at + "/growth");
      return null;
    }
    return new Priced(
        unit,
        UnitPrices.own(price.decimalValue(), growth.decimalValue(), span.last()),
        null,
        source);
  }

  private @Nullable Priced published(String at, @Nullable Years years) {
    Optional<UnitValue> found = Values.published().find(data.text(at + "/value"));
    if (found.isEmpty()) {
      wrong("notChosen", at + "/value");
      return null;
    }
    if (span == null || years == null) {
      return null;
    }
    UnitValue value = found.get();
    try {
      var prices = UnitPrices.published(value, drafting.currency(), span, years);
      return new Priced(UnitPrices.unit(value), prices, value.id(), source(value));
    } catch (AppraisalException e) {
      e.problems().forEach(p -> cannot(p, value, years, at + "/value"));
      return null;
    }
  }

  private void cannot(city.posterity.appraisal.Problem p, UnitValue value, Years years, String at) {
    String code = p.code();
    boolean known =
        Stream.of("price-base-differs", "currency-differs", "value-missing-for-year")
            .anyMatch(code::equals);
    if (!known || span == null) {
      problems.add(new Problem(code, at, p.message()));
      return;
    }
    problem(
        code,
        at,
        value.name(),
        value.currency(),
        String.valueOf(value.priceBase()),
        drafting.currency(),
        String.valueOf(span.priceBase()),
        value.course().extent(),
        String.valueOf(span.firstYear() + years.from()),
        String.valueOf(span.firstYear() + years.to()));
  }

  /** What it is called and who published it, and the way to the money of the method. */
  private String source(UnitValue value) {
    String published =
        value.sources().stream()
            .map(LineReader::source)
            .findFirst()
            .map(s ->
                value.name() + " (" + value.id() + "), " + UnitPrices.scenario(value) + ": " + s)
            .orElse(value.name() + " (" + value.id() + ")");
    boolean moved =
        span != null && value.priceBase() != span.priceBase()
            || !value.currency().equals(drafting.currency());
    return moved
        ? published
            + "; "
            + value.currency()
            + " "
            + value.priceBase()
            + " → "
            + drafting.currency()
        : published;
  }

  private static String source(Source s) {
    return Stream.of(s.title(), s.publisher(), s.date(), s.url())
        .filter(t -> t != null && !t.isBlank())
        .collect(java.util.stream.Collectors.joining(", "));
  }

  /** As the saved method has it, whose years must then be the same. */
  private @Nullable Priced saved(String at) {
    CostingMethod before = drafting.saved();
    Optional<CostLine> line =
        before == null ? Optional.empty() : before.line(data.text(at + "/id"));
    boolean same =
        before != null
            && span != null
            && span.equals(new Span(before.firstYear(), before.horizon(), before.priceBase()));
    if (line.isEmpty() || !same) {
      problem("saved-prices-do-not-fit", at + "/price");
      return null;
    }
    CostLine l = line.get();
    return new Priced(l.unit(), l.unitPrices(), l.value(), l.source());
  }

  private @Nullable Spread spread(String at) {
    String low = data.text(at + "/low");
    String high = data.text(at + "/high");
    if (low.isBlank() && high.isBlank()) {
      return null;
    }
    JsonNode least = entered.number(low, at + "/low");
    JsonNode most = entered.number(high, at + "/high");
    return least == null || most == null
        ? null
        : new Spread(least.decimalValue().movePointLeft(2), most.decimalValue().movePointLeft(2));
  }

  private String text(String at) {
    String text = data.text(at).strip().replace("\r\n", "\n");
    if (text.isEmpty()) {
      wrong("missing", at);
    } else if (!PlainText.isPlain(text)) {
      wrong("unreadable", at);
    }
    return text;
  }

  private <E extends Enum<E>> @Nullable E word(Class<E> type, String at) {
    var found =
        Arrays.stream(type.getEnumConstants())
            .filter(c -> Engine.word(c).equals(data.text(at)))
            .findFirst();
    if (found.isEmpty()) {
      wrong("notChosen", at);
    }
    return found.orElse(null);
  }

  private @Nullable Integer whole(String at) {
    JsonNode number = entered.whole(data.text(at), at);
    return number == null ? null : number.intValue();
  }

  private void problem(String code, String at, Object... arguments) {
    problems.add(new Problem(code, at, drafting.text("costing.problem." + code, arguments)));
  }

  private void wrong(String code, String at) {
    problems.add(new Problem(code, at, drafting.text("forms.error." + code)));
  }
}
