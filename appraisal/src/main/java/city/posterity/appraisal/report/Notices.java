package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.engine.Notice;
import city.posterity.appraisal.report.Html.Element;
import java.util.List;

/** What a reader has to know before anything rests on the figures. */
final class Notices {

  private Notices() {}

  static List<Element> warning(View view) {
    List<Notice> notices = view.result().notices();
    return notices.isEmpty()
        ? List.of()
        : List.of(
            styled("div", "box warning")
                .holding(
                    view.heading(3, "notices", "notices.heading"),
                    el("ul").holding(notices.stream().map(n -> el("li", said(view, n))).toList())));
  }

  /** In the language of the report, or as the engine says it. */
  private static String said(View view, Notice notice) {
    String key = "notice." + notice.code();
    return view.words().has(key)
        ? view.say(key, notice.values().toArray(String[]::new))
        : notice.message();
  }
}
