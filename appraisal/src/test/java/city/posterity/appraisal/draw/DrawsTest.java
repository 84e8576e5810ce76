package city.posterity.appraisal.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same seed gives the same draws, whatever else there is. */
class DrawsTest {

  private static final Driver PRICE = new Driver.Shared("price");
  private static final Driver DEMAND = new Driver.Shared("demand");

  private static Correlations together(double r) {
    return Correlations.of(List.of("price", "demand"), new double[][] {{1, r}, {r, 1}});
  }

  private static double[] all(Draws draws, Driver driver) {
    return all(draws, driver, 1);
  }

  private static double[] all(Draws draws, Driver driver, int threads) {
    List<double[]> parts = draws.map(chunk -> chunk.uniforms(driver), threads);
    double[] whole = parts.stream().flatMapToDouble(Arrays::stream).toArray();
    assertThat(whole).hasSize(draws.count());
    return whole;
  }

  @Test
  void theGeneratorIsTheOneOfItsAuthors() {
    var generator = new Xoshiro(1, 2, 3, 4);
    assertThat(generator.next(2)).containsExactly(11520, 0);
    assertThat(generator.next(2)).containsExactly(1509978240, 1215971899390074240L);
  }

  /** Whoever changes what a seed draws must give {@link Draws#GENERATOR} a new version. */
  @Test
  void theDrawsOfASeedStayWhatTheyWere() throws Exception {
    var draws = new Draws(42, 3000, together(0.6));
    var bytes = ByteBuffer.allocate(3 * 3000 * Double.BYTES);
    for (Driver driver : List.of(PRICE, DEMAND, new Driver.Own("A", "licences"))) {
      Arrays.stream(all(draws, driver)).forEach(bytes::putDouble);
    }
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("8f12ae8dba891e6cbe21158c715b53930259fcde1a6d7230f37816496e05ad37");
  }

  /** Computed apart from this library, in another language, from its description. */
  @Test
  void aStrangerCanDrawTheSame() {
    double[] price = all(new Draws(42, 2048, Correlations.none()), PRICE);
    assertThat(price[0]).isEqualTo(0.14972578694874883);
    assertThat(price[1]).isEqualTo(0.32354559900763846);
    assertThat(price[1024]).isEqualTo(0.04569494141162156);
    assertThat(all(new Draws(-1, 2, Correlations.none()), new Driver.Own("A", "licences")))
        .containsExactly(0.42240019108648774, 0.24077781896546335);
  }

  @Test
  void manyThreadsDrawWhatOneDraws() {
    var draws = new Draws(1, 20_000, together(0.5));
    for (Driver driver : List.of(PRICE, DEMAND, new Driver.Own("A", "a"))) {
      assertThat(all(draws, driver, 8)).isEqualTo(all(draws, driver, 1));
    }
  }

  @Test
  void anotherDriverOptionOrLineChangesNoDraws() {
    var alone = new Draws(1, 2000, Correlations.none());
    double[] before = all(alone, PRICE);
    List<double[]> among =
        alone.map(
            chunk -> {
              chunk.uniforms(new Driver.Own("Z", "z"));
              chunk.uniforms(DEMAND);
              return chunk.uniforms(PRICE);
            },
            2);
    assertThat(among.stream().flatMapToDouble(Arrays::stream).toArray()).isEqualTo(before);
  }

  @Test
  void aDriverAddedAtTheEndOfTheMatrixChangesNoEarlierDraws() {
    var two = new Draws(1, 2000, together(0.5));
    var three =
        new Draws(
            1,
            2000,
            Correlations.of(
                List.of("price", "demand", "rain"),
                new double[][] {{1, 0.5, 0.2}, {0.5, 1, 0.4}, {0.2, 0.4, 1}}));
    assertThat(all(three, PRICE)).isEqualTo(all(two, PRICE));
    assertThat(all(three, DEMAND)).isEqualTo(all(two, DEMAND));
  }

  @Test
  void aDriverCorrelatedWithNothingDrawsAsWithoutTheMatrix() {
    var without = new Draws(1, 2000, Correlations.none());
    assertThat(all(new Draws(1, 2000, together(0)), DEMAND)).isEqualTo(all(without, DEMAND));
    assertThat(all(new Draws(1, 2000, together(0.9)), PRICE)).isEqualTo(all(without, PRICE));
    assertThat(all(new Draws(1, 2000, together(0.9)), DEMAND)).isNotEqualTo(all(without, DEMAND));
  }

  @Test
  void moreDrawsBeginWithTheSameOnes() {
    double[] few = all(new Draws(1, 1500, together(0.3)), DEMAND);
    double[] many = all(new Draws(1, 5000, together(0.3)), DEMAND);
    assertThat(Arrays.copyOf(many, 1500)).isEqualTo(few);
  }

  @Test
  void seedsDriversAndChunksDrawDifferently() {
    Set<Double> firsts = new HashSet<>();
    for (long seed = 0; seed < 10; seed++) {
      for (Driver driver :
          List.of(
              PRICE,
              DEMAND,
              new Driver.Own("A", "price"),
              new Driver.Own("Ap", "rice"),
              new Driver.Own("a", "1:bc"),
              new Driver.Own("a1", ":bc"))) {
        new Draws(seed, 3000, Correlations.none())
            .map(chunk -> firsts.add(chunk.uniforms(driver)[0]), 1);
      }
    }
    assertThat(firsts).hasSize(10 * 6 * 3);
  }

  @Test
  void drawsAreSpreadEvenly() {
    double[] draws = all(new Draws(5, 100_000, together(0.7)), DEMAND);
    int[] tenths = new int[10];
    for (double u : draws) {
      assertThat(u).isGreaterThan(0).isLessThan(1);
      tenths[(int) (u * 10)]++;
    }
    for (int count : tenths) {
      assertThat(count).isCloseTo(10_000, within(400));
    }
  }

  @Test
  void thereIsADrawAtLeast() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Draws(1, 0, Correlations.none()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Draws(1, 1024, Correlations.none()).chunk(1));
    assertThat(new Draws(1, 1024, Correlations.none()).chunks()).isEqualTo(1);
    assertThat(new Draws(1, 1025, Correlations.none()).chunk(1).size()).isEqualTo(1);
  }
}
