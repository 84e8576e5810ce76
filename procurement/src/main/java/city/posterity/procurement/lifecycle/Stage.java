package city.posterity.procurement.lifecycle;

/**
 * The part of a life that a cost belongs to. (ISO 15686-5; Directive 2014/24/EU, Article 68(1).)
 */
public enum Stage {
  ACQUISITION,
  IMPLEMENTATION,
  OPERATION,
  ENERGY,
  MAINTENANCE,
  RENEWAL,
  DATA,
  EXIT,
  END_OF_LIFE,
  /** Harm to others, priced: greenhouse gases, polluted air, noise. */
  EXTERNALITY
}
