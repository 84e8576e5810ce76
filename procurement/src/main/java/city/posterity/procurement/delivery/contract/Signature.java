package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import java.time.Instant;

/**
 * The recorded approval of one version by one side.
 *
 * @param version of the contract that was signed; another version needs another signature
 */
public record Signature(
    Party party, PersonId person, OrganisationId organisation, int version, Instant at) {}
