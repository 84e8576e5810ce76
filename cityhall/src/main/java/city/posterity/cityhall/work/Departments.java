package city.posterity.cityhall.work;

import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.people.Directory;
import city.posterity.procurement.Problem;
import city.posterity.procurement.planning.team.AssignMember;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * In which departments people work. That openers come from different ones is worth nothing if
 * whoever names a team may say so freely.
 */
@Component("workDepartments")
class Departments {

  private static final String UNIT = "/unit";

  private final WorkOptions.Choices choices;

  Departments(WorkOptions.Choices choices) {
    this.choices = choices;
  }

  /** With the department that the person chosen has, where none was chosen. */
  FormData filled(UUID cityId, FormData data) {
    if (!data.text(UNIT).isBlank()) {
      return data;
    }
    return choices.staff(cityId).stream()
        .filter(e -> e.person().toString().equals(data.text("/person")))
        .filter(e -> e.organisation().toString().equals(data.text("/organisation")))
        .map(Directory.Entry::unit)
        .filter(Objects::nonNull)
        .findFirst()
        .map(unit -> data.with(UNIT, unit))
        .orElse(data);
  }

  /** What is wrong with a department that was chosen by hand; empty if nothing is. */
  List<Problem> check(UUID cityId, AssignMember assign, Names names) {
    var mine =
        choices.staff(cityId).stream()
            .filter(e -> e.person().equals(assign.person()))
            .filter(e -> e.organisation().equals(assign.organisation()))
            .toList();
    if (mine.isEmpty()) {
      return List.of(
          new Problem(
              "organisation-other",
              "/organisation",
              names.text("work.team.other-organisation", names.person(assign.person()))));
    }
    var known = mine.stream().map(Directory.Entry::unit).filter(Objects::nonNull).toList();
    return known.isEmpty() || known.contains(assign.unit())
        ? List.of()
        : List.of(
            new Problem(
                "unit-other",
                UNIT,
                names.text(
                    "work.team.other-unit",
                    names.person(assign.person()),
                    String.join(", ", known))));
  }
}
