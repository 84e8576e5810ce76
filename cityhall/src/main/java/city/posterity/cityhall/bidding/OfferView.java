package city.posterity.cityhall.bidding;

import java.util.List;

/**
 * The form of an offer.
 *
 * @param address it is sent to
 * @param procurement address of the public page
 * @param deadline with the zone
 * @param left until then; empty when it is over
 * @param version that counts now; 0 for none
 * @param docset number of the amendment whose terms the form shows
 * @param saved when it was saved last; empty before
 * @param revision of the draft that the page shows; 0 for none
 * @param overtaken whether another window had saved something else meanwhile
 * @param changes of the tender since it was saved last
 * @param wrongFiles why files were not taken
 * @param limit of all documents together, in MB
 * @param twoEnvelopes whether prices are sealed apart, so that documents must not tell them
 * @param sheets whether cost sheets are asked, whose totals can be worked out
 * @param totals of those that can be added up
 */
public record OfferView(
    String title,
    String address,
    String procurement,
    String deadline,
    String left,
    int version,
    boolean sealed,
    int docset,
    String saved,
    long revision,
    boolean justSaved,
    boolean overtaken,
    List<Change> changes,
    List<Section> sections,
    city.posterity.cityhall.forms.FormView summary,
    List<Line> files,
    List<String> wrongFiles,
    long limit,
    boolean twoEnvelopes,
    boolean sheets,
    List<city.posterity.cityhall.costing.CostTotals> totals) {

  /** An amendment. */
  public record Change(String reason, String parts) {}

  /** A part of the form with a heading of its own. */
  public record Section(
      String title, String text, List<city.posterity.cityhall.forms.FieldView> fields) {}

  /** A document of the draft. */
  public record Line(String id, String name, String text) {}

  /** Ids of what describes the field for documents. */
  public String aboutFiles() {
    return wrongFiles.isEmpty() ? "f-documents-hint" : "f-documents-hint f-documents-error";
  }

  static List<Change> changes(List<OfferPlaces.Change> changes) {
    return changes.stream().map(c -> new Change(c.reason(), c.parts())).toList();
  }

  static List<Section> sections(OfferFields.Form form) {
    return form.sections().stream().map(s -> new Section(s.title(), s.text(), s.fields())).toList();
  }

  static List<Line> files(OfferDraft draft, OfferPlace place) {
    return draft.files().stream()
        .map(f ->
            new Line(
                f.id().toString(),
                f.name(),
                place.text("bidding.file", f.name(), OfferSummary.kilobytes(f.size()))))
        .toList();
  }
}
