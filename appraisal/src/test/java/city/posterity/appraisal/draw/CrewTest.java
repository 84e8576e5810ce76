package city.posterity.appraisal.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threads that work on pieces. */
class CrewTest {

  private static final List<Integer> PIECES = IntStream.range(0, 50).boxed().toList();

  @Test
  void resultsComeInTheOrderOfThePieces() {
    for (int threads : new int[] {1, 2, 5}) {
      try (var crew = new Crew(threads)) {
        assertThat(crew.map(PIECES, i -> i * i))
            .isEqualTo(PIECES.stream().map(i -> i * i).toList());
        assertThat(crew.map(List.<Integer>of(), i -> i)).isEmpty();
      }
    }
  }

  @Test
  void twoWorkAtTheSameTime() {
    var met = new CountDownLatch(2);
    try (var crew = new Crew(2)) {
      List<Boolean> together =
          crew.map(
              List.of(1, 2),
              _ -> {
                met.countDown();
                try {
                  return met.await(20, java.util.concurrent.TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      assertThat(together).containsExactly(true, true);
    }
  }

  @Test
  void oneAloneWorksInTheThreadThatAsks() {
    try (var crew = new Crew(1)) {
      Set<Thread> threads = new HashSet<>(crew.map(PIECES, _ -> Thread.currentThread()));
      assertThat(threads).containsExactly(Thread.currentThread());
    }
  }

  @Test
  void whatGoesWrongInAPieceGoesWrongForAll() {
    for (int threads : new int[] {1, 2}) {
      try (var crew = new Crew(threads)) {
        assertThatIllegalStateException()
            .isThrownBy(() -> crew.map(PIECES, CrewTest::failing))
            .withMessage("piece 7");
      }
    }
    try (var crew = new Crew(2)) {
      assertThatThrownBy(() -> crew.map(PIECES, CrewTest::broken))
          .hasCauseInstanceOf(AssertionError.class);
    }
  }

  @Test
  void whoeverIsInterruptedHearsOfIt() {
    try (var crew = new Crew(2)) {
      Thread.currentThread().interrupt();
      assertThatIllegalStateException()
          .isThrownBy(() -> crew.map(PIECES, i -> i))
          .withMessageContaining("interrupted");
      assertThat(Thread.interrupted()).as("it is still told").isTrue();
    }
  }

  @Test
  void nobodyWorksAfterTheEnd() {
    var crew = new Crew(2);
    crew.close();
    assertThatThrownBy(() -> crew.map(PIECES, i -> i))
        .isInstanceOf(java.util.concurrent.RejectedExecutionException.class);
  }

  private static int failing(int piece) {
    if (piece == 7) {
      throw new IllegalStateException("piece 7");
    }
    return piece;
  }

  private static int broken(int piece) {
    if (piece == 7) {
      throw new AssertionError("broken");
    }
    return piece;
  }
}
