package city.posterity.procurement.delivery.observation;

/** Whether somebody finds there what was to be delivered. */
public enum Verdict {
  CONFIRMS,
  DISPUTES
}
