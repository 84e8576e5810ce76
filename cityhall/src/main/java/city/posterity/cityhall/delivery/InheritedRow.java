package city.posterity.cityhall.delivery;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.Money;

/**
 * A contract from before in a list.
 *
 * @param address empty while it is not kept yet
 * @param value empty where none is told
 * @param line in the file it comes from; 0 if it is kept
 */
public record InheritedRow(
    String address,
    String reference,
    String title,
    String supplier,
    String department,
    String value,
    String end,
    int line) {

  static InheritedRow of(InheritedContracts.Kept kept, Formats formats) {
    return row(ContractForm.address(kept), kept.contract(), 0, formats);
  }

  static InheritedRow of(ContractFile.Line line, Formats formats) {
    return row("", line.contract(), line.number(), formats);
  }

  private static InheritedRow row(String address, Inherited c, int line, Formats formats) {
    Money value = c.value();
    return new InheritedRow(
        address,
        c.reference(),
        c.title(),
        c.supplier(),
        c.department(),
        value == null ? "" : formats.money(value.amount(), value.currency()),
        formats.day(c.end()),
        line);
  }
}
