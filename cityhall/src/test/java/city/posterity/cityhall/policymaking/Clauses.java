package city.posterity.cityhall.policymaking;

import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.Consequence;
import city.posterity.procurement.policymaking.clause.Figure;
import city.posterity.procurement.policymaking.clause.Obligation;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.Reach;
import city.posterity.procurement.policymaking.process.Sector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts to write tests with. */
final class Clauses {

  static final String EXPRESSION =
      "size(procurement.need.problem_statement) >= params.our_shortest_problem";

  private Clauses() {}

  static Charter charter(String... languages) {
    return charterOf("our-way", languages);
  }

  /** A city has no two policies of one name. */
  static Charter charterOf(String name, String... languages) {
    return new Charter(
        Reach.CITY,
        name,
        "How we buy",
        "So that those who come after us find something.",
        "What we ask of each need.",
        "The law.",
        "The council",
        List.of(languages),
        List.of(Sector.RESIDENTS),
        List.of());
  }

  static Words words(String language, String text) {
    return new Words(language, "Title: " + text, text + "\n\n– and more", "Plain " + text, "Why");
  }

  static Wording wording(@Nullable Check check, Words... words) {
    return new Wording(
        Obligation.MUST,
        List.of(words),
        "P1",
        List.of("A note in the file", "Minutes"),
        List.of("sdg 12.7", "sdg 16.6", "wales_wfga/goals resilient", "iso_20400 7.2"),
        check);
  }

  static Check check(String expression, Figure... figures) {
    return new Check(
        "G0",
        List.of("G3"),
        "procurement.category == 'goods'",
        List.of("procurement.need.problem_statement"),
        expression,
        "",
        List.of(),
        Consequence.BLOCK,
        true,
        List.of("approver"),
        2,
        "Write the problem down.",
        List.of(figures));
  }

  static Figure figure(String value) {
    return new Figure(
        "our_shortest_problem", value, "letters", "higher", "Shortest problem.", "Our group");
  }
}
