package city.posterity.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is different in another text of one clause: what it asks for first, then its words. */
final class ClauseDifference {

  private final Clause was;
  private final Clause is;
  private final List<Difference> differences = new ArrayList<>();

  private ClauseDifference(Clause was, Clause is) {
    this.was = was;
    this.is = is;
  }

  static List<Difference> between(Clause was, Clause is) {
    var difference = new ClauseDifference(was, is);
    difference.obligation();
    if (!was.isChecked() && is.isChecked()) {
      difference.add(Difference.Kind.STRICTER, "clause.checked", String.join(", ", is.gates()));
    } else if (was.isChecked() && !is.isChecked()) {
      difference.add(Difference.Kind.LOOSER, "clause.unchecked");
    } else if (is.isChecked()) {
      difference.check();
      difference.waiver();
    } else if (!Objects.equals(was.gate(), is.gate())) {
      difference.add(Difference.Kind.OTHER, "clause.belongs", gate(was), gate(is));
    }
    difference.words();
    return List.copyOf(difference.differences);
  }

  private void obligation() {
    int order = is.obligation().compareTo(was.obligation());
    if (order != 0) {
      add(
          order < 0 ? Difference.Kind.STRICTER : Difference.Kind.LOOSER,
          "clause.obligation",
          was.obligation().word(),
          is.obligation().word());
    }
  }

  private void check() {
    Enforcement before = was.onFail();
    Enforcement now = is.onFail();
    if (before != null && now != null && before != now) {
      add(
          now.compareTo(before) < 0 ? Difference.Kind.STRICTER : Difference.Kind.LOOSER,
          "clause.onFail",
          before.word(),
          now.word());
    }
    if (!Objects.equals(was.expression(), is.expression())) {
      add(
          Difference.Kind.OTHER,
          "clause.expression",
          String.valueOf(was.expression()),
          String.valueOf(is.expression()));
    }
    if (!was.appliesWhen().equals(is.appliesWhen())) {
      add(Difference.Kind.OTHER, "clause.applies", was.appliesWhen(), is.appliesWhen());
    }
    if (!was.gates().equals(is.gates())) {
      add(Difference.Kind.OTHER, "clause.gate", gate(was), gate(is));
    }
  }

  private void waiver() {
    if (was.waivable() != is.waivable()) {
      add(
          is.waivable() ? Difference.Kind.LOOSER : Difference.Kind.STRICTER,
          is.waivable() ? "clause.waivable" : "clause.unwaivable");
    } else if (was.waiverSignatures() != is.waiverSignatures()) {
      add(
          is.waiverSignatures() > was.waiverSignatures()
              ? Difference.Kind.STRICTER
              : Difference.Kind.LOOSER,
          "clause.signatures",
          was.waiverSignatures(),
          is.waiverSignatures());
    }
  }

  private void words() {
    words("clause.title", was.title(), is.title());
    words("clause.words", was.text(), is.text());
    words("clause.plain", was.plain(), is.plain());
    words("clause.rationale", was.rationale(), is.rationale());
    words("clause.statement", statement(was), statement(is));
    words("clause.waiver", was.waiver(), is.waiver());
    words("clause.fix", was.howToFix(), is.howToFix());
  }

  private void words(String key, @Nullable Text before, @Nullable Text after) {
    if (!Objects.equals(before, after)) {
      Difference words = Difference.of(Difference.Kind.OTHER, is.id(), key, is.title());
      differences.add(
          new Difference(words.kind(), words.subject(), words.words(), new Wording(before, after)));
    }
  }

  private static @Nullable Text statement(Clause clause) {
    Statement statement = clause.statement();
    return statement == null ? null : statement.text();
  }

  private static String gate(Clause clause) {
    return Objects.requireNonNullElse(clause.gate(), "–");
  }

  private void add(Difference.Kind kind, String key, Object... values) {
    differences.add(Difference.of(kind, is.id(), key, values));
  }
}
