package city.posterity.procurement.delivery.contract;

/** Why a running contract may be changed without a new competition: exactly one for each change. */
public enum ChangeGround {
  /** As a clause of the contract foresees it, clear and precise. */
  REVIEW_CLAUSE,
  /** More works, goods or services that only this supplier can give. */
  ADDITIONAL_NEED,
  /** What a careful buyer could not foresee. */
  UNFORESEEN,
  /** Small in value, all small changes taken together. */
  SMALL,
  /** Another supplier takes the place of this one. */
  SUPPLIER_REPLACED,
  /** Nothing that would have mattered to any bidder. */
  NOT_SUBSTANTIAL;

  /** Whether a change on this ground is announced before the supplier signs it. */
  public boolean needsNotice() {
    return this == ADDITIONAL_NEED || this == UNFORESEEN;
  }
}
