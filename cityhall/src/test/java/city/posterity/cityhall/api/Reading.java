package city.posterity.cityhall.api;

import java.util.Set;

/** Who may read one thing. */
record Reading(boolean staff, boolean everybody, Set<String> others) {
  static final Reading STAFF = new Reading(true, false, Set.of());
  static final Reading EVERYBODY = new Reading(true, true, Set.of());

  /** Somebody alone. */
  static Reading only(String who) {
    return new Reading(false, false, Set.of(who));
  }

  Reading and(String other) {
    return new Reading(staff, everybody, Set.of(other));
  }

  boolean allows(String who, Set<String> roles) {
    boolean works =
        roles.stream().anyMatch(r -> !Set.of("resident", "supplier", "administrator").contains(r));
    return everybody || staff && works || others.contains(who);
  }
}
