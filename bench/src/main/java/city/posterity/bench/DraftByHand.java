package city.posterity.bench;

import city.posterity.policy.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The 45 clauses of the pack posterity-igp-draft as somebody would write them in Java who wants no
 * packs: the same outcomes, each clause at its own gate, with the pack's numbers written in. What
 * the engine is measured against; nothing else uses it.
 */
class DraftByHand {

  final Map<?, ?> p;
  final Map<?, ?> need;
  final Map<?, ?> consultation;
  final Map<?, ?> documents;
  final Map<?, ?> market;
  final Map<?, ?> publication;
  final Map<?, ?> climate;
  final Map<?, ?> precaution;
  final Map<?, ?> e;
  final Map<?, ?> c;

  DraftByHand(Map<?, ?> facts) {
    p = map(facts, "procurement");
    need = map(p, "need");
    consultation = map(p, "consultation");
    documents = map(p, "documents");
    market = map(p, "market");
    publication = map(p, "publication");
    climate = map(p, "climate_risk");
    precaution = map(p, "precaution");
    e = map(facts, "evaluation");
    c = map(facts, "contract");
  }

  /** The outcome of each clause, from IGP-01 to IGP-45. */
  static List<Outcome> check(Map<?, ?> facts) {
    var all = new ArrayList<Outcome>(45);
    var planning = new DraftByHand(facts);
    planning.planning(all);
    new ContractByHand(facts).contract(all);
    return all;
  }

  private void planning(List<Outcome> all) {
    all.add(igp01());
    all.add(igp02());
    all.add(igp03());
    all.add(igp04());
    all.add(igp05());
    all.add(igp06());
    all.add(igp07());
    all.add(igp08());
    all.add(igp09());
    all.add(igp10());
    all.add(igp11());
    all.add(igp12());
    all.add(igp13());
    all.add(igp14());
    all.add(igp15());
    all.add(igp16());
    all.add(igp17());
    all.add(igp18());
    all.add(igp19());
    all.add(igp20());
    all.add(igp21());
  }

  private Outcome igp01() {
    if (lacks(need, "problem_statement") || lacks(need, "no_buy_considered")) {
      return Outcome.EVIDENCE_MISSING;
    }
    String problem = text(need, "problem_statement");
    return pass(
        problem.codePointCount(0, problem.length()) >= 200 && is(need, "no_buy_considered"));
  }

  private Outcome igp02() {
    if (lacks(need, "reuse_considered") || lacks(need, "reuse_sources_checked")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(is(need, "reuse_considered") && !list(need, "reuse_sources_checked").isEmpty());
  }

  private Outcome igp03() {
    if (lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 50_000) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(need, "affected_groups")
        || lacks(need, "last_effect_year")
        || lacks(p, "start_year")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        !list(need, "affected_groups").isEmpty()
            && number(need, "last_effect_year") >= number(p, "start_year"));
  }

