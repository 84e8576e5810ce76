package city.posterity.procurement.assurance.attestation;

/** Whether an attestation counts. */
public enum AttestationStatus {
  STANDING,
  WITHDRAWN
}
