package city.posterity.bench;

import city.posterity.policy.Outcome;
import java.util.List;
import java.util.Map;

/** The clauses from IGP-22 on, by hand. */
final class ContractByHand extends DraftByHand {

  ContractByHand(Map<?, ?> facts) {
    super(facts);
  }

  void contract(List<Outcome> all) {
    all.add(igp22());
    all.add(igp23());
    all.add(igp24());
    all.add(igp25());
    all.add(igp26());
    all.add(igp27());
    all.add(igp28());
    all.add(igp29());
    all.add(igp30());
    all.add(igp31());
    all.add(igp32());
    all.add(igp33());
    all.add(igp34());
    all.add(igp35());
    all.add(igp36());
    all.add(igp37());
    all.add(igp38());
    all.add(igp39());
    all.add(igp40());
    all.add(igp41());
    all.add(igp42());
    all.add(igp43());
    all.add(igp44());
    all.add(igp45());
  }

  private Outcome igp22() {
    if (lacks(c, "payment_last_year")
        || lacks(c, "service_last_year")
        || lacks(c, "debt_tail_share")
        || lacks(c, "tail_approved_by")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        number(c, "payment_last_year") <= number(c, "service_last_year")
            || (number(c, "debt_tail_share") <= 0.05 && has(c, "tail_approved_by")));
  }

  private Outcome igp23() {
    if (lacks(c, "term_years")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(c, "term_years") < 5) {
      return Outcome.NOT_APPLICABLE;
    }
    return lacks(c, "levelling_deviation")
        ? Outcome.EVIDENCE_MISSING
        : pass(number(c, "levelling_deviation") <= 0.25);
  }

  private Outcome igp24() {
    if (lacks(c, "term_years")
        || lacks(c, "extension_years")
        || lacks(p, "asset_life_years")
        || lacks(c, "break_points")
        || lacks(c, "elected_body_approval")) {
      return Outcome.EVIDENCE_MISSING;
    }
    double term = number(c, "term_years");
    double longest = term + number(c, "extension_years");
    return pass(
        longest <= number(p, "asset_life_years")
            && (longest <= 15 || is(c, "elected_body_approval"))
            && (term < 10 || !list(c, "break_points").isEmpty()));
  }

