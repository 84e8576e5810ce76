package city.posterity.procurement.planning.need;

/** Where a need, and the plan item it becomes, stands. */
public enum NeedStatus {
  PROPOSED,
  CONSULTING,
  CONSIDERED,
  ACCEPTED,
  DECLINED,
  MERGED,
  PLANNED_DRAFT,
  PLANNED_SUBMITTED,
  PLANNED_APPROVED,
  PLANNED_PUBLISHED,
  CONVERTED,
  CANCELLED,
  LAPSED
}
