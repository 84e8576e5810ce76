package city.posterity.cityhall.forms;

import java.util.List;
import java.util.Optional;

/** What the place that a form belongs to knows about its fields. */
public interface Options {

  /**
   * @param value as it stands in the data
   * @param hint more about it; empty for none
   */
  record Option(String value, String label, String hint) {
    public Option(String value, String label) {
      this(value, label, "");
    }
  }

  /**
   * What can be chosen for a component; for a map, its keys. Empty where anything can be entered.
   */
  default Optional<List<Option>> of(Class<?> record, String component) {
    return Optional.empty();
  }

  /** What is chosen although the list does not have it, because a list of all would be too long. */
  default List<Option> further(Class<?> record, String component, List<String> values) {
    return List.of();
  }

  /** Whether a component is shown, but nobody enters it. */
  default boolean isFixed(Class<?> record, String component) {
    return false;
  }

  /** Whether a text may be left empty although the record has to have it. */
  default boolean mayBeEmpty(Class<?> record, String component) {
    return false;
  }

  /** Whether other answers decide if a component is needed, so that it is not called optional. */
  default boolean isConditional(Class<?> record, String component) {
    return false;
  }

  /** What the program enters by itself where nobody is asked. */
  default Optional<String> automatic(Class<?> record, String component) {
    return Optional.empty();
  }

  /** What stands beside the field of a component. */
  default Optional<Advice> advice(Class<?> record, String component) {
    return Optional.empty();
  }

  /** Where a component is put together, if that is not in this form. */
  default Optional<Elsewhere> elsewhere(Class<?> record, String component) {
    return Optional.empty();
  }

  /**
   * What stands in a form in the place of a component that has a page of its own. What is there
   * stays as it is: the form carries it as JSON, under the name of the component.
   *
   * @param address of that page; empty for none
   */
  record Elsewhere(String text, String label, String address) {}

  /** Nothing special about any field. */
  Options NONE = new Options() {};
}
