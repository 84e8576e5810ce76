package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;

/** A policy in a list. */
public record PolicyLine(
    String address, String title, String reach, String status, String changed) {

  static PolicyLine of(Policies.Line line, Formats formats) {
    return new PolicyLine(
        "/policies/" + line.id(),
        line.title(),
        line.reach(),
        line.status(),
        formats.dayOf(line.changedAt()));
  }
}
