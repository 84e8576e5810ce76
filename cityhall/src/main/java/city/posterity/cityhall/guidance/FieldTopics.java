package city.posterity.cityhall.guidance;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each field of the working pages is about: the sections of the guide that speak of it, and
 * the facts of the policies that are typed there. A field is named by its record and component in
 * the core. {@link RecordedFacts} reads the facts back.
 */
final class FieldTopics {

  /**
   * @param sections ids in the guide, what fits best first
   * @param facts paths in the policies
   */
  record Topic(List<String> sections, List<String> facts) {}

  private static final Topic NONE = new Topic(List.of(), List.of());

  private static final Map<String, Topic> FIELDS =
      Map.ofEntries(
          topic("ProposeNeed.title", List.of("4.1.2"), List.of()),
          topic(
              "ProposeNeed.problem",
              List.of("4.1.2"),
              List.of("procurement.need.problem_statement")),
          topic("ProposeNeed.outcome", List.of("4.1.4"), List.of("outcomes")),
          topic(
              "OpenConsultation.end",
              List.of("2.4", "4.1.3"),
              List.of("participation.comment_days")),
          topic("OpenConsultation.routes", List.of("2.4"), List.of("notice.other_channels")),
          topic("AnswerInput.answer", List.of("2.4"), List.of("participation.unanswered")),
          topic(
              "AcceptNeed.needTest",
              List.of("4.1.2"),
              List.of("procurement.need.no_buy_considered", "procurement.need.reuse_considered")),
          topic("PlanItem.description", List.of("4.1.4"), List.of("outcomes")),
          topic("PlanItem.category", List.of("4.1.8"), List.of("procurement.category")),
          topic(
              "PlanItem.estimate",
              List.of("4.1.5"),
              List.of("estimate.value", "procurement.estimated_value")),
          topic("PlanItem.estimateMethod", List.of("4.1.5"), List.of("estimate.methods")),
          topic("PlanItem.aggregated", List.of("4.1.5"), List.of("estimate.similar_twelve_months")),
          topic("PlanItem.procedureId", List.of("4.1.8"), List.of("procurement.procedure")),
          topic("PlanItem.procedureReason", List.of("4.1.8"), List.of("approach.procedure_reason")),
          topic(
              "PlanItem.budgetLines", List.of("4.1.5"), List.of("estimate.funds_confirmed_amount")),
          topic(
              "PlanItem.tenderExpected",
              List.of("4.1.3"),
              List.of("procurement.start_year", "engagement.pipeline_published_on")),
          topic("ConfirmBudget.reference", List.of("4.1.5"), List.of("estimate.funds_confirmed")),
          topic("AssignMember.person", List.of("4.1.1"), List.of("team.size")),
          topic("AssignMember.unit", List.of("4.1.1"), List.of("team.units")),
          topic(
              "AssignMember.roles",
              List.of("4.1.1"),
              List.of("team.people_in_deciding_roles", "team.roles_filled")),
          topic("OpenEngagement.purpose", List.of("4.1.3"), List.of()),
          topic("RecordContact.channel", List.of("4.1.3"), List.of("engagement.channels")),
          topic(
              "RecordContact.told",
              List.of("4.1.3"),
              List.of("engagement.disclosures_unpublished")),
          topic(
              "ShareItem.text",
              List.of("4.1.3"),
              List.of(
                  "engagement.disclosures_unpublished", "procurement.market.engagement_published")),
          topic(
              "TenderTerms.description", List.of("4.2.1", "4.1.7"), List.of("requirements.stated")),
          topic(
              "TenderTerms.lots",
              List.of("4.1.8"),
              List.of("notice.lots", "procurement.market.lots_considered")),
          topic(
              "TenderTerms.noLotsReason",
              List.of("4.1.8"),
              List.of("procurement.market.lots_considered")),
          topic(
              "TenderTerms.criteria",
              List.of("4.2.1"),
              List.of("requirements.count", "requirements.ids")),
          topic(
              "TenderTerms.awardMethod",
              List.of("4.2.2"),
              List.of(
                  "method.kind",
                  "method.whole_life_cost",
                  "method.cost_weight",
                  "method.non_cost_weight",
                  "method.tie_break",
                  "procurement.documents.award_basis")),
          topic(
              "TenderTerms.deadline",
              List.of("4.2.3"),
              List.of("notice.deadline", "opening.deadline")),
          topic("TenderTerms.documents", List.of("4.1.7", "4.2.3"), List.of("notice.documents")),
          topic("TenderTerms.contractStart", List.of("4.1.8"), List.of("contract.start_date")),
          topic(
              "TenderTerms.contractEnd",
              List.of("4.1.8"),
              List.of("contract.end_date", "procurement.term_years")),
          topic("AnswerEnquiry.answer", List.of("4.2.4"), List.of("enquiries")),
          topic("AddInformation.text", List.of("4.2.4"), List.of()),
          topic("NominateMember.person", List.of("4.3.2"), List.of("panel.members")),
          topic("DeclareInterest.interest", List.of("4.3.2"), List.of("panel.members")),
          topic("AdmitBid.assessments", List.of("4.3.1"), List.of()),
          topic("Score.score", List.of("4.3.2"), List.of("evaluation.sheets")),
          topic("Score.reason", List.of("4.3.2"), List.of("evaluation.sheets")),
          topic("ReportEvaluation.summary", List.of("4.3.2"), List.of()),
          topic("ProposeAward.bid", List.of("4.3.3"), List.of("award.rank")),
          topic(
              "ContractTerms.start",
              List.of("4.4.2"),
              List.of("contract.start_date", "delivery.contract_start")),
          topic(
              "ContractTerms.end",
              List.of("4.4.4"),
              List.of("contract.end_date", "contract.term_years")),
          topic(
              "ContractTerms.milestones",
              List.of("4.4.2"),
              List.of("delivery.milestones", "contract.deliverables")),
          topic(
              "ContractTerms.indicators",
              List.of("4.4.2"),
              List.of("delivery.indicators", "contract.kpis")),
          topic("ContractTerms.handOver", List.of("4.4.4"), List.of("closure.transfers")),
          topic("RateIndicator.note", List.of("4.4.1"), List.of()),
          topic("ChangeProposal.ground", List.of("4.4.3"), List.of("changes")),
          topic("ChangeProposal.valueDelta", List.of("4.4.3"), List.of("contract.changes")),
          topic("ChangeProposal.newEnd", List.of("4.4.3"), List.of("contract.changes")),
          topic("ClosingReport.lessons", List.of("4.4.4"), List.of("closure.lessons")),
          topic("ClosingReport.needMet", List.of("4.4.4"), List.of("closure.got_what_we_needed")));

