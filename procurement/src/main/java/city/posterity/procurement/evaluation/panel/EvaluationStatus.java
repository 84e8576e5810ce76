package city.posterity.procurement.evaluation.panel;

/** Where an evaluation stands. */
public enum EvaluationStatus {
  PREPARED,
  ADMISSIBILITY,
  INDIVIDUAL,
  CONSENSUS,
  MODERATION,
  QUALITY_CLOSED,
  PRICED,
  LOW_INQUIRY,
  RANKED,
  REPORTED
}
