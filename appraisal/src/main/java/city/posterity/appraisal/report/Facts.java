package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;

import city.posterity.appraisal.report.Html.Element;
import java.util.ArrayList;
import java.util.List;

/** Names with what is to be said of each. */
final class Facts {

  private final List<Element> facts = new ArrayList<>();

  private Facts() {}

  static Facts of() {
    return new Facts();
  }

  Facts fact(String name, Html said) {
    facts.add(el("div").holding(el("dt", name), el("dd").holding(said)));
    return this;
  }

  Facts fact(String name, String said) {
    return said.isBlank() ? this : fact(name, Html.text(said));
  }

  /** Words of the tables, which are in English whatever the language of the report. */
  static Html foreign(String words) {
    return el("bdi", words).with("lang", "en");
  }

  Element html() {
    return el("dl").holding(facts);
  }
}
