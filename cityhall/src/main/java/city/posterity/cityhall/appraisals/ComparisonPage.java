package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.AppraisalException;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.LotRanking;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The bids compared over their life, for those who evaluate and decide: nothing of it before the
 * panel has signed what it thinks of them.
 */
@Controller
class ComparisonPage {

  private final Casefile casefile;
  private final People people;
  private final BidAppraisals appraisals;
  private final KeptAppraisals kept;
  private final Texts texts;

  ComparisonPage(
      Casefile casefile,
      People people,
      BidAppraisals appraisals,
      KeptAppraisals kept,
      Texts texts) {
    this.kept = kept;
    this.casefile = casefile;
    this.people = people;
    this.appraisals = appraisals;
    this.texts = texts;
  }

  @GetMapping("/work/evaluations/{id}/comparison")
  String show(@PathVariable UUID id, Locale locale, Model model) {
    Procurement procurement = readable(id);
    var formats = new Formats(texts, locale, people.city().zone());
    model.addAttribute("title", procurement.only(Tender.class).terms().title());
    model.addAttribute("back", "/work/evaluations/" + id);
    model.addAttribute("files", "/work/evaluations/" + id + "/comparison/");
    model.addAttribute("waiting", !BidAppraisals.mayBeSeen(procurement));
    List<String> problems = List.of();
    List<ComparisonView> views = List.of();
    try {
      views = views(procurement, formats);
    } catch (AppraisalException e) {
      problems = e.problems().stream().map(Object::toString).toList();
    }
    model.addAttribute("views", views);
    model.addAttribute("problems", problems);
    return "appraisals/comparison";
  }

  /** Of lots that are decided, what was compared then; of the others, what there is now. */
  private List<ComparisonView> views(Procurement procurement, Formats formats) {
    var views = new ArrayList<ComparisonView>();
    var open = procurement.only(Tender.class).openLots();
    for (LotRanking ranking : procurement.only(Evaluation.class).rankings()) {
      if (!open.contains(ranking.lot())) {
        recorded(procurement, ranking, formats).ifPresent(views::add);
      }
    }
    appraisals.compare(people.cityId(), procurement).stream()
        .map(c -> Comparisons.of(c, this::organisation, formats))
        .forEach(views::add);
    return views;
  }

  private Optional<ComparisonView> recorded(
      Procurement procurement, LotRanking ranking, Formats formats) {
    Appraised appraised = ranking.appraised();
    CostingMethod method = procurement.only(Tender.class).terms().costing();
    return appraised == null || method == null
        ? Optional.empty()
        : kept.find(people.cityId(), appraised.result())
            .map(k ->
                Comparisons.recorded(
                    ranking, appraised, method, k, id -> bidder(procurement, id), formats));
  }

  private String bidder(Procurement procurement, String bid) {
    return procurement
        .find(Bid.class, new StreamId(Thing.BID, UUID.fromString(bid)))
        .map(b -> organisation(b.supplier().toString()))
        .orElse(bid);
  }

  /** What went in or came out, as the command {@code posterity appraise} reads and writes it. */
  @GetMapping("/work/evaluations/{id}/comparison/{file:input|result}.json")
  ResponseEntity<byte[]> file(
      @PathVariable UUID id, @PathVariable String file, @RequestParam String lot) {
    Procurement procurement = readable(id);
    return appraisals.compare(people.cityId(), procurement).stream()
        .filter(c -> c.lot().equals(lot))
        .findFirst()
        .map(c -> file(file, c.ran().input(), c.ran().file()))
        .or(() ->
            procurement
                .only(Evaluation.class)
                .ranking(lot)
                .flatMap(r -> Optional.ofNullable(r.appraised()))
                .flatMap(a -> kept.find(people.cityId(), a.result()))
                .map(k -> file(file, k.input(), k.result())))
        .orElseThrow(ComparisonPage::notFound);
  }

  static ResponseEntity<byte[]> file(String file, byte[] input, byte[] result) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + ".json\"")
        .body(file.equals("input") ? input : result);
  }

  private Procurement readable(UUID evaluation) {
    var caller = people.find().orElseThrow(ComparisonPage::notFound);
    var id = new StreamId(Thing.EVALUATION, evaluation);
    Procurement procurement =
        casefile
            .procurementOf(people.cityId(), id)
            .flatMap(p -> casefile.find(people.cityId(), p))
            .orElseThrow(ComparisonPage::notFound);
    var actor = BuyingCycle.withTeamRoles(procurement, caller.actor());
    boolean mayRead =
        Machine.isStaff(actor)
            && procurement
                .held(id)
                .filter(h -> BuyingCycle.mayRead(procurement, h.state(), actor))
                .isPresent();
    if (!mayRead || procurement.only(Tender.class).terms().costing() == null) {
      throw notFound();
    }
    return procurement;
  }

  private String organisation(String id) {
    return people
        .organisation(new OrganisationId(UUID.fromString(id)))
        .map(o -> o.name())
        .orElse(id);
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
