package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.Personal;
import org.jspecify.annotations.Nullable;

/** Whom to write to about a bid. */
public record Contact(Personal name, Personal email, @Nullable Personal telephone) {}
