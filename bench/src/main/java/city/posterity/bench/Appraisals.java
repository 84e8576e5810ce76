package city.posterity.bench;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.engine.Result;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the draws of an appraisal cost, with who pays and gains in each of them, beside the same
 * arithmetic in NumPy. Both are asked in turns, so that whatever else the machine does slows both.
 * The engine is measured whole, with all that it works out beside the draws; NumPy does the draws
 * alone.
 */
final class Appraisals {

  private static final int BIDS = 10;
  private static final int LINES = 20;
  private static final int YEARS = 60;
  private static final int DRAWS = 10_000;
  private static final int THREADS = 2;
  private static final int WARM_UP = 15;
  private static final int ROUNDS = 15;
  private static final int SEED = 1;
  private static final Pattern MOST = Pattern.compile("VmHWM:\\s+(\\d+) kB", Pattern.MULTILINE);

  private Appraisals() {}

  static void run(Path work) throws Exception {
    Appraisal file = AppraisalCase.of(BIDS, LINES, YEARS);
    System.out.printf(
        "%d bids, %d lines each, years 0 to %d, %,d draws, %d threads:%n",
        BIDS, LINES, YEARS, DRAWS, THREADS);
    Timing first = Timing.of(() -> appraise(file, DRAWS));
    row("ours, first run of the program", List.of(first), megabytes());
    var model = new AppraisalModel(file);
    if (NumPy.isThere()) {
      beside(file, model, work);
    } else {
      System.out.println("Python or NumPy is not there; ours alone:");
      alone(file);
    }
    System.out.println("Growth of ours, milliseconds (the fastest of seven):");
    growth();
  }

  private static Result appraise(Appraisal file, int draws) {
    return Appraising.run(file, Inputs.published(), "measured", SEED, draws, THREADS);
  }

  private static void alone(Appraisal file) throws Exception {
    var ours = new ArrayList<Timing>();
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      Timing one = Timing.of(() -> appraise(file, DRAWS));
      if (i >= 0) {
        ours.add(one);
      }
    }
    row("ours", ours, megabytes());
  }

  private static void beside(Appraisal file, AppraisalModel model, Path work) throws Exception {
    Path written = model.write(work);
    Path factors = model.writeFactors(work, SEED, DRAWS);
    Result result = appraise(file, DRAWS);
    for (NumPy.Way way : NumPy.Way.values()) {
      try (var same = NumPy.start(written, way, factors)) {
        System.out.printf(
            "  with the same draws the furthest figure is off by %.1e of itself, %s%n",
            new Agreement(result, same.run(DRAWS)).toTheDigit(), words(way));
      }
    }
    for (NumPy.Way way : NumPy.Way.values()) {
      try (var numPy = NumPy.start(written, way, null)) {
        inTurns(file, result, numPy, words(way));
      }
    }
  }

  private static String words(NumPy.Way way) {
    return switch (way) {
      case BY_LINE -> "NumPy, by line as ours";
      case BY_YEAR -> "NumPy, by year";
    };
  }

  private static void inTurns(Appraisal file, Result result, NumPy numPy, String name)
      throws Exception {
    var ours = new ArrayList<Timing>();
    var theirs = new ArrayList<Timing>();
    double megabytes = 0;
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      Timing one = Timing.of(() -> appraise(file, DRAWS));
      JsonNode answer = numPy.run(DRAWS);
      if (i >= 0) {
        ours.add(one);
        theirs.add(
            new Timing(answer.get("seconds").asDouble(), answer.get("processor").asDouble()));
      }
      if (i == 0) {
        System.out.printf(
            "NumPy %s with draws of its own: the furthest mean is off by %.1f standard errors%n",
            answer.get("numpy").asString(), new Agreement(result, answer).byChance());
      }
      megabytes = answer.get("megabytes").asDouble();
    }
    row("ours", ours, megabytes());
    row(name, theirs, megabytes);
    System.out.printf(
        "  ours is %.1f times as fast by the clock, %.1f times by the processor (medians)%n",
        median(theirs, Timing::seconds) / median(ours, Timing::seconds),
        median(theirs, Timing::processor) / median(ours, Timing::processor));
  }

  private static void growth() throws Exception {
    System.out.printf("  %8s %8s %8s %10s%n", "draws", "lines", "years", "ms");
    for (int draws : new int[] {5_000, 10_000, 20_000, 40_000, 80_000}) {
      growth(draws, LINES, YEARS);
    }
    for (int lines : new int[] {10, 20, 40, 80}) {
      growth(DRAWS, lines, YEARS);
    }
    for (int years : new int[] {30, 60, 120, 240}) {
      growth(DRAWS, LINES, years);
    }
  }

  private static void growth(int draws, int lines, int years) throws Exception {
    Appraisal file = AppraisalCase.of(BIDS, lines, years);
    double fastest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 7; i++) {
      fastest = Math.min(fastest, Timing.of(() -> appraise(file, draws)).seconds());
    }
    System.out.printf("  %,8d %8d %8d %10.0f%n", draws, lines, years, fastest * 1_000);
  }

  private static void row(String name, List<Timing> timings, double megabytes) {
    System.out.printf(
        "  %-32s median %6.0f ms, fastest %6.0f ms, processor %6.0f ms, at most %5.0f MB resident%n",
        name,
        1_000 * median(timings, Timing::seconds),
        1_000 * timings.stream().mapToDouble(Timing::seconds).min().orElseThrow(),
        1_000 * median(timings, Timing::processor),
        megabytes);
  }

  private static double median(
      List<Timing> timings, java.util.function.ToDoubleFunction<Timing> of) {
    double[] sorted = timings.stream().mapToDouble(of).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Memory that this program has had at most. */
  private static double megabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Double.NaN;
    }
    var found = MOST.matcher(Files.readString(status));
    return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : Double.NaN;
  }

  /**
   * @param seconds by the clock
   * @param processor seconds of all threads
   */
  private record Timing(double seconds, double processor) {

    static Timing of(Runnable work) {
      long processor = processorTime();
      long begin = System.nanoTime();
      work.run();
      return new Timing((System.nanoTime() - begin) / 1e9, (processorTime() - processor) / 1e9);
    }

    private static long processorTime() {
      return ((com.sun.management.OperatingSystemMXBean)
              ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }
  }
}
