package city.posterity.procurement.laws;

import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody could try next.
 *
 * @param weight how much oftener than others it is chosen
 * @param who absent when anybody who holds a right role will do
 */
record Candidate(double weight, StreamId thing, String verb, @Nullable Actor who) {}