  private FieldTopics() {}

  private static Map.Entry<String, Topic> topic(
      String field, List<String> sections, List<String> facts) {
    return Map.entry(field, new Topic(sections, facts));
  }

  /** Nothing for most fields. */
  static Topic of(Class<?> owner, String component) {
    return FIELDS.getOrDefault(owner.getSimpleName() + "." + component, NONE);
  }

  /** Whether a fact is among some paths; the fields of records in a list are within its path. */
  static boolean isWithin(String fact, Collection<String> paths) {
    return paths.stream().anyMatch(p -> fact.equals(p) || fact.startsWith(p + "[]"));
  }

  /** Paths of all facts that the fields of a form feed. */
  static Set<String> within(Class<?> command) {
    var paths = new HashSet<String>();
    collect(command, new HashSet<>(), paths);
    return paths;
  }

  /** All that is named here, by record and component. */
  static Map<String, Topic> all() {
    return FIELDS;
  }

  private static void collect(Class<?> type, Set<Class<?>> seen, Set<String> paths) {
    if (!seen.add(type)) {
      return;
    }
    if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses()).forEach(t -> collect(t, seen, paths));
    }
    if (type.isRecord()) {
      for (RecordComponent c : type.getRecordComponents()) {
        paths.addAll(of(type, c.getName()).facts());
        classes(c.getGenericType()).forEach(t -> collect(t, seen, paths));
      }
    }
  }

  private static Stream<Class<?>> classes(Type type) {
    return switch (type) {
      case Class<?> c -> Stream.of(c);
      case ParameterizedType p ->
          Arrays.stream(p.getActualTypeArguments()).flatMap(FieldTopics::classes);
      default -> Stream.empty();
    };
  }
}