  private Outcome igp04() {
    if (lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 1_000_000) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(e, "options")) {
      return Outcome.EVIDENCE_MISSING;
    }
    for (Object each : list(e, "options")) {
      if (!is((Map<?, ?>) each, "prevention_note_present")) {
        return Outcome.FAIL;
      }
    }
    return Outcome.PASS;
  }

  private Outcome igp05() {
    if (lacks(p, "estimated_value") || lacks(p, "affects_under18")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 1_000_000 && !is(p, "affects_under18")) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(consultation, "groups_heard") || lacks(consultation, "what_changed_published")) {
      return Outcome.EVIDENCE_MISSING;
    }
    List<?> heard = list(consultation, "groups_heard");
    return pass(
        heard.contains("under_30")
            && heard.contains("over_65")
            && heard.contains("persons_with_disabilities")
            && is(consultation, "what_changed_published"));
  }

  private Outcome igp06() {
    if (lacks(need, "last_effect_year") || lacks(p, "start_year")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(need, "last_effect_year") - number(p, "start_year") < 30) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> advocate = map(e, "future_advocate");
    if (lacks(advocate, "name")
        || lacks(advocate, "statement_ref")
        || lacks(advocate, "on_panel")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        has(advocate, "name") && has(advocate, "statement_ref") && !is(advocate, "on_panel"));
  }

  private Outcome igp07() {
    if (lacks(p, "term_years") || lacks(p, "extension_years")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "term_years") + number(p, "extension_years") < 10) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(e, "scenarios")) {
      return Outcome.EVIDENCE_MISSING;
    }
    List<?> scenarios = list(e, "scenarios");
    for (Object each : scenarios) {
      if (!is((Map<?, ?>) each, "result_recorded")) {
        return Outcome.FAIL;
      }
    }
    return pass(scenarios.size() >= 3);
  }

  private Outcome igp08() {
    if (lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 50_000) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(e, "horizon_years") || lacks(e, "options") || lacks(p, "start_year")) {
      return Outcome.EVIDENCE_MISSING;
    }
    double horizon = number(e, "horizon_years");
    if (horizon >= 100) {
      return Outcome.PASS;
    }
    double start = number(p, "start_year");
    for (Object each : list(e, "options")) {
      Map<?, ?> o = (Map<?, ?>) each;
      if (horizon < number(o, "last_service_year") - start
          || horizon < number(o, "last_payment_year") - start
          || horizon < number(o, "last_liability_year") - start) {
        return Outcome.FAIL;
      }
    }
    return Outcome.PASS;
  }

  private Outcome igp09() {
    if (lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 50_000) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(e, "required_lines") || lacks(e, "options")) {
      return Outcome.EVIDENCE_MISSING;
    }
    for (Object each : list(e, "options")) {
      List<?> lines = list((Map<?, ?>) each, "cost_lines");
      for (Object required : list(e, "required_lines")) {
        if (!hasLine(lines, required)) {
          return Outcome.FAIL;
        }
      }
    }
    return Outcome.PASS;
  }

  private static boolean hasLine(List<?> lines, Object required) {
    for (Object each : lines) {
      Map<?, ?> line = (Map<?, ?>) each;
      if (required.equals(line.get("kind"))
          && (number(line, "pv") != 0.0 || has(line, "zero_reason"))) {
        return true;
      }
    }
    return false;
  }

  private Outcome igp10() {
    if (lacks(e, "horizon_years")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(e, "horizon_years") < 10) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(e, "schedules_run") || lacks(e, "rank_stable") || lacks(e, "rank_change_explained")) {
      return Outcome.EVIDENCE_MISSING;
    }
    boolean central = false;
    boolean patient = false;
    List<?> run = list(e, "schedules_run");
    for (Object each : run) {
      switch (String.valueOf(each)) {
        case "uk-greenbook-standard",
            "eu-cohesion-2021-27",
            "fr-2021",
            "no-r109-2021",
            "nl-2020",
            "nz-2024-noncommercial" ->
            central = true;
        case "uk-greenbook-reduced", "de-uba-prtp-0" -> patient = true;
        default -> {}
      }
    }
    return pass(
        run.contains("zero")
            && central
            && patient
            && (is(e, "rank_stable") || is(e, "rank_change_explained")));
  }

  private Outcome igp11() {
    if (lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 50_000) {
      return Outcome.NOT_APPLICABLE;
    }
    return lacks(documents, "method_published")
        ? Outcome.EVIDENCE_MISSING
        : pass(is(documents, "method_published"));
  }

  private Outcome igp12() {
    if (lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 1_000_000) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> optimism = map(e, "optimism");
    if (lacks(optimism, "applied") || lacks(optimism, "reference_class")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(is(optimism, "applied") && has(optimism, "reference_class"));
  }

  private Outcome igp13() {
    if (lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 1_000_000) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> draws = map(e, "monte_carlo");
    if (lacks(draws, "runs")
        || lacks(draws, "seed")
        || lacks(draws, "common_random_numbers")
        || lacks(e, "options")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(draws, "runs") < 10_000 || !is(draws, "common_random_numbers")) {
      return Outcome.FAIL;
    }
    for (Object each : list(e, "options")) {
      Map<?, ?> o = (Map<?, ?>) each;
      double best = number(o, "p_best");
      if (number(o, "p10") > number(o, "p50")
          || number(o, "p50") > number(o, "p90")
          || best < 0
          || best > 1) {
        return Outcome.FAIL;
      }
    }
    return Outcome.PASS;
  }

  private Outcome igp14() {
    if (lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 50_000) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> carbon = map(e, "carbon");
    if (lacks(carbon, "series_ids")
        || lacks(carbon, "bases")
        || lacks(carbon, "double_count_checked")
        || lacks(e, "options")) {
      return Outcome.EVIDENCE_MISSING;
    }
    List<?> bases = list(carbon, "bases");
    if (list(carbon, "series_ids").size() < 2
        || !bases.contains("target_consistent")
        || !bases.contains("damage_cost")
        || !is(carbon, "double_count_checked")) {
      return Outcome.FAIL;
    }
    for (Object each : list(e, "options")) {
      if (!is((Map<?, ?>) each, "carbon_priced")) {
        return Outcome.FAIL;
      }
    }
    return Outcome.PASS;
  }

  private Outcome igp15() {
    if (lacks(p, "estimated_value") || lacks(p, "category")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "estimated_value") < 1_000_000 && !isOne("works", "vehicles", "digital")) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(documents, "carbon_form_published") || lacks(documents, "carbon_stages")) {
      return Outcome.EVIDENCE_MISSING;
    }
    List<?> stages = list(documents, "carbon_stages");
    return pass(
        is(documents, "carbon_form_published")
            && stages.contains("production")
            && stages.contains("transport")
            && stages.contains("use")
            && stages.contains("end_of_life"));
  }

  private Outcome igp16() {
    if (lacks(p, "category")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (!isOne("works", "vehicles", "energy")) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(e, "local_externalities")) {
      return Outcome.EVIDENCE_MISSING;
    }
    List<?> all = list(e, "local_externalities");
    return pass(isSeenTo(all, "air") && isSeenTo(all, "noise") && isSeenTo(all, "water"));
  }

  private static boolean isSeenTo(List<?> all, String kind) {
    for (Object each : all) {
      Map<?, ?> effect = (Map<?, ?>) each;
      if (kind.equals(effect.get("kind"))
          && (is(effect, "valued")
              || is(effect, "shown_in_units")
              || has(effect, "not_material_reason"))) {
        return true;
      }
    }
    return false;
  }

  private Outcome igp17() {
    if (lacks(p, "asset_life_years")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(p, "asset_life_years") < 10) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(climate, "assessed") || lacks(climate, "scenario_years_ahead")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        is(climate, "assessed")
            && number(climate, "scenario_years_ahead") >= number(p, "asset_life_years"));
  }

  private Outcome igp18() {
    if (lacks(p, "irreversible_effects")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (!is(p, "irreversible_effects")) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(precaution, "note_ref") || lacks(precaution, "reversible_alternative_considered")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(has(precaution, "note_ref") && is(precaution, "reversible_alternative_considered"));
  }

  private Outcome igp19() {
    if (lacks(p, "category")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (!isOne("goods", "digital", "vehicles")) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(c, "spare_parts_years")
        || lacks(c, "takeback")
        || lacks(c, "repair_info_available")
        || lacks(p, "term_years")) {
      return Outcome.EVIDENCE_MISSING;
    }
    return pass(
        number(c, "spare_parts_years") >= number(p, "term_years")
            && is(c, "takeback")
            && is(c, "repair_info_available"));
  }

  private Outcome igp20() {
    if (lacks(e, "horizon_years") || lacks(p, "estimated_value")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(e, "horizon_years") < 10 && number(p, "estimated_value") < 1_000_000) {
      return Outcome.NOT_APPLICABLE;
    }
    Map<?, ?> generations = map(e, "generations");
    if (lacks(generations, "report_ref")
        || lacks(generations, "population_source")
        || lacks(generations, "profile_sources")
        || lacks(generations, "unallocated_share")
        || lacks(e, "options")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (!has(generations, "report_ref")
        || !has(generations, "population_source")
        || list(generations, "profile_sources").isEmpty()
        || number(generations, "unallocated_share") > 0.2) {
      return Outcome.FAIL;
    }
    for (Object each : list(e, "options")) {
      if (list((Map<?, ?>) each, "generations").size() < 4) {
        return Outcome.FAIL;
      }
    }
    return Outcome.PASS;
  }

  private Outcome igp21() {
    if (lacks(e, "horizon_years")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (number(e, "horizon_years") < 10) {
      return Outcome.NOT_APPLICABLE;
    }
    if (lacks(e, "winner_id")
        || lacks(e, "options")
        || lacks(e, "loss_explained")
        || lacks(e, "pv_cost_reference")) {
      return Outcome.EVIDENCE_MISSING;
    }
    if (is(e, "loss_explained")) {
      return Outcome.PASS;
    }
    double least = -0.02 * number(e, "pv_cost_reference");
    for (Object each : list(e, "options")) {
      Map<?, ?> o = (Map<?, ?>) each;
      if (text(e, "winner_id").equals(o.get("id"))) {
        for (Object generation : list(o, "generations")) {
          if (number((Map<?, ?>) generation, "net_vs_reference") < least) {
            return Outcome.FAIL;
          }
        }
      }
    }
    return Outcome.PASS;
  }

  final boolean isOne(String... categories) {
    for (String category : categories) {
      if (category.equals(p.get("category"))) {
        return true;
      }
    }
    return false;
  }

  /** Not if it is not known. */
  final boolean isAnother(String... categories) {
    return p.get("category") != null && !isOne(categories);
  }

  static Outcome pass(boolean so) {
    return so ? Outcome.PASS : Outcome.FAIL;
  }

  static boolean lacks(Map<?, ?> in, String name) {
    return in.get(name) == null;
  }

  static boolean is(Map<?, ?> in, String name) {
    return Boolean.TRUE.equals(in.get(name));
  }

  static boolean has(Map<?, ?> in, String name) {
    return in.get(name) instanceof String s && !s.isEmpty();
  }

  static double number(Map<?, ?> in, String name) {
    @Nullable Object value = in.get(name);
    return value instanceof Number n ? n.doubleValue() : Double.NaN;
  }

  static String text(Map<?, ?> in, String name) {
    return String.valueOf(in.get(name));
  }

  static List<?> list(Map<?, ?> in, String name) {
    return in.get(name) instanceof List<?> list ? list : List.of();
  }

  static Map<?, ?> map(Map<?, ?> in, String name) {
    return in.get(name) instanceof Map<?, ?> map ? map : Map.of();
  }
}
