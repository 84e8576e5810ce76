package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a wording can stand in a policy at all. What is missing for publication is told then. */
public final class WordingCheck {

  /** Ours: some twelve pages; a clause that needs more is several. */
  public static final int LONGEST = 30_000;

  /** Letters, digits and hyphens, as packs take them. */
  private static final String KEY = "[A-Za-z][A-Za-z0-9-]{0,39}";

  private final String at;
  private final List<Finding> findings = new ArrayList<>();

  private WordingCheck(String at) {
    this.at = at;
  }

  public static List<Finding> ofKey(String key, String at) {
    return key.matches(KEY)
        ? List.of()
        : List.of(Finding.of(ClauseRule.KEY_WRONG, "key", key).at(at));
  }

  /**
   * @param languages of the policy, the original first
   * @param at JSON Pointer of the wording
   */
  public static List<Finding> of(Wording wording, List<String> languages, String at) {
    var check = new WordingCheck(at);
    check.words(wording.words(), languages);
    Check condition = wording.check();
    if (condition != null) {
      check.check(condition);
    }
    return check.findings;
  }

  private void words(List<Words> words, List<String> languages) {
    var seen = new HashSet<String>();
    for (int i = 0; i < words.size(); i++) {
      Words w = words.get(i);
      String here = at + "/words/" + i;
      require(
          languages.contains(w.language()),
          ClauseRule.LANGUAGE_UNKNOWN,
          here + "/language",
          "language",
          w.language(),
          "languages",
          String.join(", ", languages));
      require(
          seen.add(w.language()),
          ClauseRule.LANGUAGE_TWICE,
          here + "/language",
          "language",
          w.language());
      require(!w.title().isBlank(), ClauseRule.TEXT_MISSING, here + "/title");
      require(!w.text().isBlank(), ClauseRule.TEXT_MISSING, here + "/text");
      length(w.title(), here + "/title");
      length(w.text(), here + "/text");
      length(w.plain(), here + "/plain");
      length(w.rationale(), here + "/rationale");
    }
    require(
        !words.isEmpty() && words.getFirst().language().equals(languages.getFirst()),
        ClauseRule.ORIGINAL_MISSING,
        at + "/words",
        "language",
        languages.getFirst());
  }

  private void length(String text, String here) {
    require(
        text.length() <= LONGEST,
        ClauseRule.TEXT_TOO_LONG,
        here,
        "longest",
        LONGEST,
        "length",
        text.length());
  }

  private void check(Check check) {
    require(
        !check.expression().isBlank() || !check.statement().isBlank(),
        ClauseRule.CHECK_EMPTY,
        at + "/check/expression");
    require(
        check.waiverSignatures() >= 1 && check.waiverSignatures() <= 9,
        ClauseRule.SIGNATURES_WRONG,
        at + "/check/waiverSignatures");
    for (int i = 0; i < check.figures().size(); i++) {
      Figure f = check.figures().get(i);
      require(
          f.name().matches("[a-z][a-z0-9_]{0,59}")
              && !f.value().isBlank()
              && f.tighter().matches("higher|lower|neither"),
          ClauseRule.FIGURE_WRONG,
          at + "/check/figures/" + i,
          "name",
          f.name());
    }
  }

  private void require(boolean holds, ClauseRule rule, String pointer, @Nullable Object... facts) {
    if (!holds) {
      findings.add(Finding.of(rule, facts).at(pointer));
    }
  }
}
