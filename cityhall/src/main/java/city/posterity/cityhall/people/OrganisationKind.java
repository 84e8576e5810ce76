package city.posterity.cityhall.people;

import java.util.Locale;

/** In what capacities an organisation takes part. One may have several: city works buy and sell. */
public enum OrganisationKind {
  /** Buys: the city, its companies, a neighbour in a joint purchase. */
  BUYER,
  SUPPLIER,
  /** Decides complaints, independent of the buyers. */
  REVIEW_BODY;

  /** As written in the API and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static OrganisationKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
