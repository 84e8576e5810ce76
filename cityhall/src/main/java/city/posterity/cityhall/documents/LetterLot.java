package city.posterity.cityhall.documents;

import java.util.List;

/**
 * One lot of a letter in words, as its template tells it.
 *
 * @param id of its heading
 */
public record LetterLot(
    String id, AwardLetter.Lot lot, List<String> result, List<String> standstill) {
  public LetterLot {
    result = List.copyOf(result);
    standstill = List.copyOf(standstill);
  }
}
