package city.posterity.procurement.policymaking.process;

/**
 * A row of the coverage matrix.
 *
 * @param minimum how many people of the sector are to be heard in a round; 0 for as many as come
 * @param how how they are reached
 */
public record Coverage(Sector sector, int minimum, String how) {}
