package city.posterity.procurement.policymaking.revision;

public enum RevisionStatus {
  PROPOSED,
  APPLIED,
  WITHDRAWN
}
