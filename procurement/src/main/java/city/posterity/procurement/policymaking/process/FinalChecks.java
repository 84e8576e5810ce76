package city.posterity.procurement.policymaking.process;

import java.time.Instant;

/** Who saw to law and translation, and with what result, before the text was called final. */
public record FinalChecks(String legal, String translation, Instant at) {}
