package city.posterity.cityhall.delivery;

import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A contract from before as a form.
 *
 * @param address of the contract; empty for a new one
 * @param version that the form was begun on
 * @param values what stands in the fields
 * @param problems what is wrong, beside its field
 * @param stale whether somebody else has changed it meanwhile
 */
public record ContractForm(
    String address,
    int version,
    Map<Column, String> values,
    Map<Column, String> problems,
    boolean stale) {

  public ContractForm {
    values = Map.copyOf(values);
    problems = problems.isEmpty() ? Map.of() : new EnumMap<>(problems);
  }

  public boolean isGood() {
    return problems.isEmpty() && !stale;
  }

  /** What stands in a field. */
  public String value(Column column) {
    return values.getOrDefault(column, "");
  }

  /** What is wrong with a field; empty if nothing is. */
  public String problem(Column column) {
    return problems.getOrDefault(column, "");
  }

  static ContractForm empty() {
    return new ContractForm("", 0, Map.of(), Map.of(), false);
  }

  static ContractForm of(InheritedContracts.Kept kept) {
    return new ContractForm(address(kept), kept.version(), texts(kept.contract()), Map.of(), false);
  }

  static String address(InheritedContracts.Kept kept) {
    return "/administration/contracts/" + kept.id();
  }

  static Map<Column, String> typed(MultiValueMap<String, String> form) {
    var values = new EnumMap<Column, String>(Column.class);
    for (Column column : Column.values()) {
      // browsers end lines with CR LF
      values.put(
          column,
          Optional.ofNullable(form.getFirst(column.word())).orElse("").replace("\r\n", "\n"));
    }
    return values;
  }

  ContractForm with(List<Fault> faults, Texts texts, Locale locale) {
    var problems = new EnumMap<Column, String>(Column.class);
    for (Fault fault : faults) {
      Column column = fault.column();
      if (column != null) {
        problems.putIfAbsent(column, FaultView.sentence(fault, texts, locale));
      }
    }
    return new ContractForm(address, version, values, problems, stale);
  }

  /** All columns as a file has them. */
  static List<@Nullable Object> cells(Inherited c) {
    Money value = c.value();
    var cells = new ArrayList<@Nullable Object>();
    cells.add(c.reference());
    cells.add(c.title());
    cells.add(c.supplier());
    cells.add(c.supplierId());
    cells.add(c.buyer());
    cells.add(value == null ? null : value.amount());
    cells.add(value == null ? null : value.currency());
    cells.add(c.start());
    cells.add(c.end());
    cells.add(c.extension());
    cells.add(c.decideBy());
    cells.add(c.noticeDays());
    cells.add(InheritedContracts.word(c.category()));
    cells.add(c.department());
    cells.add(c.note());
    return cells;
  }

  private static Map<Column, String> texts(Inherited contract) {
    var cells = cells(contract);
    var values = new EnumMap<Column, String>(Column.class);
    for (Column column : Column.values()) {
      Object cell = cells.get(column.ordinal());
      values.put(
          column,
          cell instanceof java.math.BigDecimal number
              ? number.toPlainString()
              : cell == null ? "" : cell.toString());
    }
    return values;
  }
}
