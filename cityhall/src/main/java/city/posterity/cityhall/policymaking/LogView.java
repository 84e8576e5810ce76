package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;

/** A decision in the public log. */
public record LogView(String when, String input, String verb, String reason, String note) {

  static LogView of(ModerationLog.Entry entry, Formats formats) {
    return new LogView(
        formats.shortMoment(entry.at()),
        entry.input().toString().substring(28),
        entry.verb(),
        entry.reason(),
        entry.note());
  }
}
