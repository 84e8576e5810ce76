package city.posterity.cityhall.bidding;

import city.posterity.cityhall.bidding.OfferDraft.Packed;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.costing.CostTotals;
import city.posterity.cityhall.forms.FormView.Wrong;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.procurement.Problem;
import city.posterity.procurement.bidding.bid.BidStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows an offer as it will be read, with everything that is wrong with it. What is shown here lies
 * sealed already: the button adds the declaration and nothing else, so that what counts is when it
 * was pressed, however large the offer is.
 */
@Controller
class OfferCheckPage {

  private final OfferPlaces places;
  private final OfferDrafts drafts;
  private final OfferPacking packing;
  private final Submissions submissions;

  OfferCheckPage(
      OfferPlaces places, OfferDrafts drafts, OfferPacking packing, Submissions submissions) {
    this.places = places;
    this.drafts = drafts;
    this.packing = packing;
    this.submissions = submissions;
  }

  @GetMapping("/bids/{bid:[0-9a-f-]{36}}/check")
  String show(@PathVariable String bid, Locale locale, Model model) {
    return show(places.ofBid(bid, locale), List.of(), false, model);
  }

  /**
   * @param token of what the bidder had before them
   */
  @PostMapping("/bids/{bid:[0-9a-f-]{36}}/check")
  String submit(
      @PathVariable String bid,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String declared,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    var arrived = Arrival.of(request).at();
    OfferPlace place = places.ofBid(bid, locale);
    Packed packed = draft(place).packed();
    if (packed == null || !packed.token().equals(token)) {
      response.setStatus(409);
      return show(place, List.of(place.text("bidding.check.changed")), false, model);
    }
    if (declared.isEmpty()) {
      response.setStatus(422);
      return show(place, List.of(), true, model);
    }
    try {
      submissions.commit(
          new Submissions.Request(
              place.cityId(),
              place.caller().actor(),
              place.id(),
              packed.version(),
              arrived,
              new Idempotency("offer-" + token, Sha256.of(token)),
              null),
          new Submissions.Commit(
              packed.envelopes(), packed.docset(), place.text("bidding.check.declaration")));
      return "redirect:" + place.address() + "?done=submitted";
    } catch (CasefileException.Refused e) {
      response.setStatus(409);
      return show(
          places.ofBid(bid, locale), places.sentences(e.findings(), place.formats()), false, model);
    } catch (ApiProblem _) {
      // a part was sealed anew meanwhile, by another window or another program
      response.setStatus(409);
      return show(place, List.of(place.text("bidding.check.changed")), false, model);
    }
  }

  private OfferDraft draft(OfferPlace place) {
    return drafts
        .find(place.cityId(), place.id())
        .map(OfferDrafts.Kept::draft)
        .orElse(OfferDraft.EMPTY);
  }

  private String show(OfferPlace place, List<String> refused, boolean undeclared, Model model) {
    OfferDraft draft = draft(place);
    Packed there = draft.packed();
    boolean over = !place.closed().isEmpty();
    boolean submitted =
        place.is(BidStatus.SEALED) && there != null && there.version() < place.next();
    if (refused.isEmpty() && (over || submitted)) {
      return "redirect:" + place.address();
    }
    var read = OfferReader.of(place.asked(), draft, place.form());
    var wrong = new ArrayList<Wrong>();
    refused.forEach(r -> wrong.add(new Wrong("", r)));
    var labels = OfferFields.labels(place.asked(), draft.data(), place.form());
    read.problems().forEach(p -> wrong.add(linked(place, p, labels.getOrDefault(p.pointer(), ""))));
    var changes = OfferView.changes(places.since(place, draft.docset()));
    String token = "";
    if (wrong.isEmpty() && changes.isEmpty() || !refused.isEmpty() && !over && !submitted) {
      token = read.problems().isEmpty() && changes.isEmpty() ? seal(place, draft, read, wrong) : "";
    }
    if (undeclared) {
      wrong.add(new Wrong("#declared", place.text("bidding.check.undeclared")));
    }
    model.addAttribute(
        "view",
        new OfferCheckView(
            place.title(),
            place.address() + "/check",
            place.formAddress(),
            place.formats().moment(place.tender().deadline()),
            OfferPlaces.left(place.tender().deadline(), place),
            place.next() - 1,
            place.is(BidStatus.SEALED),
            place.asked().hasTwoEnvelopes(),
            wrong,
            changes,
            new OfferSummary(place.asked(), place.formats()).rows(read.content()),
            CostTotals.of(place.asked().terms(), read.content().prices(), place.formats()),
            token,
            undeclared));
    return "bidding/check";
  }

  private String seal(
      OfferPlace place, OfferDraft draft, OfferReader.Read read, List<Wrong> wrong) {
    try {
      return packing.pack(place, draft, read.content()).token();
    } catch (CasefileException.Refused e) {
      places.sentences(e.findings(), place.formats()).forEach(s -> wrong.add(new Wrong("", s)));
      return "";
    } catch (ApiProblem _) {
      wrong.add(new Wrong("", place.text("bidding.check.noRoom")));
      return "";
    }
  }

  /** What is said beside a field without its name is said here with it. */
  private static Wrong linked(OfferPlace place, Problem p, String label) {
    boolean nameless =
        place.form().texts().find(place.formats().locale(), "forms.error." + p.code()).isPresent();
    return new Wrong(
        p.pointer().isEmpty()
            ? ""
            : place.formAddress() + "?problems=1#" + OfferNames.id(p.pointer()),
        nameless && !label.isEmpty()
            ? place.text("bidding.check.at", label, p.message())
            : p.message());
  }
}
