package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether a declaration says everything, and ends after it has begun. */
final class DeclarationCheck {

  private final LocalDate today;
  private final List<Finding> findings = new ArrayList<>();

  private DeclarationCheck(Context context) {
    today = today(context);
  }

  static LocalDate today(Context context) {
    return context.procedure().calendar().dayOf(context.now());
  }

  static List<Finding> of(Declaration d, Context context) {
    var check = new DeclarationCheck(context);
    check.text(d.title(), "title");
    check.text(d.happened(), "happened");
    check.text(d.declaredBy(), "declaredBy");
    check.text(d.instrument(), "instrument");
    check.text(d.area(), "area");
    check.span(d.starts(), d.until(), "/declaration/until");
    check.days(d.until(), "/declaration/until", d.reviewOn(), "/declaration/reviewOn");
    return check.findings;
  }

  /** The last day is still to come, and the next look lies between now and then. */
  static List<Finding> ofDays(LocalDate until, LocalDate nextReview, Context context) {
    var check = new DeclarationCheck(context);
    check.span(context.self(Emergency.class).declaration().starts(), until, "/until");
    check.days(until, "/until", nextReview, "/nextReview");
    return check.findings;
  }

  private void span(LocalDate starts, LocalDate until, String untilAt) {
    require(
        !until.isBefore(starts),
        Finding.of(EmergencyRule.END_BEFORE_START, "starts", starts).at(untilAt));
  }

  private void days(LocalDate until, String untilAt, LocalDate review, String reviewAt) {
    require(
        !until.isBefore(today), Finding.of(EmergencyRule.DAY_IN_PAST, "today", today).at(untilAt));
    require(
        !review.isBefore(today),
        Finding.of(EmergencyRule.DAY_IN_PAST, "today", today).at(reviewAt));
    require(
        !review.isAfter(until),
        Finding.of(EmergencyRule.REVIEW_AFTER_END, "until", until).at(reviewAt));
  }

  private void text(String text, String name) {
    require(!text.isBlank(), Finding.of(EmergencyRule.TEXT_MISSING).at("/declaration/" + name));
  }

  private void require(boolean holds, Finding otherwise) {
    if (!holds) {
      findings.add(otherwise);
    }
  }
}
