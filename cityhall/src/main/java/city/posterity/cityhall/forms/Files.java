package city.posterity.cityhall.forms;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Records that name a file by its digest: people choose the file, and what is known of it then is
 * filled in by the program.
 */
final class Files {

  /** The component by which a record names a file. */
  static final String DIGEST = "sha256";

  private static final Set<String> KNOWN = Set.of("format", "size", "url");

  private Files() {}

  static boolean isIn(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getName().equals(DIGEST));
  }

  /** Whether the file itself says what stands here. */
  static boolean fills(Class<?> type, RecordComponent c) {
    Kind kind = Kind.of(c.getAnnotatedType());
    return isIn(type) && KNOWN.contains(c.getName()) && (kind == Kind.TEXT || kind == Kind.WHOLE);
  }

  /** The components that follow from the file, and the title where nobody wrote one. */
  static List<String> filled(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> fills(type, c) || c.getName().equals("title"))
        .map(RecordComponent::getName)
        .toList();
  }
}
