package city.posterity.cityhall.bidding;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.costing.CostTotals;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.bidding.opening.OpenedBid;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.OpeningStatus;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.pack.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where openers open together, and where what was opened is read afterwards. */
@Controller
class OpeningPage {

  private final Openings openings;
  private final OfferPlaces places;
  private final Casefile casefile;
  private final People people;

  OpeningPage(Openings openings, OfferPlaces places, Casefile casefile, People people) {
    this.openings = openings;
    this.places = places;
    this.casefile = casefile;
    this.people = people;
  }

  /** What was typed and what came of it. */
  private record Typed(String anomalies, boolean damaged, List<String> problems) {
    static final Typed NOTHING = new Typed("", false, List.of());
  }

  @GetMapping("/work/openings/{opening:[0-9a-f-]{36}}/{verb:reveal|reveal-prices}")
  String show(@PathVariable String opening, Locale locale, Model model) {
    return render(opening, Typed.NOTHING, locale, model);
  }

  @PostMapping("/work/openings/{opening:[0-9a-f-]{36}}/{verb:reveal|reveal-prices}")
  String reveal(
      @PathVariable String opening,
      @PathVariable String verb,
      @RequestParam(defaultValue = "") String anomalies,
      @RequestParam(defaultValue = "") String giveUp,
      @RequestParam(defaultValue = "") String once,
      HttpServletResponse response,
      Locale locale,
      Model model) {
    Caller caller = places.caller();
    var id = OfferPlaces.id(opening);
    List<String> lines = anomalies.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    boolean repeatable = !once.isBlank() && once.length() <= 100;
    try {
      openings.reveal(
          new Openings.Request(
              caller.cityId(),
              caller.actor(),
              null,
              null,
              repeatable
                  ? new Idempotency("page-" + once, Sha256.of(opening + lines + !giveUp.isEmpty()))
                  : null),
          id,
          lines,
          !giveUp.isEmpty());
      return "redirect:/work/openings/" + id + "/" + verb;
    } catch (CasefileException.Refused e) {
      response.setStatus(409);
      return render(
          opening,
          new Typed(anomalies, false, places.sentences(e.findings(), places.formats(locale))),
          locale,
          model);
    } catch (ApiProblem e) {
      if (!e.code().equals("stored-bids-damaged")) {
        throw OfferPlaces.notFound();
      }
      response.setStatus(503);
      String text = places.formats(locale).texts().text(locale, "bidding.opening.damaged");
      return render(opening, new Typed(anomalies, true, List.of(text)), locale, model);
    }
  }

  private String render(String opening, Typed typed, Locale locale, Model model) {
    Caller caller = places.caller();
    var stream = new StreamId(Thing.OPENING, OfferPlaces.id(opening));
    Procurement procurement =
        casefile
            .procurementOf(caller.cityId(), stream)
            .flatMap(p -> casefile.find(caller.cityId(), p))
            .orElseThrow(OfferPlaces::notFound);
    Actor actor = BuyingCycle.withTeamRoles(procurement, caller.actor());
    Opening state = procurement.find(Opening.class, stream).orElseThrow(OfferPlaces::notFound);
    if (!Machine.isStaff(actor)) {
      throw OfferPlaces.notFound();
    }
    model.addAttribute("view", view(procurement, state, actor, typed, places.formats(locale)));
    return "bidding/opening";
  }

  private OpeningView view(
      Procurement procurement, Opening opening, Actor actor, Typed typed, Formats formats) {
    var procedure = casefile.procedureOf(people.cityId(), procurement);
    Instant now = casefile.now();
    boolean prices = opening.stage() == Opening.Stage.PRICES;
    boolean here = opening.attended(actor.person());
    Instant opened = opening.openedAt();
    Instant until = opening.until();
    boolean done =
        opening.status() == OpeningStatus.OPENED || opening.status() == OpeningStatus.RECORDED;
    return new OpeningView(
        procurement.get(Tender.class, opening.tender()).terms().title(),
        "/work/openings/" + opening.id().id() + (prices ? "/reveal-prices" : "/reveal"),
        "/work/openings/" + opening.id().id() + "/attend",
        "/work/procurements/" + procurement.id(),
        Engine.word(opening.status()),
        formats.moment(opening.earliest()),
        pause(now, opening.earliest(), formats),
        procedure.count(Parameter.OPENERS_MINIMUM),
        procedure.count(Parameter.OPENER_UNITS_MINIMUM),
        opening.present().stream()
            .map(a ->
                formats
                    .texts()
                    .text(formats.locale(), "bidding.opening.person", name(a.person()), a.unit()))
            .toList(),
        until == null || done ? "" : formats.moment(until),
        here,
        !done && here && actor.is(Role.OPENER) && opening.status() == OpeningStatus.COMBINING,
        prices,
        typed.damaged(),
        typed.anomalies(),
        opened == null ? "" : formats.exactMoment(opened),
        opened == null
            ? List.of()
            : opening.record().stream()
                .map(b -> line(b, procurement.get(Tender.class, opening.tender()), formats))
                .toList(),
        opening.anomalies(),
        typed.problems(),
        UUID.randomUUID().toString());
  }

  private static String pause(Instant now, Instant earliest, Formats formats) {
    if (!now.isBefore(earliest)) {
      return "";
    }
    long minutes = Duration.between(now, earliest).plusSeconds(59).toMinutes();
    return formats
        .texts()
        .text(formats.locale(), "bidding.opening.pause", minutes / 60, minutes % 60);
  }

  private OpeningView.Line line(OpenedBid opened, Tender tender, Formats formats) {
    var bid = opened.bid();
    String unreadable = opened.unreadable();
    return new OpeningView.Line(
        people.organisation(bid.supplier()).map(o -> o.name()).orElse(bid.supplier().toString()),
        formats.exactMoment(bid.receivedAt()),
        unreadable == null ? "" : unreadable,
        opened.prices().stream()
            .map(p ->
                formats
                    .texts()
                    .text(
                        formats.locale(),
                        "bidding.opening.price",
                        p.lot(),
                        formats.money(p.price().amount(), p.price().currency())))
            .toList(),
        "/work/bids/" + bid.bid().id(),
        "/bids/" + bid.bid().id() + "/documents",
        CostTotals.of(tender.terms(), opened.prices(), formats));
  }

  private String name(PersonId id) {
    return people.person(id).map(p -> p.name()).orElse(id.toString());
  }
}
