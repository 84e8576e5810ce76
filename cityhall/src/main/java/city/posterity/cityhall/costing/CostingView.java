package city.posterity.cityhall.costing;

import city.posterity.cityhall.forms.FormView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a costing method is put together.
 *
 * @param editable whether the terms of the tender can be edited, and by the reader
 * @param blank whether nothing is there yet, so that a template is to be chosen
 * @param drafted whether what the form shows is not stored in the tender
 * @param once by which a repeated request is known
 * @param done what was just done, as a word; empty for nothing
 * @param saved as it stands in the tender; absent for none
 */
public record CostingView(
    String title,
    String address,
    String back,
    boolean editable,
    boolean blank,
    boolean drafted,
    long version,
    String once,
    String done,
    List<MethodForm.Section> sections,
    FormView summary,
    List<Choice> templates,
    @Nullable MethodView saved) {

  private static final List<String> DONE = List.of("begun", "kept", "stored", "unset", "frozen");

  public CostingView {
    sections = List.copyOf(sections);
    templates = List.copyOf(templates);
    done = DONE.contains(done) ? done : "";
  }

  /** A template. */
  public record Choice(String word, String label) {}
}
