/** The attestation: a named person answers what only a person can judge. */
@NullMarked
package city.posterity.procurement.assurance.attestation;

import org.jspecify.annotations.NullMarked;
