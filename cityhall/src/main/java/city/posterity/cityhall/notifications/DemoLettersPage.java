package city.posterity.cityhall.notifications;

import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's letters, for everybody: only in a demonstration, where nobody is real. */
@Controller
@ConditionalOnProperty(name = "posterity.mode", havingValue = "demo")
public class DemoLettersPage {

  private static final int ROWS = 20;

  private final Letters letters;
  private final CurrentCaller caller;
  private final CityZone city;
  private final Texts texts;

  DemoLettersPage(Letters letters, CurrentCaller caller, CityZone city, Texts texts) {
    this.letters = letters;
    this.caller = caller;
    this.city = city;
    this.texts = texts;
  }

  /**
   * A letter as it is shown.
   *
   * @param lines its text, and which of its lines is an address within this installation
   */
  public record Shown(
      UUID id, String to, String subject, String at, String atIso, String lang, List<Line> lines) {}

  /**
   * @param link path within this installation to go to; "" if the line is no address
   */
  public record Line(String text, String link) {}

  @GetMapping("/demo/letters")
  @Public
  String show(@RequestParam(required = false) @Nullable UUID after, Locale locale, Model model) {
    var found = letters.read(caller.cityId(), after, ROWS + 1);
    var page = found.subList(0, Math.min(ROWS, found.size()));
    var formats = new Formats(texts, locale, city.zone());
    model.addAttribute("letters", page.stream().map(l -> shown(l, formats)).toList());
    model.addAttribute(
        "next", found.size() > ROWS ? "/demo/letters?after=" + page.getLast().id() : "");
    return "notifications/demo-letters";
  }

  static Shown shown(Letters.Kept kept, Formats formats) {
    Letter letter = kept.letter();
    return new Shown(
        kept.id(),
        letter.to(),
        letter.subject(),
        formats.moment(kept.createdAt()),
        kept.createdAt().toString(),
        letter.locale().toLanguageTag(),
        letter.text().lines().map(DemoLettersPage::line).toList());
  }

  private static Line line(String text) {
    // whatever host it names, in a demonstration it is this one
    return new Line(
        text,
        text.matches("https?://[^/\\s]+/(?!/)\\S*") ? text.replaceFirst("https?://[^/]+", "") : "");
  }
}
