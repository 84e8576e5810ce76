package city.posterity.procurement.policymaking.clause;

import java.util.ArrayList;
import java.util.List;

/**
 * How a clause is checked on each purchase. A clause without one is read by people alone.
 *
 * @param gate where it is asked, such as {@code G1}
 * @param recheckGates where it is asked again
 * @param appliesWhen to which purchases it applies, in CEL; {@code true} for all
 * @param facts paths of facts that have to be known
 * @param expression when it is kept, in CEL; empty where a signature alone decides
 * @param statement what a named person signs; empty where the facts alone decide
 * @param signedBy roles that may sign it
 * @param waivable whether a waiver can open the gate
 * @param waivedBy roles that may sign a waiver
 * @param waiverSignatures how many people sign one, from 1 to 9
 * @param howToFix what would be right, in plain words
 */
public record Check(
    String gate,
    List<String> recheckGates,
    String appliesWhen,
    List<String> facts,
    String expression,
    String statement,
    List<String> signedBy,
    Consequence onFail,
    boolean waivable,
    List<String> waivedBy,
    int waiverSignatures,
    String howToFix,
    List<Figure> figures) {

  public Check {
    recheckGates = List.copyOf(recheckGates);
    facts = List.copyOf(facts);
    signedBy = List.copyOf(signedBy);
    waivedBy = List.copyOf(waivedBy);
    figures = List.copyOf(figures);
  }

  List<String> parts() {
    var parts =
        new ArrayList<>(
            List.of(
                gate,
                String.join("\n", recheckGates),
                appliesWhen,
                String.join("\n", facts),
                expression,
                statement,
                String.join("\n", signedBy),
                onFail.name(),
                String.valueOf(waivable),
                String.join("\n", waivedBy),
                String.valueOf(waiverSignatures),
                howToFix));
    figures.forEach(f ->
        parts.addAll(List.of(f.name(), f.value(), f.unit(), f.tighter(), f.meaning(), f.source())));
    return parts;
  }
}
