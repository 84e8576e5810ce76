package city.posterity.cityhall.costing;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.Options;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the tender whose costing method somebody works on or reads. */
@Component
final class CostingPlaces {

  private static final int UUID_LENGTH = 36;

  private final Casefile casefile;
  private final People people;
  private final Texts texts;

  CostingPlaces(Casefile casefile, People people, Texts texts) {
    this.casefile = casefile;
    this.people = people;
    this.texts = texts;
  }

  /**
   * @throws ResponseStatusException 404 if there is no such tender, or it is not for this person
   */
  CostingPlace find(UUID tender, Locale locale) {
    var caller =
        people.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    var stream = new StreamId(Thing.TENDER, tender);
    Procurement procurement =
        casefile
            .procurementOf(caller.cityId(), stream)
            .flatMap(p -> casefile.find(caller.cityId(), p))
            .orElseThrow(CostingPlaces::notFound);
    var actor = BuyingCycle.withTeamRoles(procurement, caller.actor());
    Tender found =
        procurement
            .find(Tender.class, stream)
            .filter(t -> Machine.isStaff(actor) && BuyingCycle.mayRead(procurement, t, actor))
            .orElseThrow(CostingPlaces::notFound);
    var zone = people.city().zone();
    return new CostingPlace(
        caller,
        actor,
        procurement,
        found,
        procurement.held(stream).orElseThrow().version(),
        casefile.now(),
        new Formats(texts, locale, zone),
        new FormContext(
            texts, locale, zone, found.terms().currency(), caller.actor().person(), Options.NONE));
  }

  /** The tender of a procurement once it was published; empty before, and where there is none. */
  Optional<Tender> published(String ocid) {
    UUID city = people.cityId();
    return id(ocid)
        .filter(id -> casefile.ocid(city, id).filter(ocid::equals).isPresent())
        .flatMap(id -> casefile.find(city, id))
        .flatMap(p -> p.first(Tender.class))
        .filter(t -> t.publishedAt() != null);
  }

  private static Optional<UUID> id(String ocid) {
    try {
      return ocid.length() < UUID_LENGTH
          ? Optional.empty()
          : Optional.of(UUID.fromString(ocid.substring(ocid.length() - UUID_LENGTH)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  Formats formats(Locale locale) {
    return new Formats(texts, locale, people.city().zone());
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
