package city.posterity.cityhall.participation;

import city.posterity.procurement.machine.PersonId;

/** Who gets the letters. */
sealed interface Reader {

  /** Somebody who can sign in; letters go to the address the person signs in with. */
  record Person(PersonId id) implements Reader {}

  /** Whoever reads the mail of an address. */
  record Address(String mail) implements Reader {
    @Override
    public String toString() {
      // it would end up in a log
      return "an address";
    }
  }
}
