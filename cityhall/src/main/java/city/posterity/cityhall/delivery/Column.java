package city.posterity.cityhall.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is told of a contract, each a column of a file and a field of a form. */
public enum Column {
  REFERENCE(true, 100),
  TITLE(true, 300),
  SUPPLIER(true, 300),
  SUPPLIER_ID(false, 100),
  BUYER(true, 300),
  VALUE(false, 30),
  CURRENCY(false, 3),
  START(true, 10),
  END(true, 10),
  EXTENSION_OPTIONS(false, 1000),
  DECIDE_BY(false, 10),
  NOTICE_DAYS(false, 4),
  CATEGORY(false, 20),
  DEPARTMENT(true, 200),
  NOTE(false, 2000);

  private final boolean needed;
  private final int longest;

  Column(boolean needed, int longest) {
    this.needed = needed;
    this.longest = longest;
  }

  /** Whether it is filled in for every contract. */
  public boolean needed() {
    return needed;
  }

  /** Most characters. */
  public int longest() {
    return longest;
  }

  /** Its name in the first line of a file and in a form: lower case with hyphens. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it may have several lines. */
  public boolean lines() {
    return this == EXTENSION_OPTIONS || this == NOTE;
  }

  /** By its name, however it is spelt: {@code Supplier ID} is {@code supplier-id}. */
  static Optional<Column> named(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
  }

  /** The first line of a file with all of them. */
  static List<String> words() {
    return Arrays.stream(values()).map(Column::word).toList();
  }
}
