package city.posterity.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words that a pack itself writes are there: its roles, and numbers that something
 * reads. A number that is written wrongly would otherwise count as a new one, and tighten nothing.
 */
final class OwnWords {

  private final Draft own;
  private final Draft all;
  private final List<Policy> parents;
  private final List<Policy> used;
  private final Problems problems;

  /**
   * @param own what the pack's own files say
   * @param all the same with what it has from others
   * @param parents the packs that it tightens
   * @param used those whose words it uses
   */
  OwnWords(Draft own, Draft all, List<Policy> parents, List<Policy> used, Problems problems) {
    this.own = own;
    this.all = all;
    this.parents = parents;
    this.used = used;
    this.problems = problems;
  }

  void check() {
    own.parameters.values().forEach(this::parameter);
    // a pack that knows no roles takes any
    if (!all.roles.isEmpty()) {
      own.roles.values().forEach(this::role);
      own.facts.values().forEach(f -> known(f.enteredBy(), "entered_by", f.path(), f.place()));
      own.clauses.values().forEach(this::clause);
    }
  }

  private void parameter(Parameter parameter) {
    String name = parameter.name();
    var others = Stream.concat(parents.stream(), used.stream()).toList();
    var theirs = others.stream().flatMap(p -> p.parameters().keySet().stream()).distinct().toList();
    var meant = Spelling.nearest(name, theirs);
    // a pack that tightens none may list numbers for people only
    if (theirs.contains(name) || isRead(name) || (parents.isEmpty() && meant.isEmpty())) {
      return;
    }
    problems.add(
        parameter.place(),
        "the parameter '"
            + name
            + "' is not in "
            + String.join(" or ", others.stream().map(p -> "'" + p.id() + "'").toList())
            + ", and no clause here reads it, so it would change nothing",
        meant
            .map(n -> "'" + n + "' (did you mean that?)")
            .orElse("the name of one of theirs, or a clause here that reads params." + name));
  }

  private boolean isRead(String name) {
    var read = Pattern.compile("\\bparams\\." + name + "\\b");
    var texts = new ArrayList<String>();
    own.bands.values().forEach(b -> texts.add(b.condition()));
    own.clauses
        .values()
        .forEach(c -> {
          texts.add(c.appliesWhen());
          texts.addAll(c.facts());
          String expression = c.expression();
          if (expression != null) {
            texts.add(expression);
          }
        });
    return texts.stream().anyMatch(t -> read.matcher(t).find());
  }

  private void role(PackRole role) {
    String actedBy = role.actedBy();
    known(actedBy, "acted_by", role.word(), role.place());
    PackRole acting = actedBy == null ? null : all.roles.get(actedBy);
    if (acting != null && acting.actedBy() != null) {
      problems.add(
          role.place(),
          "for the role '" + role.word() + "' acts '" + actedBy + "', for which another acts",
          "a role that people are given");
    }
  }

  private void clause(Clause clause) {
    known(clause.explainedBy(), "explained_by", "explained_by", clause);
    known(clause.waivedBy(), "waived_by", "waived_by", clause);
    Statement statement = clause.statement();
    if (statement != null) {
      known(statement.roles(), "role", "attestation.role", clause);
    }
  }

  private void known(Collection<String> words, String key, String stands, Clause clause) {
    words.forEach(word -> known(word, key, clause.id(), all.place(clause, stands)));
  }

  private void known(@Nullable String word, String key, String of, Place place) {
    if (word != null && !all.roles.containsKey(word)) {
      problems.unknown(place, "in '" + key + "' of " + of + " the role", word, all.roles.keySet());
    }
  }
}
