package city.posterity.procurement.policymaking.response;

import java.time.LocalDate;

/** What somebody will do by a day. */
public record Commitment(String what, String who, LocalDate by) {}
