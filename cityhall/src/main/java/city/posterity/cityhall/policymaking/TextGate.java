package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.casefile.GateKeeper;
import city.posterity.policy.Packs;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.ClauseRule;
import city.posterity.procurement.policymaking.clause.EditClause;
import city.posterity.procurement.policymaking.clause.Figure;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.WordingCheck;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.Finalise;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PublishPrimer;
import city.posterity.procurement.policymaking.revision.ApplyRevision;
import city.posterity.procurement.policymaking.revision.ChangeSet;
import city.posterity.procurement.policymaking.revision.Edit;
import city.posterity.procurement.policymaking.revision.ProposeRevision;
import city.posterity.procurement.policymaking.revision.Revision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Sees to it that nothing is written, published or made final that the policy engine cannot read: a
 * city adopts the text, and the text is what its gates go by.
 */
@Component
class TextGate implements GateKeeper {

  @Override
  public Opinion ask(DSLContext database, Question question) {
    Procurement before = question.before();
    return before
        .first(PolicyProcess.class)
        .map(p -> Opinion.against(against(p, before, question)))
        .orElse(Opinion.NONE);
  }

  private static List<Finding> against(PolicyProcess policy, Procurement all, Question question) {
    return switch (question.command()) {
      case AddClause(var key, var _, var wording) ->
          one(policy, all, new NumberedWording(key, wording), "/wording/check");
      case EditClause(var wording) ->
          all.find(Clause.class, question.target())
              .map(c -> one(policy, all, new NumberedWording(c.key(), wording), "/wording/check"))
              .orElse(List.of());
      case ProposeRevision(var changes) -> each(policy, all, changes);
      case ApplyRevision _ ->
          all.find(Revision.class, question.target())
              .map(r -> whole(policy, changed(all, r.changes())))
              .orElse(List.of());
      case PublishPrimer _, Finalise _ -> whole(policy, standing(all));
      default -> List.of();
    };
  }

  private static List<Finding> each(PolicyProcess policy, Procurement all, ChangeSet changes) {
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < changes.edits().size(); i++) {
      Edit edit = changes.edits().get(i);
      Wording wording = edit.wording();
      if (edit.kind() != Edit.Kind.REMOVE && wording != null) {
        findings.addAll(
            one(
                policy,
                all,
                new NumberedWording(edit.clause(), wording),
                "/changes/edits/" + i + "/wording/check"));
      }
    }
    return findings;
  }

  /** A clause by itself, with the figures of others that its check reads. */
  private static List<Finding> one(
      PolicyProcess policy, Procurement all, NumberedWording clause, String at) {
    Check check = clause.wording().check();
    if (check == null || !canStand(policy, clause)) {
      // the core says what is wrong with the words; without a check the engine only shows them
      return List.of();
    }
    var others = standing(all).stream().filter(c -> !c.key().equals(clause.key())).toList();
    var together = Stream.concat(others.stream(), Stream.of(clause)).toList();
    var faults =
        new ArrayList<>(
            PolicyPack.ambiguous(together).stream()
                .filter(f -> f.clause().equals(clause.key()))
                .toList());
    faults.addAll(pack(policy.charter(), List.of(withFigures(clause, check, others))).faults());
    return findings(faults, clause.key(), at);
  }

  private static boolean canStand(PolicyProcess policy, NumberedWording clause) {
    return WordingCheck.ofKey(clause.key(), "").isEmpty()
        && WordingCheck.of(clause.wording(), policy.languages(), "").isEmpty();
  }

  private static NumberedWording withFigures(
      NumberedWording clause, Check check, List<NumberedWording> others) {
    var figures = new LinkedHashMap<String, Figure>();
    check.figures().forEach(f -> figures.put(f.name(), f));
    String read = check.expression() + " " + check.appliesWhen();
    others.stream()
        .flatMap(o -> {
          Check theirs = o.wording().check();
          return theirs == null ? Stream.empty() : theirs.figures().stream();
        })
        .filter(f -> read.matches("(?s).*\\bparams\\." + f.name() + "\\b.*"))
        .forEach(f -> figures.putIfAbsent(f.name(), f));
    return new NumberedWording(
        clause.key(), with(clause.wording(), check, List.copyOf(figures.values())));
  }

  private static Wording with(Wording w, Check c, List<Figure> figures) {
    return new Wording(
        w.obligation(),
        w.words(),
        w.principle(),
        w.evidence(),
        w.serves(),
        new Check(
            c.gate(),
            c.recheckGates(),
            c.appliesWhen(),
            c.facts(),
            c.expression(),
            c.statement(),
            c.signedBy(),
            c.onFail(),
            c.waivable(),
            c.waivedBy(),
            c.waiverSignatures(),
            c.howToFix(),
            figures));
  }

  private static List<Finding> whole(PolicyProcess policy, List<NumberedWording> text) {
    if (text.stream().anyMatch(c -> !canStand(policy, c))) {
      return List.of();
    }
    var faults = new ArrayList<>(PolicyPack.ambiguous(text));
    String name = policy.charter().name();
    if (Packs.SHIPPED.contains(name)) {
      faults.add(
          new PackFault("", "the name '" + name + "' is that of another pack", "another name"));
    }
    faults.addAll(pack(policy.charter(), text).faults());
    return findings(faults, name, "");
  }

  private static PolicyPack pack(Charter charter, List<NumberedWording> clauses) {
    return PolicyPack.of(charter, "draft", "draft", clauses);
  }

  private static List<NumberedWording> standing(Procurement all) {
    return Clause.text(all).stream()
        .map(c -> new NumberedWording(c.key(), c.newest().wording()))
        .toList();
  }

  /** The text as it would stand; the order of clauses does not matter to what it means. */
  private static List<NumberedWording> changed(Procurement all, ChangeSet changes) {
    var text = new LinkedHashMap<String, NumberedWording>();
    standing(all).forEach(c -> text.put(c.key(), c));
    for (Edit edit : changes.edits()) {
      if (edit.kind() == Edit.Kind.REMOVE) {
        text.remove(edit.clause());
      } else {
        text.put(
            edit.clause(),
            new NumberedWording(edit.clause(), Objects.requireNonNull(edit.wording())));
      }
    }
    return List.copyOf(text.values());
  }

  private static List<Finding> findings(List<PackFault> faults, String otherwise, String at) {
    return faults.stream()
        .map(f ->
            Finding.of(
                    ClauseRule.CHECK_WRONG,
                    "clause",
                    f.clause().isEmpty() ? otherwise : f.clause(),
                    "problem",
                    f.problem(),
                    "expected",
                    f.expected())
                .at(at))
        .toList();
  }
}
