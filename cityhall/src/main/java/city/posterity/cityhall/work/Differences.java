package city.posterity.cityhall.work;

import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.FormView;
import java.util.List;

/** Where what somebody typed and what somebody else stored meanwhile are not the same. */
final class Differences {

  private Differences() {}

  /** Empty where the other's change is not about anything in this form. */
  static List<Difference> between(
      Errand errand, FormData theirs, FormData mine, FormContext context) {
    var labels = FormView.of(errand.command(), mine.and(theirs), List.of(), context).labels();
    return labels.entrySet().stream()
        .filter(e -> !theirs.texts(e.getKey()).equals(mine.texts(e.getKey())))
        .filter(e -> theirs.has(e.getKey()) || !mine.text(e.getKey()).isBlank())
        .map(e ->
            new Difference(
                e.getValue(),
                String.join(", ", theirs.texts(e.getKey())),
                String.join(", ", mine.texts(e.getKey()))))
        .toList();
  }
}
