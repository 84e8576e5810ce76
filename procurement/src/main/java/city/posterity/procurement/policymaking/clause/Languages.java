package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.State;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** In which languages a policy is written. */
public interface Languages extends State {

  /** Tags after BCP 47, the original first. */
  List<String> languages();

  /** Whether clauses can be written freely, because nothing was published yet. */
  boolean isBeingDrafted();

  /**
   * Whether it is a language tag in its one form (BCP 47). One of two letters names a language of
   * ISO 639-1; those of three letters, which are thousands, are taken as they are.
   */
  static boolean isTag(String tag) {
    var locale = Locale.forLanguageTag(tag);
    String language = locale.getLanguage();
    return !language.isEmpty()
        && locale.toLanguageTag().equals(tag)
        && (language.length() != 2 || Set.of(Locale.getISOLanguages()).contains(language));
  }

  /** Of the policy of this case; English where none was begun. */
  static List<String> of(Context context) {
    return context
        .procurement()
        .first(Languages.class)
        .map(Languages::languages)
        .orElse(List.of("en"));
  }
}
