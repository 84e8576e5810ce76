package city.posterity.cityhall.bidding;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.costing.CostTotals;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.people.PersonView;
import city.posterity.procurement.Problem;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.StartBid;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form in which a bidder writes an offer, over days if need be. Every button keeps what was
 * typed; the first one that is pressed begins the bid.
 */
@Controller
class OfferPage {

  private final OfferPlaces places;
  private final OfferDrafts drafts;
  private final OfferFiles files;
  private final Casefile casefile;
  private final People people;

  OfferPage(
      OfferPlaces places, OfferDrafts drafts, OfferFiles files, Casefile casefile, People people) {
    this.places = places;
    this.drafts = drafts;
    this.files = files;
    this.casefile = casefile;
    this.people = people;
  }

  /**
   * @param problems whether what is wrong is said beside the fields
   * @param totals whether what is wrong with the cost sheets is
   */
  @GetMapping("/bids/for/{tender}")
  String show(
      @PathVariable String tender,
      @RequestParam(defaultValue = "") String saved,
      @RequestParam(defaultValue = "") String problems,
      @RequestParam(defaultValue = "") String totals,
      Locale locale,
      Model model) {
    OfferPlace place = places.forTender(tender, locale);
    if (!mayBid(place)) {
      return cannot(place, List.of(place.text("bidding.cannot.supplier")), model);
    }
    if (!place.closed().isEmpty()) {
      return place.bid() == null
          ? cannot(place, places.sentences(place.closed(), place.formats()), model)
          : "redirect:" + place.address();
    }
    Optional<OfferDrafts.Kept> kept = drafts.find(place.cityId(), place.id());
    OfferDraft draft =
        kept.map(OfferDrafts.Kept::draft)
            .orElseGet(() -> OfferDraft.EMPTY.with(prefilled(place), place.tender().amendments()));
    List<Problem> wrong =
        problems.isEmpty() && totals.isEmpty()
            ? List.of()
            : OfferReader.of(place.asked(), draft, place.form()).problems().stream()
                .filter(p -> !problems.isEmpty() || OfferNames.isInSheet(p.pointer()))
                .toList();
    return render(place, draft, kept, wrong, List.of(), saved, model);
  }

  @PostMapping("/bids/for/{tender}")
  String write(
      @PathVariable String tender,
      @RequestParam(name = "do", defaultValue = "save") String wanted,
      @RequestParam(name = "docset", defaultValue = "0") int docset,
      @RequestParam(name = "revision", defaultValue = "-1") long revision,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    OfferPlace place = places.forTender(tender, locale);
    FormData data = changed(FormData.of(request.getParameterMap()), wanted);
    if (!mayBid(place)) {
      response.setStatus(403);
      return cannot(place, List.of(place.text("bidding.cannot.supplier")), model);
    }
    List<Finding> against = begin(place);
    if (!against.isEmpty()) {
      // what was typed stays on the page, although nothing can be kept
      response.setStatus(409);
      return render(
          place,
          OfferDraft.EMPTY.with(data, docset),
          Optional.empty(),
          places.sentences(against, place.formats()).stream()
              .map(s -> new Problem("refused", "", s))
              .toList(),
          List.of(),
          "",
          model);
    }
    int seen = Math.clamp(docset, 0, place.tender().amendments());
    boolean overtaken =
        revision >= 0
            && drafts
                .find(place.cityId(), place.id())
                .filter(k -> k.revision() != revision && !k.draft().data().equals(data))
                .isPresent();
    drafts.change(place.cityId(), place.id(), d -> d.with(data, seen));
    if (wanted.startsWith("drop ")) {
      drafts.remove(place.cityId(), place.id(), OfferPlaces.id(wanted.substring(5)));
    }
    List<String> wrongFiles = files.take(place, sent == null ? List.of() : sent);
    if (!wrongFiles.isEmpty()) {
      response.setStatus(422);
      var kept = drafts.find(place.cityId(), place.id());
      return render(place, kept.orElseThrow().draft(), kept, List.of(), wrongFiles, "", model);
    }
    return "redirect:" + (overtaken ? place.formAddress() + "?saved=other" : after(place, wanted));
  }

