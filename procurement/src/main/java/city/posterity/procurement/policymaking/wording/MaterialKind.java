package city.posterity.procurement.policymaking.wording;

/** What makes a change of a clause one that people are consulted about again. */
public enum MaterialKind {
  /** The clause is new. */
  ADDED,
  /** The clause is gone. */
  REMOVED,
  /** Who must, may or must not do something: must, shall, should, may, required, forbidden. */
  OBLIGATION,
  /** A number, a percentage, a currency or a unit. */
  NUMBER,
  /** A day, a month, a year, a length of time, or whether something is before or after it. */
  DATE,
  /** What or whom the clause is about: all, only, except, unless, at least, or, not. */
  SCOPE,
  /** Who is addressed: the city, a buyer, a supplier, the council. */
  ADDRESSEE,
  /** How it is checked that the clause is kept. Never found in its words; the clause says it. */
  CHECK,
  /** More than its spelling changed, in a language for which no words are listed. */
  OTHER_LANGUAGE
}
