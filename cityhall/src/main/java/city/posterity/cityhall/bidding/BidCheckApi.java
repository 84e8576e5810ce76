package city.posterity.cityhall.bidding;

import city.posterity.cityhall.api.ThingNames;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Problem;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidContentCheck;
import city.posterity.procurement.bidding.bid.BidDocument;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a bidder what is wrong with a draft, by the same check that is made after the opening.
 * Nothing of it is kept.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class BidCheckApi {

  private final Casefile casefile;
  private final CurrentCaller callers;
  private final BiddingSettings settings;

  BidCheckApi(Casefile casefile, CurrentCaller callers, BiddingSettings settings) {
    this.casefile = casefile;
    this.callers = callers;
    this.settings = settings;
  }

  /**
   * @param envelope {@code technical} for the first of two envelopes; {@code whole}, for all that
   *     is said together, otherwise
   */
  @PostMapping("/tenders/{tender}/bid-check")
  Map<String, Object> check(
      @PathVariable String tender,
      @RequestParam(defaultValue = "whole") String envelope,
      @RequestBody byte[] body) {
    if (!List.of("whole", "technical").contains(envelope)) {
      throw new ApiProblem(400, "envelope-unknown", "envelope must be whole or technical.");
    }
    TenderTerms terms = terms(tender);
    List<Problem> problems;
    try {
      problems = problems(ContentReader.read(body), terms, envelope.equals("technical"));
    } catch (UnreadablePackage e) {
      problems = e.problems();
    }
    return Map.of(
        "valid",
        problems.isEmpty(),
        "findings",
        problems.stream()
            .map(p -> Map.of("rule", p.code(), "pointer", p.pointer(), "message", p.message()))
            .toList());
  }

  private List<Problem> problems(BidContent content, TenderTerms terms, boolean technical) {
    var problems =
        new ArrayList<>(
            technical
                ? BidContentCheck.ofTechnical(content, terms)
                : BidContentCheck.of(content, terms));
    for (int i = 0; i < content.documents().size(); i++) {
      BidDocument d = content.documents().get(i);
      if (d.size() > settings.fileLimit().toBytes()) {
        problems.add(
            new Problem(
                "file-too-large",
                "/documents/" + i + "/size",
                "a file has at most " + settings.fileLimit().toMegabytes() + " MB"));
      }
    }
    return problems;
  }

  private TenderTerms terms(String tender) {
    var caller = callers.find().orElseThrow(ApiProblem::signInNeeded);
    var stream = new StreamId(Thing.TENDER, ThingNames.id(tender));
    return casefile
        .procurementOf(caller.cityId(), stream)
        .flatMap(p -> casefile.find(caller.cityId(), p))
        .flatMap(p ->
            p.find(Tender.class, stream)
                .filter(t ->
                    t.publishedAt() != null
                        || BuyingCycle.mayRead(p, t, BuyingCycle.withTeamRoles(p, caller.actor()))))
        .map(t -> t.publishedAt() == null && t.comments() != null ? t.forThePublic() : t)
        .map(Tender::terms)
        .orElseThrow(() -> ApiProblem.notFound("tender " + tender + " that you may read"));
  }
}
