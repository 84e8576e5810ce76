package city.posterity.cityhall.delivery;

import city.posterity.appraisal.generation.Generations;

/** Which generation comes of age when something is looked at again. */
final class Coming {

  private static final int OF_AGE = 18;

  private Coming() {}

  /**
   * The group of people who turn 18 in a year, among the generations of the appraisal as they stand
   * in the present year.
   *
   * @return id of the group, as in {@code child_0_17}
   */
  static String of(int year, int present) {
    var generations = Generations.standard(present);
    return generations.groups().get(generations.of(year - OF_AGE - present)).id();
  }
}
