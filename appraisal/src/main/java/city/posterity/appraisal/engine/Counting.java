package city.posterity.appraisal.engine;

import city.posterity.appraisal.draw.Crew;
import city.posterity.appraisal.draw.Summary;
import city.posterity.appraisal.engine.Chances.OfGeneration;
import city.posterity.appraisal.engine.Chances.Spread;
import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.generation.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the draws of an option to what they say together. */
final class Counting {

  /** Of two amounts, below which one is not less than the other but for rounding. */
  private static final double ROUNDING = 1e-12;

  private final List<String> groups;
  private final Crew crew;

  Counting(Generations generations, Crew crew) {
    this.crew = crew;
    groups =
        Stream.concat(
                generations.groups().stream().map(Group::id), Stream.of(Generations.UNALLOCATED))
            .toList();
  }

  /**
   * @param net over all draws
   * @param chances who pays and gains over all draws
   */
  record Counted(Summary net, Chances chances) {}

  Counted count(OptionDraws draws, @Nullable OptionDraws reference) {
    var series = new ArrayList<>(List.of(draws.net));
    series.addAll(List.of(draws.byGroup));
    series.addAll(List.of(draws.balanceOfFuture, draws.balanceOfUnborn, draws.costOfFuture));
    List<Spread> spreads = crew.map(series, Counting::spread);
    int indices = 1 + groups.size();
    return new Counted(
        figures(spreads.getFirst()),
        new Chances(
            Summary.below(draws.net, 0),
            IntStream.range(0, groups.size())
                .mapToObj(g -> generation(g, figures(spreads.get(1 + g)), draws, reference))
                .toList(),
            spreads.get(indices),
            spreads.get(indices + 1),
            spreads.get(indices + 2),
            noHarm(draws),
            burdenShift(draws),
            worstOff(draws)));
  }

  /** Money is always there. */
  private static Summary figures(Spread spread) {
    Summary figures = spread.figures();
    if (figures == null || spread.said() < 1) {
      throw new IllegalStateException("a draw has no number");
    }
    return figures;
  }

  private static Spread spread(double[] series) {
    int said = 0;
    double[] figures = new double[series.length];
    for (double figure : series) {
      if (!Double.isNaN(figure)) {
        figures[said++] = figure;
      }
    }
    return new Spread(
        (double) said / series.length,
        said == 0
            ? null
            : Summary.of(said == series.length ? figures : Arrays.copyOf(figures, said)));
  }

  private OfGeneration generation(
      int group, Summary net, OptionDraws draws, @Nullable OptionDraws reference) {
    double[] own = draws.byGroup[group];
    Double worseOff = null;
    if (reference != null && reference != draws) {
      double[] other = reference.byGroup[group];
      int worse = 0;
      for (int d = 0; d < own.length; d++) {
        double rounding = ROUNDING * (Math.abs(own[d]) + Math.abs(other[d]));
        worse += own[d] < other[d] - rounding ? 1 : 0;
      }
      worseOff = (double) worse / own.length;
    }
    return new OfGeneration(groups.get(group), net, Summary.below(own, 0), worseOff);
  }

  private LinkedHashMap<String, Double> worstOff(OptionDraws draws) {
    int[] count = new int[groups.size()];
    for (int group : draws.worstOff) {
      if (group >= 0) {
        count[group]++;
      }
    }
    var shares = new LinkedHashMap<String, Double>();
    for (int g = 0; g < count.length; g++) {
      Double share = ofSaid(count[g], draws);
      if (share != null && share > 0) {
        shares.put(groups.get(g), share);
      }
    }
    return shares;
  }

  private static @Nullable Double noHarm(OptionDraws draws) {
    return ofSaid((int) Arrays.stream(draws.harmed).filter(h -> h == 0).count(), draws);
  }

  private static @Nullable Double burdenShift(OptionDraws draws) {
    int shifts = 0;
    for (boolean shift : draws.burdenShift) {
      shifts += shift ? 1 : 0;
    }
    return ofSaid(shifts, draws);
  }

  /** A part of the draws in which there is something to say. */
  private static @Nullable Double ofSaid(int count, OptionDraws draws) {
    long said = Arrays.stream(draws.harmed).filter(h -> h >= 0).count();
    return said == 0 ? null : Double.valueOf((double) count / said);
  }
}
