package city.posterity.cityhall.guidance;

import city.posterity.cityhall.operations.Sha256;
import city.posterity.procurement.disclosure.redaction.Redaction;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.market.engagement.Channel;
import city.posterity.procurement.market.engagement.Engagement;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.enquiry.EnquiryStatus;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.LifeCycleCost;
import city.posterity.procurement.ranking.AwardMethod.LowestPrice;
import city.posterity.procurement.ranking.AwardMethod.PriceWithFeatures;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What talks with the market, the tender and its questions say. */
final class MarketFacts {

  /** What works without a computer. */
  private static final Set<Channel> IN_PERSON =
      EnumSet.of(Channel.EVENT, Channel.MEETING, Channel.CALL, Channel.VISIT);

  private MarketFacts() {}

  static void add(FactTree tree, Procurement procurement) {
    engagements(tree, procurement);
    procurement
        .first(Tender.class)
        .ifPresent(t -> {
          tender(tree, t);
          documents(tree, t);
          withheld(tree, procurement);
        });
    var enquiries = procurement.stream(Enquiry.class).toList();
    if (procurement.first(Tender.class).isPresent()) {
      tree.put(
          "enquiries",
          enquiries.stream()
              .map(e ->
                  FactTree.record(
                      "id",
                      e.id().id().toString(),
                      "answered",
                      e.answer() != null,
                      "published",
                      e.publishedAt() != null,
                      "changes_terms",
                      e.changesTerms(),
                      "open",
                      e.isOpen(),
                      "merged",
                      e.status() == EnquiryStatus.MERGED))
              .toList());
    }
  }

