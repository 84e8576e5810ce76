package city.posterity.cityhall.participation;

/** What is followed. */
sealed interface Subject {

  /** A procurement, by the number under which its record is published. */
  record Purchase(String ocid) implements Subject {}

  /** Whatever a search will find, by the query of its address in its one form. */
  record Search(String query) implements Subject {}
}
