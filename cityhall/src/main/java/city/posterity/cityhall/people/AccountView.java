package city.posterity.cityhall.people;

import java.util.List;

/**
 * What people see of themselves.
 *
 * @param language code of the language they are written to in; "" for the city's own
 * @param administers whether they may change who else is here
 */
public record AccountView(
    String name,
    List<String> mails,
    String language,
    List<Member> memberships,
    List<Session> sessions,
    boolean administers) {

  /** Acting for an organisation, in words. */
  public record Member(String organisation, String department, String roles) {}

  /**
   * A browser in which they are signed in.
   *
   * @param here whether it is this one
   */
  public record Session(String since, String lastUsed, boolean here) {}
}