  private static void engagements(FactTree tree, Procurement procurement) {
    var engagements = procurement.stream(Engagement.class).toList();
    if (engagements.isEmpty()) {
      return;
    }
    contacts(tree, engagements);
    tree.put(
            "engagement.disclosures_unpublished",
            (long) engagements.stream().mapToInt(e -> e.unequal().size()).sum())
        .put(
            "engagement.channels",
            engagements.stream()
                .flatMap(e -> e.contacts().values().stream())
                .map(c -> c.channel().name().toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .toList())
        .put(
            "engagement.suppliers",
            engagements.stream()
                .flatMap(e -> e.contacts().values().stream())
                .map(c -> c.supplier())
                .distinct()
                .count())
        .put(
            "procurement.market.engagement_published",
            engagements.stream().allMatch(e -> e.unequal().isEmpty()));
  }

  /** Each contact; who of the city was there and when the minutes were filed, nobody records. */
  private static void contacts(FactTree tree, List<Engagement> engagements) {
    var contacts =
        engagements.stream()
            .flatMap(e -> e.contacts().entrySet().stream())
            .sorted(Comparator.comparing(c -> c.getValue().at()))
            .toList();
    tree.put(
            "engagement.events",
            contacts.stream()
                .map(c ->
                    FactTree.record(
                        "id",
                        c.getKey().toString(),
                        "one_to_one",
                        c.getValue().channel() != Channel.EVENT,
                        "supplier",
                        c.getValue().supplier(),
                        "on",
                        tree.day(c.getValue().at())))
                .toList())
        .put(
            "engagement.one_to_one_on",
            contacts.stream()
                .map(Map.Entry::getValue)
                .filter(c -> c.channel() != Channel.EVENT)
                .map(c -> String.valueOf(tree.day(c.at())))
                .distinct()
                .toList());
    contacts.stream()
        .map(Map.Entry::getValue)
        .filter(c -> c.channel() == Channel.EVENT)
        .findFirst()
        .ifPresent(c -> tree.put("engagement.first_open_event_on", tree.day(c.at())));
    if (contacts.stream().anyMatch(c -> IN_PERSON.contains(c.getValue().channel()))) {
      tree.put("engagement.offline_channel", true);
    }
  }

  /** Criteria and weights change only by an amendment, and none is possible after bidding ends. */
  private static void documents(FactTree tree, Tender tender) {
    String digest = digest(tender.terms());
    tree.put("method.present_digest", digest)
        .put("procurement.documents.method_published", true)
        .put("notice.questions_shared", true);
    carbon(tree, tender);
    if (tender.status().isPublic()) {
      tree.put("method.published_digest", digest)
          .put("procurement.documents.method_hash", methodHash(tender.terms()))
          .put("method.changes_without_amendment", 0L)
          .put("method.changes_after_deadline", 0L);
    }
  }

  /** Of the costing method as it is published, or else of how bids are compared. */
  static String methodHash(TenderTerms terms) {
    CostingMethod costing = terms.costing();
    return costing == null ? digest(terms) : costing.hash();
  }

  /** The parts of a life whose greenhouse gases bidders state; only a costing method asks them. */
  private static void carbon(FactTree tree, Tender tender) {
    CostingMethod costing = tender.terms().costing();
    if (costing != null) {
      var stages = CarbonStages.of(costing);
      tree.put("procurement.documents.carbon_form_published", !stages.isEmpty())
          .put("procurement.documents.carbon_stages", stages);
    }
  }

  /** Of how bids are compared, with everything that has a weight. */
  static String digest(TenderTerms terms) {
    return HexFormat.of().formatHex(Sha256.of(terms.awardMethod() + "\n" + terms.criteria()));
  }

  private static void withheld(FactTree tree, Procurement procurement) {
    var withheld = procurement.stream(Redaction.class).filter(Redaction::isInForce).toList();
    tree.put("notice.held_back", (long) withheld.size())
        .put(
            "notice.held_back_in_order",
            withheld.stream()
                .filter(MarketFacts::isGrounded)
                .filter(r -> r.approvedAt() != null && r.releaseAt() != null)
                .count())
        .put(
            "procurement.publication.redactions_justified",
            withheld.stream().allMatch(MarketFacts::isGrounded));
  }

  private static boolean isGrounded(Redaction redaction) {
    return !redaction.ground().isBlank()
        && !redaction.basis().isBlank()
        && !redaction.reason().isBlank();
  }

  private static void tender(FactTree tree, Tender tender) {
    TenderTerms terms = tender.terms();
    tree.put("procurement.estimated_value", terms.value())
        .put("procurement.market.lots_considered", lotsConsidered(terms))
        .put("notice.lots", (long) terms.lots().size())
        .put("notice.deadline", terms.deadline())
        .put("notice.published_on", tree.day(tender.publishedAt()))
        .put("notice.enquiry_end", tender.enquiryEnd())
        .put("notice.documents", (long) terms.documents().size())
        .put("notice.amendments", (long) tender.amendments())
        .put("contract.start_date", terms.contractStart())
        .put("contract.end_date", terms.contractEnd())
        .put("requirements.count", (long) terms.criteria().size())
        .put("requirements.ids", terms.criteria().stream().map(Criterion::id).toList());
    method(tree, terms.awardMethod(), terms.countsWholeLife());
    if (terms.contractStart() != null && terms.contractEnd() != null) {
      tree.put(
          "procurement.term_years",
          Math.max(
              0L,
              java.time.temporal.ChronoUnit.YEARS.between(
                  terms.contractStart(), terms.contractEnd().plusDays(1))));
    }
  }

  private static boolean lotsConsidered(TenderTerms terms) {
    return terms.lots().size() > 1 || terms.noLotsReason() != null;
  }

  private static void method(FactTree tree, AwardMethod method, boolean wholeLife) {
    tree.put(
        "procurement.documents.award_basis",
        switch (method) {
          case LowestPrice _ -> "price";
          case PriceWithFeatures _, WeightedCriteria _ -> "cost_quality";
          case LifeCycleCost _ -> "life_cycle_cost";
        });
    tree.put("method.kind", method.code())
        .put("method.whole_life_cost", wholeLife || method instanceof LifeCycleCost)
        .put("method.tie_break", method.tieBreak().name().toLowerCase(java.util.Locale.ROOT));
    BigDecimal price =
        switch (method) {
          case LowestPrice _, LifeCycleCost _ -> BigDecimal.valueOf(100);
          case WeightedCriteria w -> w.priceWeight();
          case PriceWithFeatures _ -> null;
        };
    tree.put("method.cost_weight", price);
    List<AwardMethod.QualityCriterion> scored = method.scored();
    tree.put(
            "method.non_cost_weight",
            scored.stream()
                .map(AwardMethod.QualityCriterion::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .put(
            "criteria",
            scored.stream()
                .map(c ->
                    FactTree.record(
                        "id",
                        c.id(),
                        "title",
                        c.title(),
                        "weight",
                        c.weight(),
                        "minimum",
                        c.minimum(),
                        "scale",
                        c.scale(),
                        "levels",
                        (long) c.levels().size()))
                .toList());
  }
}
