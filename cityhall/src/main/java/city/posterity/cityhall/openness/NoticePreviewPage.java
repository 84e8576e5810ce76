package city.posterity.cityhall.openness;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.people.Organisations;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.PublicAddress;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.pack.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A notice exactly as the public will see it, for those who write and approve it: the tender is
 * published in memory alone, and the public page is made of what comes of that. (User-asks 13.)
 */
@Controller
class NoticePreviewPage {

  private final Casefile casefile;
  private final People people;
  private final Organisations organisations;
  private final PublicAddress address;
  private final ProcurementViews views;

  NoticePreviewPage(
      Casefile casefile,
      People people,
      Organisations organisations,
      PublicAddress address,
      ProcurementViews views) {
    this.casefile = casefile;
    this.people = people;
    this.organisations = organisations;
    this.address = address;
    this.views = views;
  }

  /**
   * @throws ResponseStatusException 404 if there is no such tender, it is public already, or it is
   *     not for this person
   */
  @GetMapping("/work/tenders/{tender:[0-9a-f-]{36}}/preview")
  String show(@PathVariable UUID tender, Locale locale, Model model) {
    City city = people.city();
    var id = new StreamId(Thing.TENDER, tender);
    Procurement procurement =
        casefile
            .procurementOf(city.id(), id)
            .flatMap(p -> casefile.find(city.id(), p))
            .filter(this::isForCaller)
            .orElseThrow(NoticePreviewPage::notFound);
    Tender draft =
        procurement
            .find(Tender.class, id)
            .filter(t -> t.publishedAt() == null && !t.status().isTerminal())
            .orElseThrow(NoticePreviewPage::notFound);
    String ocid = casefile.ocid(city.id(), procurement.id()).orElseThrow();
    Recorded publication = publication(city, procurement, draft);
    var procedure = casefile.procedureOf(city.id(), procurement);
    var history = new ArrayList<>(casefile.history(city.id(), procurement.id()));
    history.add(publication);
    var facts =
        new Facts(
            ocid,
            1,
            BuyingCycle.engine(procedure).apply(procurement, publication),
            procedure,
            List.copyOf(history),
            null,
            address.base());
    var body =
        ReleaseBody.of(facts, o -> organisations.find(city.id(), o))
            .orElseThrow(NoticePreviewPage::notFound);
    var view = views.told(city, ocid, body, history, locale);
    model.addAttribute("view", view);
    model.addAttribute("standing", Standing.of(view.release(), casefile.now()));
    model.addAttribute("oldestFirst", false);
    model.addAttribute("preview", true);
    return "openness/procurement";
  }

  private boolean isForCaller(Procurement procurement) {
    return people
        .find()
        .filter(c -> Machine.isStaff(BuyingCycle.withTeamRoles(procurement, c.actor())))
        .isPresent();
  }

  private Recorded publication(City city, Procurement procurement, Tender draft) {
    var procedure = casefile.procedureOf(city.id(), procurement);
    Instant now = casefile.now();
    Instant questions =
        procedure
            .calendar()
            .subtract(draft.deadline(), procedure.term(Parameter.ENQUIRY_END_BEFORE_DEADLINE));
    return new Recorded(
        draft.id(),
        procurement.held(draft.id()).orElseThrow().version() + 1,
        new TenderEvent.TenderPublished(now, questions),
        "publish",
        people.find().orElseThrow().actor().person(),
        now,
        now);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
