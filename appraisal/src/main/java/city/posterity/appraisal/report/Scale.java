package city.posterity.appraisal.report;

import java.util.ArrayList;
import java.util.List;

/**
 * From amounts to places in a picture.
 *
 * @param low amount at place {@code from}
 * @param high amount at place {@code to}
 */
record Scale(double low, double high, double from, double to) {

  /** One that holds 0 and both amounts, with a little room. */
  static Scale around(double low, double high, double from, double to) {
    double least = Math.min(0, low);
    double most = Math.max(0, high);
    if (most - least == 0) {
      most = 1;
    }
    return new Scale(least, most, from, to);
  }

  double at(double amount) {
    return from + (amount - low) / (high - low) * (to - from);
  }

  /** Round amounts, rising: about {@code count} of them. */
  List<Double> ticks(int count) {
    double raw = (high - low) / count;
    double magnitude = 1;
    while (magnitude * 10 <= raw) {
      magnitude *= 10;
    }
    while (magnitude > raw) {
      magnitude /= 10;
    }
    double step = magnitude * (raw <= 2 * magnitude ? 2 : raw <= 5 * magnitude ? 5 : 10);
    var ticks = new ArrayList<Double>();
    for (double k = Math.ceil(low / step); k * step <= high; k++) {
      ticks.add(k * step + 0.0);
    }
    return ticks;
  }
}
