package city.posterity.cityhall.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field as a page shows it. */
public sealed interface FieldView {

  /** What all fields have: where they are, what they are called, and what is wrong with them. */
  Frame frame();

  /**
   * @param name of the control
   * @param id of the control, which links in the error summary lead to
   * @param hint empty for none
   * @param errors in the page's language; empty if nothing is wrong
   * @param advice absent for none
   */
  record Frame(
      String name,
      String id,
      String label,
      String hint,
      boolean optional,
      List<String> errors,
      @Nullable Advice advice) {

    public Frame(
        String name, String id, String label, String hint, boolean optional, List<String> errors) {
      this(name, id, label, hint, optional, errors, null);
    }

    public Frame {
      errors = List.copyOf(errors);
    }

    /** For {@code aria-describedby}; null where nothing describes the field. */
    public @Nullable String describedBy() {
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

  /**
   * A search in a list that is too long to be looked through.
   *
   * @param text what is searched for; empty for nothing
   * @param found how many there are that match
   * @param shown how many of them are shown
   * @param all how many there are
   */
  record Search(String text, int found, int shown, int all) {

    /** Whether nothing has to be fetched to search on. */
    public boolean isWhole() {
      return shown == all;
    }
  }

  /**
   * One out of several: few are all shown at once, many are a list that opens, more can be
   * searched.
   *
   * @param search absent where there is no need of one
   */
  record OneOf(Frame frame, List<Chosen> options, @Nullable Search search) implements FieldView {

    public OneOf(Frame frame, List<Chosen> options) {
      this(frame, options, null);
    }

    public boolean isShort() {
      return search == null && options.size() <= 5;
    }
  }

  /**
   * @param search absent where there is no need of one
   */
  record AnyOf(Frame frame, List<Chosen> options, @Nullable Search search) implements FieldView {}

  /** What is said, and not asked. */
  record Fixed(Frame frame, String value, String shown) implements FieldView {}

  /**
   * A file to be chosen.
   *
   * @param digest of the one that was uploaded before; empty for none
   * @param fills the neighbours that follow from the file, separated by spaces
   */
  record Upload(Frame frame, String digest, String fills) implements FieldView {}

  /** What has a page of its own, to which it leads; an empty address leads nowhere. */
  record Elsewhere(Frame frame, String text, String link, String address) implements FieldView {}

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
