package city.posterity.cityhall.bidding;

import city.posterity.cityhall.api.RuleTexts;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.Options;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent.TenderAmended;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds for a bidder's pages the tender and the bidder's own bid; nobody else's is ever there. */
@Component
final class OfferPlaces {

  private final Casefile casefile;
  private final People people;
  private final Texts texts;
  private final RuleTexts rules;
  private final DatabaseClock clock;

  OfferPlaces(Casefile casefile, People people, Texts texts, RuleTexts rules, DatabaseClock clock) {
    this.casefile = casefile;
    this.people = people;
    this.texts = texts;
    this.rules = rules;
    this.clock = clock;
  }

  /** What an amendment changed, in words. */
  record Change(String reason, String parts) {}

  Caller caller() {
    return people.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }

  Formats formats(Locale locale) {
    return new Formats(texts, locale, people.city().zone());
  }

  /**
   * @param tender id of the tender, or of its purchase, which is what releases know
   * @throws ResponseStatusException 404 if there is no such tender that is public
   */
  OfferPlace forTender(String tender, Locale locale) {
    Caller caller = caller();
    UUID id = id(tender);
    Procurement whole =
        casefile
            .procurementOf(caller.cityId(), new StreamId(Thing.TENDER, id))
            .or(() -> Optional.of(id))
            .flatMap(p -> casefile.find(caller.cityId(), p))
            .orElseThrow(OfferPlaces::notFound);
    Tender found =
        whole
            .first(Tender.class)
            .filter(t -> t.status().isPublic())
            .orElseThrow(OfferPlaces::notFound);
    StreamId stream = found.id();
    OrganisationId organisation = caller.actor().organisation();
    // nobody's bid has this name
    StreamId bid =
        organisation == null
            ? new StreamId(Thing.BID, stream.id())
            : Bid.idOf(stream, organisation);
    return place(caller, whole, found, bid, locale);
  }

  /**
   * @throws ResponseStatusException 404 if there is none or it is somebody else's
   */
  OfferPlace ofBid(String bid, Locale locale) {
    Caller caller = caller();
    var stream = new StreamId(Thing.BID, id(bid));
    Procurement seen =
        casefile.inSightOf(caller.cityId(), stream).orElseThrow(OfferPlaces::notFound);
    Bid own =
        seen.find(Bid.class, stream)
            .filter(b -> b.supplier().equals(caller.actor().organisation()))
            .orElseThrow(OfferPlaces::notFound);
    return place(caller, seen, seen.get(Tender.class, own.tender()), stream, locale);
  }

  private OfferPlace place(
      Caller caller, Procurement procurement, Tender tender, StreamId bid, Locale locale) {
    Bid own = procurement.find(Bid.class, bid).orElse(null);
    return new OfferPlace(
        caller,
        procurement,
        casefile.ocid(caller.cityId(), procurement.id()).orElse(""),
        // as everybody reads it: without what is withheld
        (Tender) BuyingCycle.shownTo(procurement, caller.actor(), tender.forThePublic()),
        bid,
        own,
        clock.now(),
        formats(locale),
        new FormContext(
            texts,
            locale,
            people.city().zone(),
            tender.terms().currency(),
            caller.actor().person(),
            Options.NONE));
  }

  /** The amendments that took effect after the one of that number. */
  List<Change> since(OfferPlace place, int docset) {
    if (docset >= place.tender().amendments()) {
      return List.of();
    }
    Withheld withheld = Withheld.of(place.procurement());
    return casefile.history(place.cityId(), place.procurement().id()).stream()
        .flatMap(r ->
            r.event() instanceof TenderAmended a
                ? java.util.stream.Stream.of(a)
                : java.util.stream.Stream.empty())
        .filter(a -> a.number() > docset)
        .map(a ->
            new Change(
                withheld.in(a.reason()),
                a.changed().stream()
                    .map(p -> label(place, p.substring(1)))
                    .collect(Collectors.joining(place.text("bidding.comma")))))
        .toList();
  }

  private String label(OfferPlace place, String component) {
    Locale locale = place.formats().locale();
    return texts
        .find(locale, "forms.field.TenderTerms." + component)
        .or(() -> texts.find(locale, "forms.field." + component))
        .orElse(component);
  }

  /** Reasons against it, each with what would be right. */
  List<String> sentences(List<Finding> findings, Formats formats) {
    var all = new ArrayList<String>();
    for (Finding f : findings) {
      String fix = rules.fix(f, formats);
      all.add(rules.message(f, formats));
      if (!fix.isBlank()) {
        all.add(fix);
      }
    }
    return all;
  }

  /** How long something is ahead; empty once it is past. */
  static String left(Instant then, OfferPlace place) {
    Duration left = Duration.between(place.now(), then);
    if (left.isNegative()) {
      return "";
    }
    return left.toDays() > 0
        ? place.text("bidding.left.days", left.toDays(), left.toHoursPart())
        : left.toHours() > 0
            ? place.text("bidding.left.hours", left.toHours(), left.toMinutesPart())
            : place.text("bidding.left.minutes", left.toMinutes());
  }

  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw notFound();
    }
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  static @Nullable OrganisationId organisation(Caller caller) {
    return caller.actor().organisation();
  }
}
