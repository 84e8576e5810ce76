package city.posterity.cityhall.bidding;

import city.posterity.cityhall.forms.FieldView;
import city.posterity.cityhall.forms.FieldView.Frame;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.Engine;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a cost sheet, as the lines of the costing method ask: one amount, or one for each
 * year, and why where there is none.
 */
record OfferSheetFields(CostingMethod method, FormData data, FormContext context, Frames frames) {

  /** Puts what is wrong with it beside each field. */
  interface Frames {
    Frame of(String name, String label, String hint, boolean optional);
  }

  List<FieldView> of(String lot) {
    var fields = new ArrayList<FieldView>();
    // whoever sends the form back says by it which method it was for
    String version = OfferNames.sheet(lot) + "#method";
    fields.add(
        new FieldView.Kept(
            new Frame(version, OfferNames.id(version), "", "", true, List.of()), method.hash()));
    method.lines().forEach(line -> fields.add(line(lot, line)));
    return fields;
  }

  private FieldView line(String lot, CostLine line) {
    var fields = new ArrayList<FieldView>();
    for (int i = 0; i < line.amounts(); i++) {
      String at = OfferNames.amount(lot, method, line, i);
      fields.add(
          new FieldView.Line(
              frames.of(at, label(line, i), "", false), "text", "decimal", data.text(at)));
    }
    String reason = OfferNames.zeroReason(lot, line);
    fields.add(
        new FieldView.Line(
            frames.of(reason, text("bidding.sheet.reason"), "", true),
            "text",
            "text",
            data.text(reason)));
    return new FieldView.Group(
        frames.of(OfferNames.line(lot, line), line.title(), hint(line), false), fields);
  }

  private String label(CostLine line, int index) {
    return line.entry() == CostLine.Entry.YEAR_BY_YEAR
        ? text("bidding.sheet.year", OfferNames.year(method, line.year(index)), line.unit())
        : text("bidding.sheet.amount." + Engine.word(line.entry()), line.unit());
  }

  private String hint(CostLine line) {
    return text(
        "bidding.sheet.hint",
        line.borne().name(),
        line.unit(),
        line.entry().name(),
        OfferNames.year(method, line.from()),
        OfferNames.year(method, line.to()));
  }

  private String text(String key, Object... arguments) {
    return context.texts().text(context.locale(), key, arguments);
  }
}
