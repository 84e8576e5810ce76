package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Personal;
import java.time.Instant;

/**
 * A contribution in the language of the group; the original stays beside it.
 *
 * @param byMachine whether no human wrote it
 */
public record Translation(String language, Personal text, boolean byMachine, Instant at) {}
