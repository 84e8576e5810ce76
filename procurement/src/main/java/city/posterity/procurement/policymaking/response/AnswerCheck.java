package city.posterity.procurement.policymaking.response;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.theme.Theme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an answer says everything, and answers something that stands. */
final class AnswerCheck {

  private final Answer answer;
  private final Context context;
  private final Outcome.Collector collected = Outcome.collect();

  private AnswerCheck(Answer answer, Context context) {
    this.answer = answer;
    this.context = context;
  }

  static Outcome.Collector of(Answer answer, Context context) {
    var check = new AnswerCheck(answer, context);
    check.targets();
    check.words();
    return check.collected;
  }

  static Set<StreamId> named(Answer answer) {
    return answer.inputs().stream()
        .map(i -> new StreamId(Thing.INPUT, i))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void targets() {
    require(
        !answer.themes().isEmpty() || !answer.inputs().isEmpty(),
        ResponseRule.TARGET_MISSING,
        "/answer/themes");
    answer.themes().stream()
        .filter(
            t -> context.procurement().find(Theme.class, new StreamId(Thing.THEME, t)).isEmpty())
        .forEach(t -> require(false, ResponseRule.THEME_UNKNOWN, "/answer/themes", "theme", t));
    named(answer).stream().sorted(Comparator.comparing(StreamId::toString)).forEach(this::input);
  }

  private void input(StreamId id) {
    var found = context.procurement().find(Input.class, id);
    require(found.isPresent(), ResponseRule.INPUT_UNKNOWN, "/answer/inputs", "input", id.id());
    found.ifPresent(i -> {
      require(
          i.status() == InputStatus.PUBLISHED,
          ResponseRule.INPUT_NOT_STANDING,
          "/answer/inputs",
          "input",
          id.id(),
          "status",
          Engine.word(i.status()));
      require(
          i.isReadable(context.procurement().only(PolicyProcess.class)),
          ResponseRule.INPUT_NOT_READ,
          "/answer/inputs",
          "input",
          id.id(),
          "language",
          i.contribution().language());
    });
  }

  private void words() {
    require(!answer.reason().isBlank(), ResponseRule.REASON_MISSING, "/answer/reason");
    require(
        !answer.decision().needsReference() || !answer.reference().isBlank(),
        ResponseRule.REFERENCE_MISSING,
        "/answer/reference",
        "decision",
        Engine.word(answer.decision()));
    Commitment promised = answer.commitment();
    if (promised != null) {
      LocalDate today = context.procedure().calendar().dayOf(context.now());
      require(
          !promised.what().isBlank() && !promised.who().isBlank(),
          ResponseRule.COMMITMENT_INCOMPLETE,
          "/answer/commitment");
      require(
          !promised.by().isBefore(today),
          ResponseRule.DAY_IN_PAST,
          "/answer/commitment/by",
          "today",
          today);
    }
  }

  private void require(boolean holds, ResponseRule rule, String at, @Nullable Object... facts) {
    collected.require(holds, () -> Finding.of(rule, facts).at(at));
  }
}
