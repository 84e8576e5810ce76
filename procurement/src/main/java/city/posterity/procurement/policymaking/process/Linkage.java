package city.posterity.procurement.policymaking.process;

/**
 * Another group that the work has to do with.
 *
 * @param how what the two give to or take from each other
 */
public record Linkage(String group, String how) {}
