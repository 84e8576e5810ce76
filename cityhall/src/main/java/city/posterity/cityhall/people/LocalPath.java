package city.posterity.cityhall.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go: a page of this installation and never one of somebody else. */
final class LocalPath {

  /** Two slashes, or a slash and what browsers take for one, begin the name of another host. */
  private static final Pattern LOCAL =
      Pattern.compile("/(?!/)[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{0,999}");

  private LocalPath() {}

  /** The path if it is one, the start page otherwise. */
  static String of(@Nullable String wanted) {
    return wanted != null && LOCAL.matcher(wanted).matches() ? wanted : "/";
  }
}
