package city.posterity.cityhall.documents;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.documents.AwardLetter.Lot;
import city.posterity.cityhall.documents.AwardLetter.Score;
import city.posterity.cityhall.documents.AwardLetter.Standstill;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.People;
import city.posterity.procurement.Money;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.BidScores;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.ConsensusScore;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.Placing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes to each bidder what was decided, from what was recorded and nothing else. What is withheld
 * from the public is withheld here too; why the own bid is out, its bidder reads whole.
 */
@Component
public class AwardLetters {

  private final Casefile casefile;
  private final People people;

  AwardLetters(Casefile casefile, People people) {
    this.casefile = casefile;
    this.people = people;
  }

  /**
   * Empty before the bidders are told, while a decision is made again, and for whoever has no bid
   * that was opened. Whether somebody may read it is not asked here.
   */
  public Optional<AwardLetter> to(UUID cityId, StreamId tender, OrganisationId bidder) {
    return casefile
        .procurementOf(cityId, tender)
        .flatMap(id -> casefile.find(cityId, id))
        .flatMap(p -> of(cityId, p, tender, bidder));
  }

  private Optional<AwardLetter> of(
      UUID cityId, Procurement procurement, StreamId id, OrganisationId bidder) {
    Withheld withheld = Withheld.of(procurement);
    Tender tender = procurement.get(Tender.class, id);
    var notified = tender.notifiedAt();
    if (notified == null || !isTold(tender.status())) {
      return Optional.empty();
    }
    Procedure procedure = casefile.procedureOf(cityId, procurement);
    var window = Parameter.COMPLAINT_AWARD_WINDOW;
    return procurement
        .find(Bid.class, Bid.idOf(id, bidder))
        .filter(b -> b.status().isOpen())
        .map(bid ->
            new AwardLetter(
                casefile.ocid(cityId, procurement.id()).orElseThrow(),
                withheld.in(tender.terms().title()),
                name(tender.terms().procuringEntity()),
                name(bidder),
                notified,
                procedure.calendar().add(notified, procedure.term(window)),
                procedure.basis(window),
                bid.status() == BidStatus.DISQUALIFIED ? whyOut(bid) : null,
                lots(procurement, tender, bid, withheld)));
  }

  private static boolean isTold(TenderStatus status) {
    return status == TenderStatus.STANDSTILL || status.isTerminal();
  }

  private static String whyOut(Bid bid) {
    return bid.reason() == null ? String.valueOf(bid.ground()) : bid.reason();
  }

  private List<Lot> lots(Procurement procurement, Tender tender, Bid bid, Withheld withheld) {
    var lots = new ArrayList<Lot>();
    for (var lot : tender.terms().lots()) {
      if (bid.offers(lot.id())) {
        lots.add(lot(procurement, tender, bid, lot, withheld));
      }
    }
    return lots;
  }

  private Lot lot(
      Procurement procurement,
      Tender tender,
      Bid bid,
      city.posterity.procurement.market.tender.Lot lot,
      Withheld withheld) {
    List<Award> awards =
        procurement.stream(Award.class)
            .filter(a -> a.lot().equals(lot.id()) && a.standstill() != null && a.counts())
            .sorted(Comparator.comparingInt(Award::rank))
            .toList();
    Optional<Award> own = awards.stream().filter(a -> a.bid().equals(bid.id())).findFirst();
    Optional<Award> chosen = own.or(() -> awards.stream().findFirst());
    Optional<Evaluation> evaluation = procurement.first(Evaluation.class);
    List<Placing> placings =
        evaluation.flatMap(e -> e.ranking(lot.id())).map(r -> r.placings()).orElseGet(List::of);
    Optional<Placing> placing =
        placings.stream().filter(p -> p.bid().equals(bid.name())).findFirst();
    return new Lot(
        withheld.in(lot.title()),
        own.isPresent(),
        chosen.map(a -> name(a.supplier())).orElse(null),
        placing.map(Placing::rank).orElse(0),
        placings.size(),
        placing.map(Placing::price).orElse(null),
        chosen.map(Award::value).orElse(null),
        evaluation.flatMap(e -> wholeLife(e, tender, lot.id(), bid.id())).orElse(null),
        chosen
            .flatMap(c -> evaluation.flatMap(e -> wholeLife(e, tender, lot.id(), c.bid())))
            .orElse(null),
        evaluation
            .map(e ->
                scores(
                    e,
                    criteria(tender.terms().methodFor(lot.id())),
                    bid.id(),
                    own.isPresent() ? null : chosen.map(Award::bid).orElse(null),
                    withheld))
            .orElseGet(List::of),
        chosen.map(a -> standstill(a, withheld)).orElse(null));
  }

  private static Optional<Money> wholeLife(
      Evaluation evaluation, Tender tender, String lot, StreamId bid) {
    var method = tender.terms().costing();
    return method == null
        ? Optional.empty()
        : evaluation
            .ranking(lot)
            .flatMap(r -> Optional.ofNullable(r.appraised()))
            .flatMap(a -> a.option(bid.id().toString()))
            .map(o -> new Money(o.cost(), method.currency()));
  }

  private static Standstill standstill(Award award, Withheld withheld) {
    var standstill = java.util.Objects.requireNonNull(award.standstill());
    String exception = standstill.exceptionGround();
    return new Standstill(
        standstill.end(), standstill.basis(), exception == null ? null : withheld.in(exception));
  }

  /** What is scored, by its id. */
  private static Map<String, QualityCriterion> criteria(AwardMethod method) {
    var criteria = new java.util.LinkedHashMap<String, QualityCriterion>();
    method.scored().forEach(c -> criteria.put(c.id(), c));
    return criteria;
  }

  private static List<Score> scores(
      Evaluation evaluation,
      Map<String, QualityCriterion> criteria,
      StreamId own,
      @Nullable StreamId chosen,
      Withheld withheld) {
    Map<String, ConsensusScore> others = chosen == null ? Map.of() : agreed(evaluation, chosen);
    var scores = new ArrayList<Score>();
    agreed(evaluation, own)
        .forEach((criterion, score) -> {
          ConsensusScore other = others.get(criterion);
          QualityCriterion asked = criteria.get(criterion);
          // what was scored for other lots only is not asked here
          if (criteria.isEmpty() || asked != null) {
            scores.add(
                new Score(
                    asked == null ? criterion : asked.title(),
                    score.score(),
                    asked == null ? null : asked.scale(),
                    withheld.in(score.reason()),
                    other == null ? null : other.score(),
                    other == null ? null : withheld.in(other.reason())));
          }
        });
    return scores;
  }

  private static Map<String, ConsensusScore> agreed(Evaluation evaluation, StreamId bid) {
    return evaluation.consensus().stream()
        .filter(s -> s.bid().equals(bid))
        .findFirst()
        .map(BidScores::scores)
        .orElseGet(Map::of);
  }

  private String name(OrganisationId id) {
    return people.organisation(id).map(OrganisationView::name).orElse(id.toString());
  }
}
