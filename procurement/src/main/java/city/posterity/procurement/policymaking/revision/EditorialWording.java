package city.posterity.procurement.policymaking.revision;

import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import city.posterity.procurement.policymaking.wording.EditorialChange;
import java.util.Objects;

/** Whether two wordings differ in spelling, punctuation and numbering alone, in every language. */
final class EditorialWording {

  private EditorialWording() {}

  static boolean is(Wording before, Wording after) {
    return before.obligation() == after.obligation()
        && Objects.equals(before.check(), after.check())
        && before.principle().equals(after.principle())
        && before.evidence().equals(after.evidence())
        && before.serves().equals(after.serves())
        && before.words().stream()
            .map(Words::language)
            .toList()
            .equals(after.words().stream().map(Words::language).toList())
        && after.words().stream().allMatch(w -> is(before.in(w.language()).orElseThrow(), w));
  }

  private static boolean is(Words before, Words after) {
    return EditorialChange.is(after.language(), before.title(), after.title())
        && EditorialChange.is(after.language(), before.text(), after.text())
        && EditorialChange.is(after.language(), before.plain(), after.plain())
        && EditorialChange.is(after.language(), before.rationale(), after.rationale());
  }
}
