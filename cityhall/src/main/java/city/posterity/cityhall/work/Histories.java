package city.posterity.cityhall.work;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Recorded;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Who did what and when, newest first, of what the reader may see. */
@Component
final class Histories {

  private final Casefile casefile;

  Histories(Casefile casefile) {
    this.casefile = casefile;
  }

  List<HistoryLine> of(Desk desk, Names names, Locale locale) {
    var sentences = new Sentences(locale, desk, names);
    return casefile.history(desk.caller().cityId(), desk.procurement().id()).reversed().stream()
        .filter(r -> desk.shown(r.stream()).isPresent())
        .map(r -> line(r, desk, names, sentences))
        .toList();
  }

  private static HistoryLine line(Recorded r, Desk desk, Names names, Sentences sentences) {
    return new HistoryLine(
        sentences.moment(r.at()),
        r.at().toString(),
        names
            .find("work.verb." + r.stream().thing().word() + "." + r.verb())
            .orElseGet(() -> names.text("work.happened")),
        names.thing(desk, r.stream()),
        "/work/" + r.stream().thing().plural() + "/" + r.stream().id(),
        who(r, names));
  }

  private static String who(Recorded r, Names names) {
    if (BuyingCycle.hidesWho(r.event())) {
      return names.text("work.hidden");
    }
    return r.by().equals(PersonId.NOBODY) ? names.text("work.byItself") : names.person(r.by());
  }
}
