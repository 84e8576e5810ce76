package city.posterity.policy;

/**
 * How much of the policy is in proportion. The first band whose condition holds is the
 * procurement's.
 */
public record Band(String id, String condition, Place place) {}
