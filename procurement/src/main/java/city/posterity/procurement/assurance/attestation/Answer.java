package city.posterity.procurement.assurance.attestation;

/** What somebody answers to a statement that only a person can judge. */
public enum Answer {
  YES,
  NO,
  NOT_APPLICABLE
}
