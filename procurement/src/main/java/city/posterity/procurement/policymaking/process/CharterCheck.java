package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.policymaking.clause.Languages;

/** Whether a charter says everything. */
final class CharterCheck {

  /** As the ids of packs. */
  private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

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
    for (int i = 0; i < c.linkages().size(); i++) {
      said.text(c.linkages().get(i).group(), "/charter/linkages/" + i + "/group");
    }
    return said;
  }
}
