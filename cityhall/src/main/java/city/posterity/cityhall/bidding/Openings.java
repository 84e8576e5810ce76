package city.posterity.cityhall.bidding;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.casefile.Receipt;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.bidding.opening.AttendOpening;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.OpeningRule;
import city.posterity.procurement.bidding.opening.OpeningStatus;
import city.posterity.procurement.bidding.opening.RevealBids;
import city.posterity.procurement.bidding.opening.RevealPrices;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets those who have come together open what is due: everything is decrypted and tested first, and
 * shown in one step. Nobody hands in what an envelope says.
 */
@Component
final class Openings {

  private final Casefile casefile;
  private final EnvelopeReader reader;

  Openings(Casefile casefile, EnvelopeReader reader) {
    this.casefile = casefile;
    this.reader = reader;
  }

  /** Who asks, for what, and with what preconditions. */
  record Request(
      UUID cityId,
      Actor actor,
      @Nullable Long expectedVersion,
      @Nullable String reason,
      @Nullable Idempotency idempotency) {}

  /** An opening and its version. */
  record Found(Opening opening, long version) {}

  /**
   * The opening of a tender, once it can be attended.
   *
   * @throws CasefileException 423 with the earliest time before that; the attempt is journalled
   * @throws ApiProblem 404 for those who are not staff, or if there is nothing to open
   */
  Found ofTender(Request request, UUID tenderId) {
    var tender = new StreamId(Thing.TENDER, tenderId);
    Procurement procurement = procurementOf(request, tender);
    Opening opening = procurement.find(Opening.class, Opening.idOf(tender)).orElse(null);
    Instant earliest =
        opening != null
            ? opening.earliest()
            : earliest(request, procurement, procurement.get(Tender.class, tender));
    Instant now = casefile.now();
    if (now.isBefore(earliest)) {
      throw tooEarly(request, procurement, Opening.idOf(tender), earliest, now);
    }
    if (opening == null) {
      // the close may be due, and not done yet
      casefile.tick(request.cityId(), procurement.id());
      procurement = procurementOf(request, tender);
      refuseIfHeld(request, procurement, tender);
    }
    return found(procurement, Opening.idOf(tender));
  }

  /**
   * One of the openers comes.
   *
   * @throws CasefileException if that is refused
   */
  Found attend(Request request, UUID openingId, boolean conflictFree) {
    var opening = new StreamId(Thing.OPENING, openingId);
    Procurement procurement = procurementOf(request, opening);
    perform(request, procurement, opening, new AttendOpening(conflictFree));
    return found(procurementOf(request, opening), opening);
  }

  /**
   * Opens what is due at this stage.
   *
   * @param giveUpDamaged whether bids whose stored bytes are damaged are recorded as unreadable,
   *     instead of being waited for
   * @throws CasefileException if the buying cycle refuses it, which is journalled
   * @throws ApiProblem 503 if stored bytes are damaged and not given up
   */
  Receipt reveal(Request request, UUID openingId, List<String> anomalies, boolean giveUpDamaged) {
    var id = new StreamId(Thing.OPENING, openingId);
    Procurement procurement = procurementOf(request, id);
    Opening opening = procurement.get(Opening.class, id);
    Instant now = casefile.now();
    if (now.isBefore(opening.earliest())) {
      throw tooEarly(request, procurement, id, opening.earliest(), now);
    }
    boolean prices = opening.stage() == Opening.Stage.PRICES;
    var actor = BuyingCycle.withTeamRoles(procurement, request.actor());
    boolean together =
        opening.status() == OpeningStatus.COMBINING
            && actor.is(Role.OPENER)
            && opening.attended(actor.person());
    if (!together) {
      // refused, or answered again; nothing is decrypted for it
      return perform(
          request,
          procurement,
          id,
          prices ? new RevealPrices(List.of(), anomalies) : new RevealBids(List.of(), anomalies));
    }
    var all = new ArrayList<>(anomalies);
    var reading = new EnvelopeReader.Reading(request.cityId(), procurement, giveUpDamaged, all);
    return perform(
        request,
        procurement,
        id,
        prices
            ? new RevealPrices(reader.prices(reading, opening), all)
            : new RevealBids(reader.bids(reading, opening), all));
  }

  private Receipt perform(
      Request request, Procurement procurement, StreamId target, Command command) {
    return casefile.perform(command(request, procurement, target, command));
  }

  private CommandRequest command(
      Request request, Procurement procurement, StreamId target, Command command) {
    return new CommandRequest(
        request.cityId(),
        procurement.id(),
        target,
        command,
        request.actor(),
        request.expectedVersion(),
        request.reason(),
        casefile.now(),
        request.idempotency());
  }

  private CasefileException tooEarly(
      Request request, Procurement procurement, StreamId opening, Instant earliest, Instant now) {
    Procedure procedure = casefile.procedureOf(request.cityId(), procurement);
    var finding =
        Finding.of(OpeningRule.TOO_EARLY, "earliest", earliest, "now", now)
            .because(procedure.basis(Parameter.OPENING_PAUSE));
    return casefile.refuse(
        command(request, procurement, opening, new AttendOpening(true)), List.of(finding));
  }

  private Instant earliest(Request request, Procurement procurement, Tender tender) {
    Procedure procedure = casefile.procedureOf(request.cityId(), procurement);
    return procedure.calendar().add(tender.deadline(), procedure.term(Parameter.OPENING_PAUSE));
  }

  /** For the staff of this procurement; for others it is as if there were nothing. */
  private Procurement procurementOf(Request request, StreamId thing) {
    return casefile
        .procurementOf(request.cityId(), thing)
        .flatMap(p -> casefile.find(request.cityId(), p))
        .filter(p -> Machine.isStaff(BuyingCycle.withTeamRoles(p, request.actor())))
        .orElseThrow(() -> notFound(thing));
  }

  /** Says what has to be settled before a tender that should be closed can be opened. */
  private void refuseIfHeld(Request request, Procurement procurement, StreamId tender) {
    StreamId opening = Opening.idOf(tender);
    if (procurement.held(opening).isPresent()) {
      return;
    }
    var procedure = casefile.procedureOf(request.cityId(), procurement);
    var held =
        BuyingCycle.engine(procedure).holds(procurement, casefile.now()).stream()
            .map(h -> Finding.of(OpeningRule.ON_HOLD, "reason", h.reason(), "cause", h.cause()))
            .toList();
    if (!held.isEmpty()) {
      throw casefile.refuse(command(request, procurement, opening, new AttendOpening(true)), held);
    }
  }

  private static Found found(Procurement procurement, StreamId opening) {
    return procurement
        .held(opening)
        .map(h -> new Found((Opening) h.state(), h.version()))
        .orElseThrow(() -> notFound(opening));
  }

  private static ApiProblem notFound(StreamId thing) {
    return ApiProblem.notFound(thing.thing().word() + " " + thing.id() + " that you may see");
  }
}