  private Outcome igp25() {
    if (lacks(p, "decommissioning_expected") || lacks(p, "asset_life_years")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (!is(p, "decommissioning_expected") && number(p, "asset_life_years") < 20) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> reserve = map(c, "reserve");
    if (lacks(reserve, "exists") || lacks(reserve, "covers_share")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(is(reserve, "exists") && number(reserve, "covers_share") >= 0.8);
  }

  private Outcome igp26() {
    if (lacks(p, "term_years") || lacks(p, "asset_life_years")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "term_years") < 5 && number(p, "asset_life_years") < 5) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(documents, "award_basis")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return switch (text(documents, "award_basis")) {
      case "life_cycle_cost", "cost_quality", "quality_at_fixed_price" -> Outcome.PASS;
      default -> Outcome.FAIL;
    };
  }

  private Outcome igp27() {
    if (lacks(e, "options")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (list(e, "options").size() < 2) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> scoring = map(e, "scoring");
    if (lacks(scoring, "relative") || lacks(scoring, "winner_changes_when_loser_removed")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(!is(scoring, "relative") || !is(scoring, "winner_changes_when_loser_removed"));
  }

  private Outcome igp28() {
    if (lacks(e, "options")) {
      return Outcome.EVIDENCE_MISSING;
    }
    List<?> options = list(e, "options");
    if (options.size() < 2) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(e, "low_bid_screen_run") || lacks(e, "horizon_stress_run")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (!is(e, "low_bid_screen_run") || !is(e, "horizon_stress_run")) {
      return Outcome.FAIL;
    }
    for (Object each : options) {
      Map<?, ?> o = (Map<?, ?>) each;
      if (is(o, "flagged_low") && !has(o, "explanation_ref")) {
        return Outcome.FAIL;
      }
    }
    return Outcome.PASS;
  }

  private Outcome igp29() {
    Map<?, ?> override = map(e, "override");
    if (lacks(e, "award_note_ref")
        || lacks(e, "award_note_sections")
        || lacks(override, "used")
        || lacks(override, "reason")) {
      return Outcome.EVIDENCE_MISSING;
    }
    List<?> sections = list(e, "award_note_sections");
    return pass(
        has(e, "award_note_ref")
            && sections.contains("reasons")
            && sections.contains("generations")
            && sections.contains("carbon")
            && sections.contains("uncertainty")
            && (!is(override, "used") || has(override, "reason")));
  }

  private Outcome igp30() {
    if (lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 50_000) {
      return Outcome.NOT_APPLICABLE;
    }
    return lacks(documents, "social_weight")
        ? Outcome.EVIDENCE_MISSING
        : pass(number(documents, "social_weight") >= 0.1);
  }

  private Outcome igp31() {
    if (lacks(p, "category")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (!isOne("digital")) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(documents, "open_standards_required") || lacks(c, "standards_exceptions")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (!is(documents, "open_standards_required")) {
      return Outcome.FAIL;
    }
    for (Object each : list(c, "standards_exceptions")) {
      if (!has((Map<?, ?>) each, "end_date")) {
        return Outcome.FAIL;
      }
    }
    return Outcome.PASS;
  }

  private Outcome igp32() {
    if (isAnother("digital") || number(c, "term_years") < 1) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(p, "category") || lacks(c, "term_years")) {
      return Outcome.EVIDENCE_MISSING;
    }
    Map<?, ?> exit = map(c, "exit");
    if (lacks(exit, "plan_ref")
        || lacks(exit, "cost_cap")
        || lacks(exit, "data_return_days")
        || lacks(exit, "open_formats")
        || lacks(exit, "lock_in_index")
        || lacks(exit, "lock_in_explained")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        has(exit, "plan_ref")
            && number(exit, "cost_cap") >= 0
            && number(exit, "data_return_days") <= 30
            && is(exit, "open_formats")
            && (number(exit, "lock_in_index") <= 0.3 || is(exit, "lock_in_explained")));
  }

  private Outcome igp33() {
    if (isAnother("digital") || Boolean.FALSE.equals(p.get("custom_development"))) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(p, "category") || lacks(p, "custom_development")) {
      return Outcome.EVIDENCE_MISSING;
    }
    Map<?, ?> ip = map(c, "ip");
    if (lacks(ip, "open_licence")
        || lacks(ip, "joint_ownership")
        || lacks(ip, "escrow")
        || lacks(ip, "closed_reason")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        is(ip, "open_licence")
            || is(ip, "joint_ownership")
            || (is(ip, "escrow") && has(ip, "closed_reason")));
  }

  private Outcome igp34() {
    if (lacks(c, "term_years")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(c, "term_years") < 2) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> escalation = map(c, "escalation");
    if (lacks(escalation, "index")
        || lacks(escalation, "cap_real")
        || lacks(escalation, "max_total_disclosed")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        has(escalation, "index")
            && number(escalation, "cap_real") <= 0.02
            && is(escalation, "max_total_disclosed"));
  }

  private Outcome igp35() {
    if (lacks(p, "category")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (!isOne("digital")) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(c, "security_support_last_year")
        || lacks(c, "service_last_year")
        || lacks(c, "vulnerability_disclosure")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        number(c, "security_support_last_year") >= number(c, "service_last_year")
            && is(c, "vulnerability_disclosure"));
  }

  private Outcome igp36() {
    if (lacks(p, "processes_personal_data")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (!is(p, "processes_personal_data")) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> data = map(c, "data");
    if (lacks(data, "retention_years")
        || lacks(data, "sale_forbidden")
        || lacks(data, "impact_assessment_ref")
        || lacks(data, "children_safeguards")
        || lacks(p, "affects_under18")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        number(data, "retention_years") >= 0
            && is(data, "sale_forbidden")
            && has(data, "impact_assessment_ref")
            && (!is(p, "affects_under18") || is(data, "children_safeguards")));
  }

  private Outcome igp37() {
    if (lacks(p, "uses_ai")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (!is(p, "uses_ai")) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> ai = map(c, "ai");
    if (lacks(ai, "impact_assessment_ref")
        || lacks(ai, "human_override")
        || lacks(ai, "logs_kept")
        || lacks(ai, "appeal_route")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        has(ai, "impact_assessment_ref")
            && is(ai, "human_override")
            && is(ai, "logs_kept")
            && is(ai, "appeal_route"));
  }

  private Outcome igp38() {
    if (lacks(p, "user_facing")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (!is(p, "user_facing")) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> accessibility = map(c, "accessibility");
    return lacks(accessibility, "standard")
        ? Outcome.EVIDENCE_MISSING
        : pass(has(accessibility, "standard"));
  }

  private Outcome igp39() {
    if (lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 50_000) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> labour = map(c, "labour");
    if (lacks(labour, "due_diligence")
        || lacks(labour, "high_risk_origin")
        || lacks(labour, "remedy_plan_ref")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        is(labour, "due_diligence")
            && (!is(labour, "high_risk_origin") || has(labour, "remedy_plan_ref")));
  }

  private Outcome igp40() {
    if (number(p, "estimated_value") < 1_000_000 || isAnother("works", "services", "digital")) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(p, "estimated_value") || lacks(p, "category")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (lacks(c, "youth_opportunities_count") || lacks(c, "youth_opportunities_reported")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        number(c, "youth_opportunities_count") >= 1 && is(c, "youth_opportunities_reported"));
  }

  private Outcome igp41() {
    if (lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 50_000) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(market, "lots_considered")
        || lacks(market, "engagement_published")
        || lacks(market, "turnover_ratio")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        is(market, "lots_considered")
            && is(market, "engagement_published")
            && number(market, "turnover_ratio") <= 2.0);
  }

  private Outcome igp42() {
    if (lacks(publication, "ocds_url")
        || lacks(publication, "items")
        || lacks(publication, "redactions_justified")) {
      return Outcome.EVIDENCE_MISSING;
    }
    List<?> items = list(publication, "items");
    return pass(
        has(publication, "ocds_url")
            && items.contains("need")
            && items.contains("method")
            && items.contains("award_note")
            && items.contains("generations")
            && is(publication, "redactions_justified"));
  }

  private Outcome igp43() {
    if (lacks(c, "term_years")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(c, "term_years") < 1) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(c, "kpis") || lacks(c, "kpi_report_months")) {
      return Outcome.EVIDENCE_MISSING;
    }
    List<?> kpis = list(c, "kpis");
    return pass(
        isMeasured(kpis, "outcome")
            && isMeasured(kpis, "cost")
            && isMeasured(kpis, "carbon")
            && number(c, "kpi_report_months") <= 12);
  }

  private static boolean isMeasured(List<?> kpis, String kind) {
    for (Object each : kpis) {
      Map<?, ?> kpi = (Map<?, ?>) each;
      if (kind.equals(kpi.get("kind")) && has(kpi, "target") && has(kpi, "owner")) {
        return true;
      }
    }
    return false;
  }

  private Outcome igp44() {
    if (lacks(c, "changes")) {
      return Outcome.EVIDENCE_MISSING;
    }
    for (Object each : list(c, "changes")) {
      Map<?, ?> change = (Map<?, ?>) each;
      boolean small =
          number(change, "cost_share") <= 0.1
              && number(change, "term_share") <= 0.1
              && number(change, "carbon_share") <= 0.1;
      if (!small && !has(change, "reappraisal_ref")) {
        return Outcome.FAIL;
      }
    }
    return Outcome.PASS;
  }

  private Outcome igp45() {
    if (lacks(c, "term_years") || lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(c, "term_years") < 2 && number(p, "estimated_value") < 1_000_000) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> review = map(c, "review");
    if (lacks(review, "ex_post_ref")
        || lacks(review, "forecast_vs_actual_published")
        || lacks(review, "handover_complete")
        || lacks(review, "months_before_end")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        has(review, "ex_post_ref")
            && is(review, "forecast_vs_actual_published")
            && is(review, "handover_complete")
            && number(review, "months_before_end") >= 12);
  }
}
