package city.posterity.cityhall.guidance;

import city.posterity.cityhall.forms.Advice;
import city.posterity.policy.Clause;
import city.posterity.policy.Finding;
import city.posterity.policy.Outcome;
import city.posterity.policy.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside each field of a form: the checks that read what is typed there, as they stand
 * in the record, and the sections of the guide that speak of it.
 */
public final class FieldCounsel {

  private final List<Judgement> judgements;
  private final GuideLibrary library;
  private final Locale locale;

  FieldCounsel(List<Judgement> judgements, GuideLibrary library, Locale locale) {
    this.judgements = List.copyOf(judgements);
    this.library = library;
    this.locale = locale;
  }

  /** Empty for fields that neither the guide nor a check speaks of. */
  public Optional<Advice> at(Class<?> owner, String component) {
    FieldTopics.Topic topic = FieldTopics.of(owner, component);
    Map<String, String> wanting = new LinkedHashMap<>();
    int fine = 0;
    for (Judgement judgement : judgements) {
      for (Finding finding : judgement.findings().results()) {
        Clause clause = finding.clause();
        if (!finding.gate().equals(clause.gate()) || !reads(judgement, clause, topic.facts())) {
          continue;
        }
        if (finding.outcome().wanting()) {
          wanting.putIfAbsent(clause.id(), finding.message().in(locale));
        } else if (finding.outcome() == Outcome.PASS) {
          fine++;
        }
      }
    }
    var sections =
        topic.sections().stream().flatMap(id -> library.section(id).stream()).map(this::section);
    var advice = new Advice(sections.toList(), List.copyOf(wanting.values()), fine);
    return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
  }

  private static boolean reads(Judgement judgement, Clause clause, List<String> paths) {
    return judgement.adopted().policy().factsOf(clause).stream()
        .anyMatch(f -> FieldTopics.isWithin(f, paths));
  }

  private Advice.Section section(GuideLibrary.Entry entry) {
    var section = entry.section();
    return new Advice.Section(
        section.id(),
        section.title().in(locale),
        text(section.summary()),
        text(section.why()),
        entry.cases().stream()
            .map(c -> new Advice.Example(c.title().in(locale), text(c.lesson())))
            .toList(),
        "/guide/sections/" + section.id());
  }

  private String text(@Nullable Text text) {
    return text == null ? "" : text.in(locale);
  }
}