  private static String after(OfferPlace place, String wanted) {
    return switch (wanted.split(" ", 2)[0]) {
      case "check" -> place.address() + "/check";
      case "totals" -> place.formAddress() + "?totals=1#totals";
      case "add", "remove" -> place.formAddress() + "#" + OfferNames.id(OfferNames.PROMISES);
      case "upload", "drop" -> place.formAddress() + "#" + OfferNames.id(OfferNames.FILES);
      default -> place.formAddress() + "?saved=1";
    };
  }

  private static FormData changed(FormData data, String wanted) {
    if (wanted.equals("add " + OfferNames.PROMISES)
        && OfferNames.promises(data) < OfferNames.MOST_PROMISES) {
      return data.added(OfferNames.PROMISES);
    }
    String row = "remove " + OfferNames.PROMISES + "/";
    return wanted.matches(row + "\\d{1,3}")
        ? data.removed(OfferNames.PROMISES, Integer.parseInt(wanted.substring(row.length())))
        : data;
  }

  /** Why the offer cannot be written now; if it can, the bid is there afterwards. */
  private List<Finding> begin(OfferPlace place) {
    if (!place.closed().isEmpty() || place.bid() != null) {
      return place.closed();
    }
    try {
      casefile.perform(
          new CommandRequest(
              place.cityId(),
              place.procurement().id(),
              place.bidId(),
              new StartBid(),
              place.caller().actor(),
              null,
              null,
              place.now(),
              null));
      return List.of();
    } catch (CasefileException.Refused e) {
      // somebody of the same firm may have begun it a moment ago
      boolean there =
          casefile
              .inSightOf(place.cityId(), place.bidId())
              .flatMap(p -> p.held(place.bidId()))
              .isPresent();
      return there ? List.of() : e.findings();
    }
  }

  private static boolean mayBid(OfferPlace place) {
    return place.caller().actor().is(Role.SUPPLIER)
        && place.caller().actor().organisation() != null;
  }

  /** Whom to write to, as far as it is known. */
  private FormData prefilled(OfferPlace place) {
    Optional<PersonView> person = people.person(place.caller().actor().person());
    return new FormData(
        Map.of(
            OfferNames.CONTACT_NAME,
            person.map(PersonView::name).stream().toList(),
            OfferNames.CONTACT_MAIL,
            person.stream().flatMap(p -> p.mails().stream()).limit(1).toList()));
  }

  private String cannot(OfferPlace place, List<String> reasons, Model model) {
    model.addAttribute("title", place.title());
    model.addAttribute("back", "/procurements/" + place.ocid());
    model.addAttribute("reasons", reasons);
    return "bidding/cannot";
  }

  private String render(
      OfferPlace place,
      OfferDraft draft,
      Optional<OfferDrafts.Kept> kept,
      List<Problem> problems,
      List<String> wrongFiles,
      String saved,
      Model model) {
    List<Problem> all =
        Stream.concat(
                problems.stream(),
                wrongFiles.stream().map(w -> new Problem("file", OfferNames.FILES, w)))
            .toList();
    var form = OfferFields.of(place.asked(), draft.data(), all, place.form());
    model.addAttribute(
        "view",
        new OfferView(
            place.title(),
            place.formAddress(),
            "/procurements/" + place.ocid(),
            place.formats().moment(place.tender().deadline()),
            OfferPlaces.left(place.tender().deadline(), place),
            place.next() - 1,
            place.is(BidStatus.SEALED),
            place.tender().amendments(),
            kept.map(k -> place.formats().moment(k.savedAt())).orElse(""),
            kept.map(OfferDrafts.Kept::revision).orElse(0L),
            !saved.isEmpty(),
            saved.equals("other"),
            kept.isEmpty() ? List.of() : OfferView.changes(places.since(place, draft.docset())),
            OfferView.sections(form),
            form.summary(),
            OfferView.files(draft, place),
            all.stream()
                .filter(p -> p.pointer().equals(OfferNames.FILES))
                .map(Problem::message)
                .toList(),
            OfferFiles.LIMIT >> 20,
            place.asked().hasTwoEnvelopes(),
            place.tender().terms().costing() != null,
            kept.isEmpty()
                ? List.of()
                : CostTotals.of(
                    place.asked().terms(),
                    OfferReader.of(place.asked(), draft, place.form()).content().prices(),
                    place.formats())));
    return "bidding/offer";
  }
}
