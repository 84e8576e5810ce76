package city.posterity.procurement.policymaking.gate;

import city.posterity.procurement.machine.Rule;

/** Why a policy does not go on to its next stage. */
public enum GateRule implements Rule {
  /** Somebody who was to be heard was not: the round is extended. */
  EXTEND_FIRST(Kind.RULE),
  /** The round was extended, and still somebody was not heard: it takes a published reason. */
  JUSTIFICATION_MISSING(Kind.RULE),
  NOT_MODERATED(Kind.RULE),
  /** Once it is shown after all, it has to be answered like any other. */
  APPEAL_OPEN(Kind.RULE),
  NOT_SORTED(Kind.RULE),
  NOT_READ(Kind.RULE),
  SECOND_CODER_MISSING(Kind.RULE),
  UNANSWERED(Kind.RULE),
  NOTHING_FOLLOWS(Kind.RULE),
  RESPONSE_OPEN(Kind.RULE),
  REVISION_OPEN(Kind.RULE),
  SEAT_SILENT(Kind.RULE);

  private final Kind kind;

  GateRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
