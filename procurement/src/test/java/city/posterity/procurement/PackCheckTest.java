package city.posterity.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.Pack;
import city.posterity.procurement.pack.PackException;
import city.posterity.procurement.pack.PackProblem;
import city.posterity.procurement.pack.PackReader;
import city.posterity.procurement.pack.Procedure;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackCheckTest {

  private static final String NEUTRAL = PackReader.shipped("neutral");

  @ParameterizedTest
  @ValueSource(strings = {"neutral", "aurelia"})
  void letsTheQuotationAloneWaiveTheStandstill(String id) {
    Pack pack = PackCheck.shipped(id);
    assertThat(waivers(Objects.requireNonNull(pack.procedures().get("open")))).isEmpty();
    assertThat(waivers(Objects.requireNonNull(pack.procedures().get("quotation"))))
        .singleElement()
        .asString()
        .contains("below the threshold");
  }

  private static List<String> waivers(Procedure procedure) {
    Engine engine = BuyingCycle.engine(procedure);
    Machine award = engine.machine(Thing.AWARD);
    return award.moves().stream()
        .filter(m -> m.verb().equals("waive-standstill"))
        .map(m -> m.from() + " " + m.to() + " " + m.ground())
        .toList();
  }

  @Test
  void refusesARemovalThatLeavesAThingStuck() {
    String text = removing("enquiry", "answered", "publish");
    assertThat(problems(text))
        .allSatisfy(p -> {
          assertThat(p.what()).startsWith("the procedure 'quotation' cannot be run: enquiry ");
          assertThat(line(text, p.line())).contains("machine: enquiry");
        })
        .extracting(PackProblem::what)
        .anySatisfy(w -> assertThat(w).contains("enquiry answered: nothing leaves it any more"));
  }

  @Test
  void allowsARemovalAsLongAsAWayIsLeft() {
    Pack pack = PackCheck.read("neutral.yaml", removing("tender", "live", "propose-amendment"));
    Procedure quotation = Objects.requireNonNull(pack.procedures().get("quotation"));
    Procedure open = Objects.requireNonNull(pack.procedures().get("open"));
    assertThat(verbs(quotation)).doesNotContain("propose-amendment");
    assertThat(verbs(open)).contains("propose-amendment");
  }

  private static List<String> verbs(Procedure procedure) {
    return BuyingCycle.engine(procedure).machine(Thing.TENDER).moves().stream()
        .map(m -> m.verb())
        .toList();
  }

  @Test
  void refusesToRemoveWhatTheClockDoes() {
    assertThat(problems(removing("tender", "live", "close")))
        .extracting(PackProblem::what)
        .anySatisfy(w -> assertThat(w).contains("only what people do can be removed"));
  }

  @Test
  void refusesAMoveThatNoCodePerforms() {
    String text = NEUTRAL.replace("from: notified\n", "from: pending\n");
    assertThat(problems(text))
        .singleElement()
        .satisfies(p -> {
          assertThat(p.what()).contains("no row of the engine shows that 'waive-standstill'");
          assertThat(line(text, p.line())).contains("- machine: award");
        });
  }

  @Test
  void knowsTheWordsOfEveryMachine() {
    assertThat(problems(NEUTRAL.replace("machine: award", "machine: tendr")))
        .extracting(PackProblem::expected)
        .containsExactly("'tender' (did you mean that?)");
    assertThat(problems(removing("bid", "sealed", "withdrawn")))
        .extracting(PackProblem::expected)
        .containsExactly("'withdraw' (did you mean that?)");
  }

  private static String removing(String machine, String from, String verb) {
    return NEUTRAL.replace(
        "    moves:\n",
        "    moves:\n      remove:\n        - {machine: "
            + machine
            + ", from: "
            + from
            + ", verb: "
            + verb
            + "}\n");
  }

  private static List<PackProblem> problems(String text) {
    var thrown =
        catchThrowableOfType(PackException.class, () -> PackCheck.read("spoilt.yaml", text));
    assertThat(thrown).as("the pack is refused").isNotNull();
    return thrown.problems();
  }

  private static String line(String text, int number) {
    return text.lines().toList().get(number - 1);
  }
}
