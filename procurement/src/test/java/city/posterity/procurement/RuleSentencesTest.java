package city.posterity.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.machine.Rule;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSentencesTest {

  static Stream<Class<? extends Rule>> rules() {
    return RuleSentences.all(BuyingCycle.engine(Fixtures.procedure()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleSaysWhatIsWrongAndWhatWouldBeRightInWholeSentences(Class<? extends Rule> rules) {
    var sentences = RuleSentences.of(rules);
    var wanted = new TreeSet<String>();
    for (Rule rule : rules.getEnumConstants()) {
      wanted.add(RuleSentences.key(rule));
      wanted.add(RuleSentences.key(rule) + ".fix");
    }

    assertThat(sentences.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(sentences.stringPropertyNames())
        .allSatisfy(
            key -> assertThat(sentences.getProperty(key)).as(key).matches("[A-Z“{0-9].*[.!?]"));
  }
}
