package city.posterity.cityhall.people;

import city.posterity.procurement.machine.PersonId;
import java.util.UUID;

/** A way to sign in. Whichever of their accounts people use, they act as one person. */
public record Account(UUID id, PersonId person) {}
