package city.posterity.cityhall.appraisals;

import city.posterity.cityhall.forms.FormView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which options are compared.
 *
 * @param empty whether nothing was begun yet
 * @param result what it comes to; absent until it is calculated
 */
public record OptionsFormView(
    String address,
    String back,
    String need,
    boolean empty,
    List<String> templates,
    FormView form,
    long version,
    String once,
    boolean stale,
    @Nullable OptionsView result) {

  public OptionsFormView {
    templates = List.copyOf(templates);
  }
}
