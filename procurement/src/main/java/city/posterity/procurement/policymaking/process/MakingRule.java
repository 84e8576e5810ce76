package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Rule;

/** Why something cannot be done to the making of a policy. */
public enum MakingRule implements Rule {
  TEXT_MISSING(Kind.DATA),
  TITLE_TOO_LONG(Kind.DATA),
  NAME_WRONG(Kind.DATA),
  /** Another policy of the city is called so: the gates could not tell the two apart. */
  NAME_TAKEN(Kind.CONFLICT),
  /** A policy is a case of its own. */
  NOT_ALONE(Kind.CONFLICT),
  /** Nothing is bought in the case of a policy. */
  CASE_OF_A_POLICY(Kind.CONFLICT),
  LANGUAGES_MISSING(Kind.DATA),
  LANGUAGE_WRONG(Kind.DATA),
  LANGUAGE_TWICE(Kind.DATA),
  LANGUAGES_FIXED(Kind.CONFLICT),
  SECTORS_MISSING(Kind.DATA),
  MEMBER_TWICE(Kind.CONFLICT),
  MEMBER_UNKNOWN(Kind.DATA),
  CHAIR_MISSING(Kind.RULE),
  DUTY_NEEDS_ACCOUNT(Kind.DATA),
  MEMBERS_TOO_FEW(Kind.RULE),
  MEETING_UNKNOWN(Kind.DATA),
  MEETING_TO_COME(Kind.RULE),
  MINUTES_THERE(Kind.CONFLICT),
  DAY_TO_COME(Kind.DATA),
  DAY_IN_PAST(Kind.DATA),
  NUMBER_WRONG(Kind.DATA),
  YEAR_TOO_NEAR(Kind.DATA),
  SEAT_ANSWERED(Kind.CONFLICT),
  CLAUSES_MISSING(Kind.RULE),
  RATIONALE_MISSING(Kind.RULE),
  PLAIN_MISSING(Kind.RULE),
  TRANSLATION_MISSING(Kind.RULE),
  SEAT_NOT_ASKED(Kind.RULE),
  CONSULTATION_TOO_SHORT(Kind.RULE),
  OPENS_IN_PAST(Kind.DATA),
  ANSWERS_TOO_EARLY(Kind.DATA),
  COVERAGE_INCOMPLETE(Kind.RULE),
  SECTOR_TWICE(Kind.DATA),
  EXTENSION_TOO_SHORT(Kind.DATA),
  STILL_OPEN(Kind.RULE),
  ROUND_PLANNED(Kind.CONFLICT),
  NOTHING_MATERIAL(Kind.RULE),
  /** A clause changed so much that people have to be asked again. */
  ASK_AGAIN(Kind.RULE),
  /** The text changed since it was last published. */
  NOT_PUBLISHED(Kind.RULE),
  /** What the body said when it gave the text back has no published answer yet. */
  RETURN_UNANSWERED(Kind.RULE),
  /** What was adopted is not what was put before the body. */
  TEXT_DIFFERS(Kind.CONFLICT),
  VOTES_WRONG(Kind.DATA),
  /** No more were for it than against it. */
  NOT_CARRIED(Kind.CONFLICT),
  /** The body decided before the text was put to it. */
  DECIDED_TOO_EARLY(Kind.DATA),
  REVIEW_TOO_EARLY(Kind.DATA),
  DISSENT_TWICE(Kind.CONFLICT);

  private final Kind kind;

  MakingRule(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
