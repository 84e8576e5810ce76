package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An expression that would run away is refused when it is read, or gives ERROR within seconds. */
@Timeout(60)
class RunawayTest {

  private static final List<Long> LONG = LongStream.range(0, 9_000).boxed().toList();
  private static final Duration BOUND = Duration.ofSeconds(30);

  private static Policy pack(String expression) {
    String yaml =
        """
        policy_id: town
        version: "1"
        facts: {numbers: "list<int>", words: "list<string>", "bids[].price": decimal, text: string}
        gates: [{id: G1, name: Plan}]
        clauses:
        - id: A-1
          title: A clause
          text: A clause.
          gate: G1
          on_fail: block
          check: {mode: automated, facts: [numbers], expr: "%s"}
        """
            .formatted(expression);
    return PolicyReader.read(PackSource.of("p.yaml", yaml), _ -> Optional.empty());
  }

  private static Finding finding(String expression, Map<String, ?> more) {
    Policy policy = pack(expression);
    var facts = new LinkedHashMap<String, Object>(Map.of("numbers", LONG));
    facts.putAll(more);
    long begin = System.nanoTime();
    Finding finding =
        PolicyCheck.run(policy, Facts.of(policy, facts), Scope.ALL, null).results().getFirst();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BOUND);
    return finding;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "numbers.all(a, numbers.all(b, numbers.all(c, numbers.all(d, a + b + c + d >= 0))))",
        "numbers.all(a, numbers.exists(b, b == a + 1) || true) && numbers.all(a, a >= 0)",
        "numbers.all(a, a in numbers)",
        "numbers.all(a, sum(numbers) > a)",
        "numbers.all(a, size(distinct(numbers)) > 0)",
        "numbers.map(a, a + 1).map(a, a + 1).map(a, a + 1).size() > 0"
      })
  void whatGoesRoundTooOftenOrReadsTooMuchIsAnErrorAndKeepsTheGateShut(String expression) {
    Finding finding = finding(expression, Map.of());

    assertThat(finding.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(finding.stops()).isTrue();
    assertThat(finding.message().toString())
        .containsAnyOf("Iteration budget exceeded", "reads more than 2000000 elements");
  }

  @Test
  void whatReadTooMuchIsAnErrorEvenWhereTheRestWouldDecide() {
    Finding finding = finding("numbers.exists(a, sum(numbers) < 0) || size(numbers) > 0", Map.of());

    assertThat(finding.outcome()).isEqualTo(Outcome.ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum(numbers) > 0",
        "numbers[0] + numbers[1] > 0",
        "numbers[0] / 0 > 0",
        "numbers[9] > 0"
      })
  void whatCannotBeWorkedOutIsAnError(String expression) {
    Finding finding =
        finding(expression, Map.of("numbers", List.of(Long.MAX_VALUE, Long.MAX_VALUE)));

    assertThat(finding.outcome()).isEqualTo(Outcome.ERROR);
  }

  @Test
  void aPatternTakesNoLongerThanItsText() {
    Finding finding = finding("text.matches('(a+)+$')", Map.of("text", "a".repeat(50_000) + "b"));

    assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numbers.all(a, numbers.all(b, numbers.all(c, numbers.all(d, numbers.all(e, true))))) | 5 loops within each other; expected at most 4",
        "numbers.all(a, numbers == numbers) | compares whole lists",
        "numbers.map(a, numbers.map(b, b)).size() > 0 | makes a list of lists",
        "size(numbers + numbers + numbers) > 0 | joins lists",
        "words.all(w, w.matches('a+')) | looks for a pattern in a loop",
        "text.matches(text) | has a pattern that is no short text",
        "text.matches('((a{1,100}){1,100})b') | has a pattern that is no short text",
      })
  void whatWouldHeapThingsUpIsRefusedWithItsLine(String expression, String why) {
    assertThatThrownBy(() -> pack(expression))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("p.yaml:11: the check of A-1 ")
        .hasMessageContaining(why);
  }

  @Test
  void whatIsTooLongOrTooDeepIsRefused() {
    assertThatThrownBy(() -> pack("true" + " && true".repeat(600)))
        .hasMessageContaining(
            "p.yaml:11: the check of A-1 has 4804 characters; expected at most 4000; split it into two clauses");
    assertThatThrownBy(() -> pack("(".repeat(1_900) + "true" + ")".repeat(1_900)))
        .hasMessageContaining("recursion limit exceeded. limit: 40");
    assertThatThrownBy(() -> pack("1" + "+1".repeat(1_900) + " > 0"))
        .hasMessageContaining("recursion limit exceeded. limit: 40");
  }
}
