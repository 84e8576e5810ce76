package city.posterity.cityhall.guidance;

import city.posterity.policy.FactDeclaration;
import city.posterity.policy.FactType;
import java.util.Locale;

/** Something that a record can have: a value, or a list of records of its own. */
sealed interface ListPart permits ListPart.Leaf, ListFact {

  String name();

  /**
   * A value.
   *
   * @param name with dots where the record has records within it that are no lists
   */
  record Leaf(String name, FactDeclaration fact) implements ListPart {
    FactType type() {
      return fact.type();
    }

    String text(Locale locale) {
      return fact.text() == null ? name.replace('_', ' ') : fact.text().in(locale);
    }
  }
}
