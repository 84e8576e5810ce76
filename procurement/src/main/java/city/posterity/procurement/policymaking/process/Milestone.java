package city.posterity.procurement.policymaking.process;

import java.time.LocalDate;

/** Something that the work plan wants done by a day. */
public record Milestone(Kind kind, String title, LocalDate due) {

  /** What is done. */
  public enum Kind {
    FIRST_DRAFT,
    CONSULTATION,
    ANSWERS,
    FINAL_TEXT,
    APPROVAL,
    LAUNCH,
    OTHER
  }
}
