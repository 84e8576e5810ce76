package city.posterity.appraisal.generation;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.population.Population;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All groups of birth years, oldest first; every birth year is in exactly one.
 *
 * <p>A person's birth year is the year less the age at its middle. Two sets of future people are
 * told apart and never blurred: the unborn, and these together with the children of the decision
 * year. So a group must end between 18 and 17 years of age, and one in the decision year.
 *
 * @param decisionYear of the calendar
 */
public record Generations(int decisionYear, List<Group> groups) {

  /** The group of flows to nobody known: shown beside the others, never dropped. */
  public static final String UNALLOCATED = "unallocated";

  /**
   * @throws AppraisalException if a birth year is in none or two groups, or a group mixes what must
   *     be told apart
   */
  public Generations {
    groups = List.copyOf(groups);
    var problems = new ArrayList<Problem>();
    check(groups, "", problems);
    if (!problems.isEmpty()) {
      throw new AppraisalException(problems);
    }
  }

  /** By age at the decision: 65 and more, 40, 18, 0, born within 25 years, 50 years, later. */
  public static Generations standard(int decisionYear) {
    return new Generations(
        decisionYear,
        List.of(
            new Group("senior_65plus", null, -65),
            new Group("mid_40_64", -64, -40),
            new Group("young_adult_18_39", -39, -18),
            new Group("child_0_17", -17, 0),
            new Group("unborn_1_25", 1, 25),
            new Group("unborn_26_50", 26, 50),
            new Group("unborn_51plus", 51, null)));
  }

  /**
   * Groups of a file, oldest first: {@code [{"id":"old","to":-41}, {"id":"adult", "from":-40,
   * "to":-18}, {"id":"child", "from":-17, "to":0}, {"id":"unborn", "from":1}]}, in years from the
   * decision.
   *
   * @param pointer of the list, for the problems
   * @param problems gets everything that is wrong
   * @return empty where something was wrong
   */
  public static Optional<Generations> read(
      JsonNode list, int decisionYear, String pointer, List<Problem> problems) {
    int before = problems.size();
    if (!list.isArray() || list.isEmpty()) {
      problems.add(new Problem(pointer, "generations-empty", "generations are a list of groups"));
      return Optional.empty();
    }
    var groups = new ArrayList<Group>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode one = list.get(i);
      String at = pointer + "/" + i;
      if (!one.path("id").isString() || one.path("id").asString().isBlank()) {
        problems.add(new Problem(at + "/id", "text-missing", "a group needs an id"));
      }
      groups.add(
          new Group(
              one.path("id").asString(""),
              year(one, "from", at, problems),
              year(one, "to", at, problems)));
    }
    if (problems.size() == before) {
      check(groups, pointer, problems);
    }
    return problems.size() == before
        ? Optional.of(new Generations(decisionYear, groups))
        : Optional.empty();
  }

  private static @Nullable Integer year(
      JsonNode group, String name, String at, List<Problem> problems) {
    JsonNode value = group.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isInt()) {
      problems.add(
          new Problem(
              at + "/" + name, "not-a-number", "a whole number of years from the decision"));
      return null;
    }
    return value.asInt();
  }

  private static void check(List<Group> groups, String pointer, List<Problem> problems) {
    if (groups.isEmpty()) {
      problems.add(new Problem(pointer, "generations-empty", "there is no group"));
      return;
    }
    var ids = new HashSet<String>();
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      String at = pointer + "/" + i;
      if (!ids.add(group.id()) || group.id().equals(UNALLOCATED)) {
        problems.add(new Problem(at + "/id", "generation-twice", group.id() + " is taken"));
      }
      Integer before = i == 0 ? null : groups.get(i - 1).to();
      Integer from = group.from();
      if (i == 0 ? from != null : before == null || from == null || from != before + 1) {
        problems.add(
            new Problem(
                at + "/from",
                "generation-gap",
                i == 0
                    ? "the first group holds the oldest people too: no from"
                    : "a group starts in the year after the group before, which must have an end"));
      }
      if (from != null && group.to() != null && group.to() < from) {
        problems.add(new Problem(at, "generation-empty", group.id() + " ends before it starts"));
      }
      if (group.contains(-Group.VOTING_AGE) && group.contains(-Group.VOTING_AGE + 1)
          || group.contains(0) && group.contains(1)) {
        problems.add(
            new Problem(
                at,
                "generation-mixed",
                group.id()
                    + " mixes people with and without a vote, or born and unborn: a group must"
                    + " end with birth year -18 and one with 0"));
      }
    }
    if (groups.getLast().to() != null) {
      problems.add(
          new Problem(
              pointer + "/" + (groups.size() - 1) + "/to",
              "generation-gap",
              "the last group holds all who come later: no to"));
    }
  }

  public int size() {
    return groups.size();
  }

  /**
   * Which group a birth year is in.
   *
   * @param birth counted from the decision year
   */
  public int of(int birth) {
    for (int g = 0; g < groups.size(); g++) {
      if (groups.get(g).contains(birth)) {
        return g;
      }
    }
    throw new IllegalStateException("no group holds " + birth);
  }

  /**
   * For each birth year of those who are there up to year {@code last}, oldest first from {@code
   * -}{@link Population#OPEN_AGE}, its group.
   */
  int[] byBirth(int last) {
    int[] group = new int[last + Population.AGES];
    for (int i = 0; i < group.length; i++) {
      group[i] = of(i - Population.OPEN_AGE);
    }
    return group;
  }
}
