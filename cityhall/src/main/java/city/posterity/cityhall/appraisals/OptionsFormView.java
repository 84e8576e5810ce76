package city.posterity.cityhall.appraisals;

import city.posterity.cityhall.forms.FormView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which options are compared.
 *
 * @param empty whether nothing was begun yet
 * @param past contracts of the kind that are over
 * @param off how far contracts of the kind were from what their bids expected, in words
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
    List<Earlier> past,
    List<String> off,
    @Nullable OptionsView result) {

  /** What an earlier contract of the kind came to, in words. */
  public record Earlier(String title, String address, String figures) {}

  public OptionsFormView {
    templates = List.copyOf(templates);
    past = List.copyOf(past);
    off = List.copyOf(off);
  }
}
