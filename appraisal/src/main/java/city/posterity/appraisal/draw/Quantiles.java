package city.posterity.appraisal.draw;

import java.util.Arrays;

/**
 * Quantiles of type 7 (Hyndman and Fan 1996): linear between the order statistics, of which the
 * first is at 0 and the last at 1. To find a few of many numbers, these are counted into many small
 * steps between the least and the greatest, and only the steps that hold what is sought are put in
 * order.
 */
final class Quantiles {

  /** Numbers in a step, if they were spread evenly. */
  private static final int TOGETHER = 8;

  private final double least;
  private final double greatest;
  private final double scale;

  /** How many numbers are in the steps before this one. */
  private final int[] before;

  /** All numbers, step after step; within a step in order once it was asked for. */
  private final double[] placed;

  private final boolean[] inOrder;

  /**
   * @param numbers finite, one at least; stay as they are
   */
  Quantiles(double[] numbers) {
    double low = numbers[0];
    double high = numbers[0];
    for (double number : numbers) {
      low = Math.min(low, number);
      high = Math.max(high, number);
    }
    least = low;
    greatest = high;
    int steps = numbers.length / TOGETHER + 1;
    double perUnit = steps / (high - low);
    // one step for all where they are the same, or so near each other that this is no number
    scale = perUnit < Double.POSITIVE_INFINITY ? perUnit : 0;
    inOrder = new boolean[steps];
    before = new int[steps + 1];
    for (double number : numbers) {
      before[step(number) + 1]++;
    }
    for (int i = 1; i <= steps; i++) {
      before[i] += before[i - 1];
    }
    int[] next = before.clone();
    placed = new double[numbers.length];
    for (double number : numbers) {
      placed[next[step(number)]++] = number;
    }
  }

  /** Never falls from a number to a greater one. */
  private int step(double number) {
    return Math.min((int) ((number - least) * scale), inOrder.length - 1);
  }

  /**
   * @param p from 0 to 1
   */
  double at(double p) {
    double place = p * (placed.length - 1);
    int below = (int) place;
    double lower = statistic(below);
    double upper = statistic(Math.min(below + 1, placed.length - 1));
    return lower + (place - below) * (upper - lower);
  }

  /** The number with so many before it. */
  private double statistic(int rank) {
    if (rank == placed.length - 1) {
      return greatest;
    }
    int step = step(placed[rank]);
    if (!inOrder[step]) {
      Arrays.sort(placed, before[step], before[step + 1]);
      inOrder[step] = true;
    }
    return placed[rank];
  }
}
