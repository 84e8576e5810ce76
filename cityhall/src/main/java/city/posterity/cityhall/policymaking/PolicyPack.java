package city.posterity.cityhall.policymaking;

import city.posterity.policy.PackException;
import city.posterity.policy.PackSource;
import city.posterity.policy.PackText;
import city.posterity.policy.PackWriter;
import city.posterity.policy.Packs;
import city.posterity.policy.ParameterText;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyReader;
import city.posterity.policy.Terms;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.Figure;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.Edition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that people made, as the pack that the policy engine reads. The same text always gives the
 * same pack. It is in those languages of the policy in which the whole text is there.
 *
 * @param yaml the pack
 */
record PolicyPack(String yaml) {

  /** Whose facts, gates, roles and numbers a text can speak of; the first that has one counts. */
  static final List<String> USES = List.of("guidelines", "posterity-igp-draft");

  private static final String FILE = "pack.yaml";

  /** Of an edition: what was published, whatever the text has become since. */
  static PolicyPack of(Made made, Edition edition) {
    String kind = Engine.word(edition.kind());
    return of(
        made.process().charter(), edition.number() + "-" + kind, kind, numbered(made, edition));
  }

  /** Of the clauses as they stand. */
  static PolicyPack of(Made made) {
    return of(
        made.process().charter(),
        "draft",
        "draft",
        Clause.text(made.all()).stream()
            .map(c -> new NumberedWording(c.key(), c.newest().wording()))
            .toList());
  }

  /**
   * @param status a word that says what the text is
   */
  static PolicyPack of(
      Charter charter, String version, String status, List<NumberedWording> clauses) {
    var words = new PackWords(PackWords.complete(charter.languages(), clauses));
    return new PolicyPack(
        PackWriter.yaml(
            new PackText(
                charter.name(),
                version,
                words.same(charter.title()),
                words.same(status),
                words.same(charter.purpose()),
                null,
                words.languages(),
                USES,
                List.of(),
                Map.of(),
                Terms.NONE,
                figures(clauses, words),
                clauses.stream().map(c -> PackClause.of(c, words)).toList())));
  }

  static List<NumberedWording> numbered(Made made, Edition edition) {
    return made.text(edition).stream()
        .map(t -> new NumberedWording(t.clause().key(), t.version().wording()))
        .toList();
  }

  private static Map<String, ParameterText> figures(
      List<NumberedWording> clauses, PackWords words) {
    var figures = new LinkedHashMap<String, ParameterText>();
    clauses.forEach(
        c -> of(c).forEach(f -> figures.putIfAbsent(f.name(), PackFigure.of(f, words))));
    return figures;
  }

  private static List<Figure> of(NumberedWording clause) {
    Check check = clause.wording().check();
    return check == null ? List.of() : check.figures();
  }

  /**
   * @throws PackException with everything that is wrong with it
   */
  Policy read() {
    return PolicyReader.read(
        PackSource.of(FILE, yaml),
        id -> Packs.SHIPPED.contains(id) ? Optional.of(Packs.shipped(id)) : Optional.empty());
  }

  /** Everything for which the engine cannot read it; empty if it can. */
  List<PackFault> faults() {
    try {
      read();
      return List.of();
    } catch (PackException e) {
      var places = new PackLines(yaml);
      return e.problems().stream()
          .map(p -> new PackFault(places.clause(p.line()), p.what(), p.expected()))
          .toList();
    }
  }

  /** Figures of one name have to be the same in all clauses: a pack has each once. */
  static List<PackFault> ambiguous(List<NumberedWording> clauses) {
    var first = new LinkedHashMap<String, Figure>();
    var faults = new ArrayList<PackFault>();
    for (NumberedWording clause : clauses) {
      for (Figure figure : of(clause)) {
        @Nullable Figure other = first.putIfAbsent(figure.name(), figure);
        if (other != null && !Objects.equals(other, figure)) {
          faults.add(
              new PackFault(
                  clause.key(),
                  "the figure '" + figure.name() + "' is " + figure.value(),
                  other.value() + ", as in another clause, or another name"));
        }
      }
    }
    return faults;
  }
}
