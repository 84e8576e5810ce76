package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.clause.Languages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a charter says everything. */
final class CharterCheck {

  /** As the ids of packs. */
  private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  /** Ours, in characters: what fits on the cover and in a list. */
  private static final int LONGEST_TITLE = 200;

  private CharterCheck() {}

  static Said of(Charter c) {
    var said =
        new Said()
            .require(
                c.name().matches(NAME) && c.name().length() <= 60,
                MakingRule.NAME_WRONG,
                "/charter/name",
                "name",
                c.name())
            .text(c.title(), "/charter/title")
            .require(
                c.title().length() <= LONGEST_TITLE,
                MakingRule.TITLE_TOO_LONG,
                "/charter/title",
                "longest",
                LONGEST_TITLE,
                "length",
                c.title().length())
            .text(c.purpose(), "/charter/purpose")
            .text(c.question(), "/charter/question")
            .text(c.fixed(), "/charter/fixed")
            .text(c.decisionMaker(), "/charter/decisionMaker")
            .require(!c.languages().isEmpty(), MakingRule.LANGUAGES_MISSING, "/charter/languages")
            .require(!c.sectors().isEmpty(), MakingRule.SECTORS_MISSING, "/charter/sectors");
    c.languages()
        .forEach(l ->
            said.require(
                Languages.isTag(l),
                MakingRule.LANGUAGE_WRONG,
                "/charter/languages",
                "language",
                l));
    twice(c.languages())
        .forEach(l ->
            said.require(false, MakingRule.LANGUAGE_TWICE, "/charter/languages", "language", l));
    twice(c.sectors())
        .forEach(s ->
            said.require(
                false, MakingRule.SECTOR_TWICE, "/charter/sectors", "sector", Engine.word(s)));
    for (int i = 0; i < c.linkages().size(); i++) {
      said.text(c.linkages().get(i).group(), "/charter/linkages/" + i + "/group");
    }
    return said;
  }

  private static <T> Set<T> twice(List<T> all) {
    var seen = new HashSet<T>();
    return all.stream().filter(t -> !seen.add(t)).collect(Collectors.toSet());
  }
}
