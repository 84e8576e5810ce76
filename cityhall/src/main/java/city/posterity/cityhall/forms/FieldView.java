package city.posterity.cityhall.forms;

import java.util.List;

/** A field as a page shows it. */
public sealed interface FieldView {

  /** What all fields have: where they are, what they are called, and what is wrong with them. */
  Frame frame();

  /**
   * @param name of the control
   * @param id of the control, which links in the error summary lead to
   * @param hint empty for none
   * @param errors in the page's language; empty if nothing is wrong
   */
  record Frame(
      String name, String id, String label, String hint, boolean optional, List<String> errors) {

    public Frame {
      errors = List.copyOf(errors);
    }

    /** For {@code aria-describedby}; null where nothing describes the field. */
    public @org.jspecify.annotations.Nullable String describedBy() {
      String ids = (hint.isEmpty() ? "" : id + "-hint ") + (errors.isEmpty() ? "" : id + "-error");
      return ids.isBlank() ? null : ids.strip();
    }

    public boolean isWrong() {
      return !errors.isEmpty();
    }
  }

  /** One that can be chosen. */
  record Chosen(String value, String label, String hint, boolean on) {}

  /** A line of text. */
  record Line(Frame frame, String type, String inputMode, String value) implements FieldView {}

  /** Several lines. */
  record Area(Frame frame, int rows, String value) implements FieldView {}

  record Amount(Frame frame, String value, List<Chosen> currencies) implements FieldView {}

  /** A day and an hour in the place's own time. */
  record Moment(Frame frame, String day, String time, String zone) implements FieldView {}

  record YesNo(Frame frame, boolean on) implements FieldView {}

  /** One out of several: few are all shown at once, many are a list that opens. */
  record OneOf(Frame frame, List<Chosen> options) implements FieldView {
    public boolean isShort() {
      return options.size() <= 5;
    }
  }

  record AnyOf(Frame frame, List<Chosen> options) implements FieldView {}

  /** What is said, and not asked. */
  record Fixed(Frame frame, String value, String shown) implements FieldView {}

  /**
   * A file to be chosen.
   *
   * @param digest of the one that was uploaded before; empty for none
   * @param fills the neighbours that follow from the file, separated by spaces
   */
  record Upload(Frame frame, String digest, String fills) implements FieldView {}

  /** What the program keeps and nobody sees. */
  record Kept(Frame frame, String value) implements FieldView {}

  /** Fields that belong together. */
  record Group(Frame frame, List<FieldView> fields) implements FieldView {}

  /**
   * @param rows each a group
   */
  record Rows(Frame frame, List<Group> rows) implements FieldView {}

  /** One out of several, each with fields of its own. */
  record Cases(Frame frame, List<Chosen> cases, List<FieldView> fields) implements FieldView {}
}
