package city.posterity.cityhall.bidding;

import city.posterity.cityhall.forms.FormContext;
import city.posterity.procurement.Problem;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidContentCheck;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.market.tender.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the check of a bid's content finds, said in the reader's language beside the field. */
final class OfferProblems {

  private final Asked asked;
  private final FormContext context;
  private final Map<String, String> places;

  /**
   * @param places where in the form a place of the content was entered
   */
  OfferProblems(Asked asked, FormContext context, Map<String, String> places) {
    this.asked = asked;
    this.context = context;
    this.places = places;
  }

  /**
   * @param known controls that are known to be wrong already
   */
  List<Problem> of(BidContent content, OfferDraft draft, List<String> known) {
    var names = OfferFields.labels(asked, draft.data(), context);
    var found = new ArrayList<Problem>();
    for (Problem p : BidContentCheck.of(content, asked.terms())) {
      String place = place(p.pointer());
      // which items lack a price is said beside each of them
      if (!known.contains(place) && !p.code().equals("item-unpriced")) {
        found.add(new Problem(p.code(), place, sentence(p, names.getOrDefault(place, ""))));
      }
    }
    content.lots().forEach(l -> unpriced(l, known, names, found));
    names(draft, found);
    return found;
  }

  private void unpriced(
      LotBid lot, List<String> known, Map<String, String> names, List<Problem> found) {
    if (lot.unitPrices().isEmpty()) {
      return;
    }
    var priced = lot.unitPrices().stream().map(u -> u.item()).collect(Collectors.toSet());
    for (Item item : asked.priced(lot.lot())) {
      String place = OfferNames.unitPrice(lot.lot(), item.id());
      if (!priced.contains(item.id()) && !known.contains(place)) {
        found.add(
            new Problem(
                "item-unpriced", place, text("item-unpriced", names.getOrDefault(place, ""))));
      }
    }
  }

  /** The package compares names without capitals. */
  private void names(OfferDraft draft, List<Problem> found) {
    var seen = new HashSet<>(List.of(BidPackage.CONTENT));
    draft.files().stream()
        .filter(f -> !seen.add(f.name().toLowerCase(java.util.Locale.ROOT)))
        .filter(_ -> found.stream().noneMatch(p -> p.code().equals("duplicate-document")))
        .forEach(f ->
            found.add(
                new Problem(
                    "duplicate-document", OfferNames.FILES, text("duplicate-document", f.name()))));
  }

  /** The control at or above a place of the content. */
  private String place(String pointer) {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      String control = places.get(at);
      if (control != null) {
        String rest = pointer.substring(at.length());
        return at.startsWith("/promises/") ? control + rest : control;
      }
    }
    return pointer;
  }

  private String sentence(Problem p, String field) {
    String key = "bidding.problem." + p.code();
    return context.texts().find(context.locale(), key).isPresent()
        ? text(p.code(), field)
        : p.message();
  }

  private String text(String code, String field) {
    return context.texts().text(context.locale(), "bidding.problem." + code, field);
  }
}
