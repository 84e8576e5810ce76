package city.posterity.cityhall.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a list of choices shows: all of it while it is short; otherwise what matches the words that
 * were searched for, and always what is chosen. Nothing is out of reach, however long the list.
 *
 * @param search absent while the list is short
 */
record Choices(List<FieldView.Chosen> shown, FieldView.@Nullable Search search) {

  /** As many as can be looked through without a search. */
  private static final int FEW = 20;

  /**
   * @param most that are shown at once of a long list
   */
  static Choices of(List<FieldView.Chosen> all, String text, int most) {
    if (all.size() <= FEW) {
      return new Choices(all, null);
    }
    var words = Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    var shown = new ArrayList<FieldView.Chosen>();
    int found = 0;
    int listed = 0;
    for (FieldView.Chosen one : all) {
      boolean matches = matches(one, words);
      found += matches ? 1 : 0;
      boolean fits = matches && found <= most;
      listed += fits ? 1 : 0;
      if (fits || one.on()) {
        shown.add(one);
      }
    }
    return new Choices(shown, new FieldView.Search(text.strip(), found, listed, all.size()));
  }

  private static boolean matches(FieldView.Chosen one, List<String> words) {
    String said = (one.label() + " " + one.hint()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(said::contains);
  }
}
