package city.posterity.procurement.laws;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;

/** One event with what was before it and what is after it. */
public record Moment(Procurement before, Recorded recorded, Procurement after) {}
