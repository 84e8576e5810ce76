package city.posterity.cityhall.work;

import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a verb as somebody has it before them.
 *
 * @param version of the thing that the person saw; absent for new things
 * @param once by which the same sending is recognised
 */
record VerbSheet(
    Errand errand, FormData data, List<Problem> problems, @Nullable Long version, String once) {

  VerbSheet {
    problems = List.copyOf(problems);
  }

  /** The same with other entries. */
  VerbSheet with(FormData other) {
    return new VerbSheet(errand, other, problems, version, once);
  }
}
