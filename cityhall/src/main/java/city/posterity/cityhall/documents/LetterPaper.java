package city.posterity.cityhall.documents;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.openness.Spoken;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The letter to a bidder as PDF, for that bidder and the staff. */
@Controller
class LetterPaper {

  private final AwardLetters letters;
  private final LetterText words;
  private final Printer printer;
  private final Casefile casefile;
  private final People people;

  LetterPaper(
      AwardLetters letters, LetterText words, Printer printer, Casefile casefile, People people) {
    this.letters = letters;
    this.words = words;
    this.printer = printer;
    this.casefile = casefile;
    this.people = people;
  }

  private record Asked(StreamId tender, OrganisationId bidder) {}

  /**
   * @param id of the tender or of one of its awards
   * @param bidder whose letter the staff wants; if absent, that of whoever is chosen by the award
   * @throws ResponseStatusException 404 if there is no letter that the caller may read
   */
  @GetMapping("/letters/{id:[0-9a-f-]{36}}.pdf")
  ResponseEntity<byte[]> show(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID bidder, Locale locale) {
    Caller caller = people.find().orElseThrow(LetterPaper::notFound);
    return answer(find(caller, id, bidder).orElseThrow(LetterPaper::notFound), locale);
  }

  /** Empty if there is no such letter, or none that the caller may read. */
  Optional<AwardLetter> find(Caller caller, UUID id, @Nullable UUID bidder) {
    return asked(caller, id, bidder)
        .flatMap(a -> letters.to(caller.cityId(), a.tender(), a.bidder()));
  }

  ResponseEntity<byte[]> answer(AwardLetter letter, Locale locale) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(letter.ocid() + "-letter.pdf").build().toString())
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .cacheControl(CacheControl.noStore())
        .body(print(letter, locale));
  }

  byte[] print(AwardLetter letter, Locale locale) {
    Spoken spoken = words.spoken(locale);
    var lots = new ArrayList<LetterLot>();
    var parts = new ArrayList<Paper.Part>();
    for (AwardLetter.Lot lot : letter.lots()) {
      String id = "lot-" + (lots.size() + 1);
      parts.add(new Paper.Part(id, lot.title()));
      lots.add(new LetterLot(id, lot, words.result(lot, spoken), words.standstill(lot, spoken)));
    }
    parts.add(new Paper.Part("complain", spoken.text("documents.letter.complain")));
    return printer.print(
        "documents/letter",
        new Paper(
            spoken, spoken.text("documents.paper.letter"), letter.tender(), letter.buyer(), parts),
        Map.of(
            "letter",
            letter,
            "opening",
            words.opening(letter, spoken),
            "lots",
            lots,
            "complaint",
            words.complaint(letter, spoken)));
  }

  /** The bidder's own letter, whoever else is asked for; another's for the staff alone. */
  private Optional<Asked> asked(Caller caller, UUID id, @Nullable UUID bidder) {
    for (Thing thing : List.of(Thing.TENDER, Thing.AWARD)) {
      var stream = new StreamId(thing, id);
      Optional<Procurement> found =
          casefile
              .procurementOf(caller.cityId(), stream)
              .flatMap(p -> casefile.find(caller.cityId(), p));
      if (found.isPresent()) {
        return asked(caller, found.get(), stream, bidder);
      }
    }
    return Optional.empty();
  }

  private static Optional<Asked> asked(
      Caller caller, Procurement procurement, StreamId id, @Nullable UUID bidder) {
    Optional<Award> award = procurement.find(Award.class, id);
    StreamId tender = award.map(Award::tender).orElse(id);
    if (procurement.find(Tender.class, tender).isEmpty()) {
      return Optional.empty();
    }
    if (Machine.isStaff(BuyingCycle.withTeamRoles(procurement, caller.actor()))) {
      return Optional.ofNullable(bidder)
          .map(OrganisationId::new)
          .or(() -> award.map(Award::supplier))
          .map(o -> new Asked(tender, o));
    }
    OrganisationId own = caller.actor().organisation();
    return own == null || bidder != null && !bidder.equals(own.value())
        ? Optional.empty()
        : Optional.of(new Asked(tender, own));
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
