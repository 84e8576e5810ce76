package city.posterity.cityhall.openness;

import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says in words what a search asks for, for titles and letters. */
final class SearchWords {

  private SearchWords() {}

  /** Its parts as a list, as the language writes lists; empty for a search for everything. */
  static String of(Search search, Spoken spoken) {
    List<String> parts = parts(search, spoken);
    return ListFormatter.getInstance(spoken.locale()).format(parts);
  }

  private static List<String> parts(Search search, Spoken spoken) {
    var parts = new ArrayList<String>();
    if (!search.text().isEmpty()) {
      parts.add(spoken.text("openness.searched.text", search.text()));
    }
    var stage = search.stage();
    if (stage != null) {
      parts.add(spoken.text("openness.status." + stage.word()));
    }
    var category = search.category();
    if (category != null) {
      parts.add(spoken.text("openness.category." + category.word()));
    }
    if (search.open()) {
      parts.add(spoken.text("openness.status.open"));
    }
    var within = search.within();
    if (within != null) {
      parts.add(spoken.text("openness.searched.within", within));
    }
    if (!search.buyer().isEmpty()) {
      parts.add(spoken.text("openness.searched.buyer", search.buyer()));
    }
    if (!search.supplier().isEmpty()) {
      parts.add(spoken.text("openness.searched.supplier"));
    }
    var min = search.min();
    if (min != null) {
      parts.add(spoken.text("openness.searched.min", spoken.number(min)));
    }
    var max = search.max();
    if (max != null) {
      parts.add(spoken.text("openness.searched.max", spoken.number(max)));
    }
    if (search.direct()) {
      parts.add(spoken.text("openness.direct"));
    }
    if (search.bought()) {
      parts.add(spoken.text("openness.bought"));
    }
    var year = search.year();
    if (year != null) {
      parts.add(spoken.text("openness.searched.year", year.toString()));
    }
    return parts;
  }
}
