package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.AppraisalException;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import java.util.List;
import java.util.Locale;
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
  private final Texts texts;

  ComparisonPage(Casefile casefile, People people, BidAppraisals appraisals, Texts texts) {
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
      views =
          appraisals.compare(people.cityId(), procurement).stream()
              .map(c -> Comparisons.of(c, this::organisation, formats))
              .toList();
    } catch (AppraisalException e) {
      problems = e.problems().stream().map(Object::toString).toList();
    }
    model.addAttribute("views", views);
    model.addAttribute("problems", problems);
    return "appraisals/comparison";
  }

  /** What went in or came out, as the command {@code posterity appraise} reads and writes it. */
  @GetMapping("/work/evaluations/{id}/comparison/{file:input|result}.json")
  ResponseEntity<byte[]> file(
      @PathVariable UUID id, @PathVariable String file, @RequestParam String lot) {
    var compared =
        appraisals.compare(people.cityId(), readable(id)).stream()
            .filter(c -> c.lot().equals(lot))
            .findFirst()
            .orElseThrow(ComparisonPage::notFound);
    return file(file, compared.ran().input(), compared.ran().file());
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
