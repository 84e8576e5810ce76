package city.posterity.cityhall.operations;

import java.util.List;

/**
 * Something {@code posterity doctor} looks at. Every bean of this type is asked; each part of the
 * application brings the checks of what it stores. A check changes nothing.
 */
public interface Check {

  /** What holds if nothing is found, as a short sentence. */
  String claim();

  /** What was found wanting; empty if the claim holds. */
  List<Finding> examine();

  /**
   * Something wrong.
   *
   * @param what what is wrong, and where
   * @param fix what would put it right
   */
  record Finding(String what, String fix) {}
}
