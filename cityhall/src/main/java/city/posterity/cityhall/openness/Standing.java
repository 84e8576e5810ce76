package city.posterity.cityhall.openness;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a procurement stands, as a release tells it.
 *
 * @param step the step it is at
 * @param ending why it ended before its aim: {@code cancelled}, {@code unsuccessful} or {@code
 *     withdrawn}; empty if it did not
 * @param small whether it is a small purchase, which has no tender and nobody who waits to object
 * @param consulted whether the time in which residents could have their say is over
 */
public record Standing(Step step, String ending, boolean small, boolean consulted) {

  /** The way of every purchase. */
  public enum Step {
    PLANNING,
    TENDER,
    EVALUATION,
    AWARD,
    CONTRACT,
    DELIVERY,
    CLOSED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Standing of(Told release, Instant now) {
    boolean small = release.has("/awards") && !release.has("/tender/tenderPeriod/endDate");
    Instant end = release.instant("/planning/consultation/period/endDate");
    return of(release, now, small, end != null && !end.isAfter(now));
  }

  private static Standing of(Told release, Instant now, boolean small, boolean consulted) {
    List<String> contracts = statuses(release, "/contracts");
    if (contracts.contains("active")) {
      return new Standing(Step.DELIVERY, "", small, consulted);
    }
    if (contracts.contains("pending")) {
      return new Standing(Step.CONTRACT, "", small, consulted);
    }
    if (contracts.contains("terminated")) {
      return new Standing(Step.CLOSED, "", small, consulted);
    }
    String tender = release.text("/tender/status");
    return switch (tender) {
      case "cancelled", "unsuccessful", "withdrawn" ->
          new Standing(Step.CLOSED, tender, small, consulted);
      case "complete" -> new Standing(Step.AWARD, "", small, consulted);
      case "active" -> new Standing(during(release, now), "", small, consulted);
      default -> new Standing(Step.PLANNING, "", small, consulted);
    };
  }

  private static Step during(Told release, Instant now) {
    Instant deadline = release.instant("/tender/tenderPeriod/endDate");
    if (deadline == null || deadline.isAfter(now)) {
      return Step.TENDER;
    }
    return statuses(release, "/awards").contains("active") ? Step.AWARD : Step.EVALUATION;
  }

  private static List<String> statuses(Told release, String list) {
    return release.all(list).stream().map(t -> t.text("/status")).toList();
  }

  /** Name of the sentences about it. */
  public String word() {
    if (!ending.isEmpty()) {
      return ending;
    }
    return small && (step == Step.AWARD || step == Step.DELIVERY)
        ? "small-" + step.word()
        : step.word();
  }

  /** The steps of this purchase: a small one has no tender and no evaluation. */
  public List<Step> steps() {
    return Stream.of(Step.values())
        .filter(s -> !small || (s != Step.TENDER && s != Step.EVALUATION))
        .toList();
  }

  /** How a step looks from here: {@code done}, {@code now}, {@code next} or {@code never}. */
  public String of(Step other) {
    if (!ending.isEmpty()) {
      return other == Step.CLOSED ? "now" : other == Step.PLANNING ? "done" : "never";
    }
    int order = other.compareTo(step);
    return order < 0 ? "done" : order == 0 ? "now" : "next";
  }

  /** Whether bids can still be made. */
  public boolean isOpen() {
    return step == Step.TENDER;
  }

  public @Nullable String nextWord() {
    return step == Step.CLOSED ? null : Step.values()[step.ordinal() + 1].word();
  }
}
