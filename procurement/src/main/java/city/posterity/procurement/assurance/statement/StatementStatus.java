package city.posterity.procurement.assurance.statement;

/** Whether a statement counts. */
public enum StatementStatus {
  STANDING,
  WITHDRAWN
}
