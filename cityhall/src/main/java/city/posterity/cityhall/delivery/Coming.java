package city.posterity.cityhall.delivery;

import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.generation.Group;

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
    int birth = year - OF_AGE - present;
    return Generations.standard(present).groups().stream()
        .filter(g -> isIn(g, birth))
        .map(Group::id)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isIn(Group group, int birth) {
    Integer from = group.from();
    Integer to = group.to();
    return (from == null || birth >= from) && (to == null || birth <= to);
  }
}
