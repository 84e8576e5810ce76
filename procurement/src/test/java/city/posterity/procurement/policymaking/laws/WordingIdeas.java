package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.laws.Chance;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.policymaking.Texts;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.EditClause;
import city.posterity.procurement.policymaking.clause.MoveClause;
import city.posterity.procurement.policymaking.clause.Obligation;
import city.posterity.procurement.policymaking.clause.RemoveClause;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import city.posterity.procurement.policymaking.gate.Answering;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.revision.ApplyRevision;
import city.posterity.procurement.policymaking.revision.ChangeSet;
import city.posterity.procurement.policymaking.revision.Edit;
import city.posterity.procurement.policymaking.revision.ProposeRevision;
import city.posterity.procurement.policymaking.revision.WithdrawRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What could be written into clauses, and changed in them. */
final class WordingIdeas {

  private static final List<String> ENDS =
      List.of("", " They stand where people walk slowly.", " They are green. Birds like them.");

  private final PolicyCase w;
  private final Chance c;

  WordingIdeas(PolicyCase policy, Chance chance) {
    this.w = policy;
    this.c = chance;
  }

  Command clause(StreamId thing, String verb) {
    return switch (verb) {
      case "add" -> new AddClause(newKey(), c.percent(70) ? null : anyKey(), wording());
      case "edit" ->
          new EditClause(
              c.percent(10)
                  ? w.procurement().get(Clause.class, thing).newest().wording()
                  : wording());
      case "move" -> new MoveClause(anyKey());
      case "remove" -> new RemoveClause();
      default -> throw new IllegalArgumentException("clause " + verb);
    };
  }

  Command revision(String verb) {
    return switch (verb) {
      case "propose" -> new ProposeRevision(changes());
      case "apply" -> new ApplyRevision();
      case "withdraw" -> new WithdrawRevision();
      default -> throw new IllegalArgumentException("revision " + verb);
    };
  }

  private ChangeSet changes() {
    if (c.percent(20)) {
      return new ChangeSet(List.of(), true, "Spelling", edits(c.percent(80)));
    }
    return new ChangeSet(reasons(), false, "More bins", edits(c.percent(20)));
  }

  private List<UUID> reasons() {
    var waiting = Answering.withoutConsequence(w.procurement());
    var others = w.all(Response.class).filter(Response::counts).toList();
    if (!waiting.isEmpty()) {
      return waiting.stream().map(r -> r.id().id()).toList();
    }
    return others.isEmpty() ? List.of() : List.of(c.of(others).id().id());
  }

  private List<Edit> edits(boolean spelling) {
    var text = Clause.text(w.procurement());
    if (text.isEmpty()) {
      return List.of();
    }
    Clause clause = c.of(text);
    int version = clause.newest().number() - (c.percent(5) ? 1 : 0);
    String key = clause.key();
    if (spelling) {
      return List.of(new Edit(Edit.Kind.REWORD, key, version, null, List.of(), misspelt(clause)));
    }
    return switch (c.below(5)) {
      case 0 -> List.of(new Edit(Edit.Kind.ADD, newKey(), null, key, List.of(), wording()));
      case 1 -> List.of(Texts.remove(key, version));
      case 2 -> split(clause, version);
      default -> List.of(new Edit(Edit.Kind.REWORD, key, version, null, List.of(), wording()));
    };
  }

  /** The words go into two new clauses, or one of them stays. */
  private List<Edit> split(Clause clause, int version) {
    var edits = new ArrayList<Edit>();
    Wording words = clause.newest().wording();
    edits.add(
        c.percent(50)
            ? Texts.remove(clause.key(), version)
            : new Edit(Edit.Kind.REWORD, clause.key(), version, null, List.of(), wording()));
    var origins = List.of(clause.key());
    edits.add(new Edit(Edit.Kind.ADD, newKey(), null, null, origins, words));
    edits.add(new Edit(Edit.Kind.ADD, newKey() + "b", null, null, origins, wording()));
    return edits;
  }

  private Wording wording() {
    int bins = c.between(1, 9);
    String end = c.of(ENDS);
    var words = new ArrayList<Words>();
    for (String language : languages()) {
      words.add(
          Texts.words(
              language,
              language.equals("fr")
                  ? "Chaque rue doit avoir %d bacs.".formatted(bins)
                  : "Each street must have %d bins.%s".formatted(bins, end)));
    }
    return new Wording(
        c.percent(80) ? Obligation.MUST : Obligation.SHOULD,
        words,
        "",
        c.percent(80) ? List.of() : List.of("A photo"),
        List.of(),
        null);
  }

  private static Wording misspelt(Clause clause) {
    Wording was = clause.newest().wording();
    return new Wording(
        was.obligation(),
        was.words().stream()
            .map(v ->
                new Words(
                    v.language(),
                    v.title(),
                    v.text().contains("slowly")
                        ? v.text().replace("slowly", "slowely")
                        : v.text().replace("street", "streeet"),
                    v.plain(),
                    v.rationale()))
            .toList(),
        was.principle(),
        was.evidence(),
        was.serves(),
        was.check());
  }

  private List<String> languages() {
    return w.policy().map(PolicyProcess::languages).orElse(List.of("en"));
  }

  private String newKey() {
    return "K-" + (w.all(Clause.class).count() + 1);
  }

  private @Nullable String anyKeyOrNone() {
    var all = w.all(Clause.class).toList();
    return all.isEmpty() ? null : c.of(all).key();
  }

  private String anyKey() {
    String key = anyKeyOrNone();
    return key == null ? "K-0" : key;
  }
}
