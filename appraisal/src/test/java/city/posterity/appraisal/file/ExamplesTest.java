package city.posterity.appraisal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Present;
import city.posterity.appraisal.engine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked files are appraised whole; their parts add up, whatever runs them. */
class ExamplesTest {

  private static Result run(String name, int threads) throws IOException {
    byte[] file = Files.readAllBytes(Path.of("../examples/appraisal", name + ".json"));
    return Appraising.run(
        AppraisalReader.read(file), Inputs.published(), "hash", 42, 5_000, threads);
  }

  @ParameterizedTest
  @ValueSource(strings = {"street-lighting", "school-laptops", "flood-warning"})
  void oneThreadAndManyGiveTheSameBytes(String name) throws IOException {
    assertThat(ResultJson.write(run(name, 4))).isEqualTo(ResultJson.write(run(name, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"street-lighting", "school-laptops", "flood-warning"})
  void generationsAddUpToThePresentValue(String name) throws IOException {
    Result result = run(name, 2);
    for (OptionResult option : result.options()) {
      Present central =
          java.util.Objects.requireNonNull(option.present().get(result.appraisal().central()));
      double net = option.generations().stream().mapToDouble(g -> g.net()).sum();
      assertThat(net).isCloseTo(central.net(), within(1e-6 * Math.abs(central.net())));
      double plain = option.generations().stream().mapToDouble(g -> g.undiscountedNet()).sum();
      assertThat(plain)
          .isCloseTo(
              java.util.Objects.requireNonNull(option.present().get("zero")).net(), within(1e-3));
      double lines = option.lines().stream().mapToDouble(l -> l.present().net()).sum();
      assertThat(lines).isCloseTo(central.net(), within(1e-6 * Math.abs(central.net())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"street-lighting", "school-laptops", "flood-warning"})
  void chancesOfBeingBestAddUpToOne(String name) throws IOException {
    assertThat(
            run(name, 2).options().stream()
                .mapToDouble(o -> java.util.Objects.requireNonNull(o.against()).probabilityBest())
                .sum())
        .isCloseTo(1, within(1e-9));
  }
}
