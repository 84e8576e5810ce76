package city.posterity.procurement.policymaking.laws;

import static city.posterity.procurement.laws.Altered.with;
import static city.posterity.procurement.laws.Faults.after;
import static city.posterity.procurement.laws.Faults.folding;
import static city.posterity.procurement.laws.Faults.guarded;
import static city.posterity.procurement.laws.Faults.on;
import static city.posterity.procurement.laws.Faults.unguarded;

import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Rule;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.ClauseEvent;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputEvent;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.response.ResponseEvent;
import city.posterity.procurement.policymaking.revision.Revision;
import city.posterity.procurement.policymaking.revision.RevisionEvent;
import city.posterity.procurement.policymaking.theme.ThemeEvent;
import city.posterity.procurement.policymaking.wording.Quote;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A fault that somebody could make, and the law that notices it. */
enum PolicyMutant {
  THE_GATES_STAND_OPEN(1, on(Thing.POLICY, m -> unguarded(m))),

  A_CHANGE_SET_FORGETS_WHY(
      2,
      after(
          RevisionEvent.ChangeSetApplied.class,
          (_, revision) ->
              with(
                  revision,
                  "changes",
                  with(((Revision) revision).changes(), "responses", List.of())))),

  EVERY_CHANGE_IS_CALLED_SPELLING(
      2,
      after(
          RevisionEvent.ChangeSetApplied.class,
          (_, revision) ->
              with(revision, "changes", with(((Revision) revision).changes(), "editorial", true)))),

  CLAUSES_ARE_ALWAYS_WRITTEN_FREELY(2, on(Thing.CLAUSE, m -> unguarded(m))),

  A_YES_COMES_TO_NOTHING(3, on(Thing.POLICY, m -> unguarded(m))),

  A_NO_RESTS_ON_NOTHING(
      4,
      after(
          ResponseEvent.ResponseApproved.class,
          (_, response) ->
              with(response, "answer", with(((Response) response).answer(), "reference", "")))),

  AUTHORS_DO_NOT_SEE_WHAT_IS_HIDDEN(
      5,
      on(
          Thing.INPUT,
          m ->
              m.withReading((_, state, actor) ->
                  Machine.isStaff(actor) || state.status() == InputStatus.PUBLISHED))),

  A_REPLACED_ANSWER_LEADS_NOWHERE(
      5,
      after(
          ResponseEvent.ResponseSuperseded.class,
          (_, response) -> with(response, "supersededBy", null))),

  A_CLAUSE_FORGETS_ITS_EARLIER_WORDS(
      6,
      after(
          ClauseEvent.ClauseReworded.class,
          (_, clause) -> with(clause, "versions", List.of(((Clause) clause).newest())))),

  A_SORTING_REPLACES_THE_OTHERS(
      6,
      after(
          InputEvent.InputClassified.class,
          (_, input) -> with(input, "codings", List.of(((Input) input).codings().getLast())))),

  A_CLAUSE_FORGETS_WHAT_IT_CAME_OF(
      7, after(ClauseEvent.ClauseAdded.class, (_, clause) -> with(clause, "origins", List.of()))),

  A_QUOTE_HAS_OTHER_WORDS(
      7,
      after(
          InputEvent.InputSubmitted.class,
          (_, input) ->
              with(
                  input,
                  "contribution",
                  with(
                      ((Input) input).contribution(),
                      "quote",
                      new Quote("Nobody wrote", "", ""))))),

  NOBODY_KNOWS_WHICH_VERSION_WAS_READ(
      7,
      after(
          InputEvent.InputSubmitted.class,
          (_, input) ->
              with(input, "contribution", with(((Input) input).contribution(), "version", null)))),

  WHO_SPEAKS_TWICE_IS_TWO(
      8,
      after(
          InputEvent.InputSubmitted.class,
          (_, input) ->
              with(
                  input,
                  "contribution",
                  with(((Input) input).contribution(), "author", new PersonId(input.id().id()))))),

  NOBODY_COUNTS_EYES(
      9, m -> m.withMoves(m.moves().stream().map(v -> with(v, "unlike", Set.of())).toList())),

  THE_FOLD_LOSES_AN_EVENT_NOW_AND_THEN(10, m -> forgetful(m, new AtomicInteger())),

  A_GUARD_GIVES_A_REASON_WITHOUT_A_SENTENCE(
      11, on(Thing.INPUT, m -> guarded(m, "hide", Finding.of(Unwritten.RULE))));

  private enum Unwritten implements Rule {
    RULE;

    @Override
    public Kind kind() {
      return Kind.RULE;
    }
  }

  private final int law;
  private final Function<Machine, Machine> fault;

  PolicyMutant(int law, Function<Machine, Machine> fault) {
    this.law = law;
    this.fault = fault;
  }

  int law() {
    return law;
  }

  Machine plantedIn(Machine machine) {
    return fault.apply(machine);
  }

  private static Machine forgetful(Machine m, AtomicInteger events) {
    return folding(
        m,
        (before, id, event) ->
            before != null
                    && event instanceof ThemeEvent.ThemeReworded
                    && events.incrementAndGet() % 7 == 0
                ? before
                : m.fold().apply(before, id, event));
  }
}
