package city.posterity.procurement.laws;

import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;

/** Finds something to say for every verb there is. */
final class Ideas {

  private Ideas() {}

  static Command of(World w, Chance c, StreamId thing, Actor who, String verb) {
    return switch (thing.thing()) {
      case NEED -> PlanningIdeas.need(w, c, verb);
      case TEAM -> PlanningIdeas.team(c, verb);
      case PURCHASE -> PurchaseIdeas.purchase(w, c, verb);
      case TENDER -> MarketIdeas.tender(w, c, verb);
      case ENGAGEMENT -> VoiceIdeas.engagement(w, c, thing, verb);
      case ENQUIRY -> MarketIdeas.enquiry(w, c, thing, verb);
      case BID -> BiddingIdeas.bid(w, c, thing, verb);
      case OPENING -> BiddingIdeas.opening(w, c, thing, verb);
      case EVALUATION -> EvaluationIdeas.evaluation(w, c, thing, verb);
      case SHEET -> EvaluationIdeas.sheet(w, c, thing, who, verb);
      case AWARD -> AwardIdeas.award(w, c, verb);
      case COMPLAINT -> AwardIdeas.complaint(w, c, verb);
      case CONTRACT -> ContractIdeas.contract(w, c, thing, verb);
      case CHANGE -> ContractIdeas.change(w, c, verb);
      case MILESTONE -> DeliveryIdeas.milestone(w, c, thing, verb);
      case OBSERVATION -> VoiceIdeas.observation(w, c, verb);
      case OBLIGATION -> DeliveryIdeas.obligation(w, c, thing, verb);
      case REDACTION -> DisclosureIdeas.redaction(w, c, verb);
      case STATEMENT -> AssuranceIdeas.statement(c, verb);
      case ATTESTATION -> AssuranceIdeas.attestation(c, who, verb);
      case DEPARTURE -> AssuranceIdeas.departure(w, c, who, verb);
      case REGIME -> AssuranceIdeas.regime(verb);
      case EMERGENCY -> EmergencyIdeas.emergency(w, c, verb);
      case INVOICE -> DeliveryIdeas.invoice(w, c, thing, verb);
      case POLICY, CLAUSE, INPUT, THEME, RESPONSE, REVISION ->
          throw new IllegalArgumentException(thing + " is not of a purchase");
    };
  }
}
