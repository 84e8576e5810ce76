package city.posterity.cityhall.policymaking;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.wording.WordDifference;
import java.util.List;

/**
 * A run of words in a comparison.
 *
 * @param kind same, removed or added
 */
public record Piece(String kind, String text) {

  static List<Piece> between(String before, String after) {
    return WordDifference.between(before, after).pieces().stream()
        .map(p -> new Piece(Engine.word(p.kind()), p.text()))
        .toList();
  }
}
