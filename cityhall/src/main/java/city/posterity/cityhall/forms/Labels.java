package city.posterity.cityhall.forms;

import java.util.Set;

/** What fields and words are called, in the language of the page. */
final class Labels {

  /** Components that people write more than a line for. */
  private static final Set<String> LONG =
      Set.of(
          "answer",
          "appliesWhen",
          "assessment",
          "comment",
          "conditions",
          "consequence",
          "decision",
          "decisionNotice",
          "defects",
          "description",
          "dissent",
          "evidenceText",
          "explanation",
          "expression",
          "findings",
          "fixed",
          "generations",
          "grounds",
          "happened",
          "heard",
          "hearing",
          "howToFix",
          "interest",
          "interests",
          "justification",
          "legal",
          "lessons",
          "lossReason",
          "measure",
          "moderationPolicy",
          "needTest",
          "note",
          "outcome",
          "plain",
          "problem",
          "procedureReason",
          "quality",
          "question",
          "quote",
          "rationale",
          "reason",
          "reasons",
          "replacement",
          "reply",
          "recompetition",
          "scope",
          "shift",
          "statement",
          "summary",
          "terms",
          "text",
          "told",
          "translation",
          "needText",
          "effect",
          "howToTakePart",
          "purpose",
          "said",
          "asked");

  private final FormContext context;

  Labels(FormContext context) {
    this.context = context;
  }

  static boolean isLong(String component) {
    return LONG.contains(component);
  }

  /** The component's own label, or the one that all components of that name share. */
  String of(Class<?> owner, String component) {
    return find(owner, component, "").orElse(component);
  }

  String hint(Class<?> owner, String component) {
    return find(owner, component, ".hint").orElse("");
  }

  private java.util.Optional<String> find(Class<?> owner, String component, String suffix) {
    return context
        .texts()
        .find(context.locale(), "forms.field." + owner.getSimpleName() + "." + component + suffix)
        .or(() -> context.texts().find(context.locale(), "forms.field." + component + suffix));
  }

  String word(Class<?> type, String word) {
    return context
        .texts()
        .find(context.locale(), "forms.word." + type.getSimpleName() + "." + word)
        .or(() -> context.texts().find(context.locale(), "forms.word." + word))
        .orElse(word);
  }

  String row(String list, int number) {
    return context.text("forms.row", list, number);
  }

  String zone() {
    return context.text(
        "forms.zone",
        com.ibm.icu.util.TimeZone.getTimeZone(context.zone().getId())
            .getDisplayName(
                false,
                com.ibm.icu.util.TimeZone.LONG_GENERIC,
                com.ibm.icu.util.ULocale.forLocale(context.locale())));
  }
}
