package city.posterity.cityhall.work;

/** Both versions of one field: what somebody else stored meanwhile, and what was typed here. */
public record Difference(String label, String theirs, String mine) {}
