package city.posterity.cityhall.costing;

import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import java.time.Instant;

/**
 * A tender and who works on it.
 *
 * @param actor with the roles in the team
 * @param version of the tender
 */
record CostingPlace(
    Caller caller,
    Actor actor,
    Procurement procurement,
    Tender tender,
    long version,
    Instant now,
    Formats formats,
    FormContext form) {

  /** Whether the terms can be edited, and by this person. */
  boolean isEditable() {
    return tender.status() == TenderStatus.DRAFTING && actor.is(Role.PROCUREMENT_OFFICER);
  }

  Drafting drafting() {
    return new Drafting(
        tender.id().id(), tender.terms().currency(), tender.terms().costing(), form);
  }

  String address() {
    return "/work/tenders/" + tender.id().id() + "/costing";
  }

  String back() {
    return "/work/tenders/" + tender.id().id();
  }

  String text(String key, Object... arguments) {
    return formats.texts().text(formats.locale(), key, arguments);
  }
}
