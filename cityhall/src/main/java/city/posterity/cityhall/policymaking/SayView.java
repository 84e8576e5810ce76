package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.process.Sector;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the form needs to know of the policy.
 *
 * @param clause what it is about; absent for the whole text
 * @param open whether people can speak now about it
 * @param closes when they can do so no longer; empty where nothing is open
 * @param answersBy the day by which answers are promised; empty where nothing is open
 * @param languages tags and names, the language of the page first
 * @param sectors as the core calls them
 */
public record SayView(
    String title,
    String address,
    @Nullable ClauseWords clause,
    boolean open,
    String closes,
    String answersBy,
    String moderation,
    List<Choice> languages,
    List<String> sectors,
    SayForm form) {

  /** Languages of the world by their share of it come after those of the policy. */
  private static final List<String> OTHERS =
      List.of(
          "ar", "bn", "de", "en", "es", "fa", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt",
          "ro", "ru", "so", "sq", "sw", "ta", "ti", "tr", "uk", "ur", "vi", "zh");

  /** A word and what it is called. */
  public record Choice(String value, String name) {}

  /** The clause as it is read now. */
  public record ClauseWords(
      String key, String title, String text, String plain, String language, String dir) {}

  public SayView {
    languages = List.copyOf(languages);
    sectors = List.copyOf(sectors);
  }

  static SayView of(Made made, SayForm form, Formats formats, Instant now) {
    var round =
        made.process()
            .round()
            .filter(r -> r.isOpenAt(now))
            .filter(r -> form.clause().isEmpty() || r.covers(form.clause()));
    return new SayView(
        made.process().charter().title(),
        made.address(),
        form.clause().isEmpty()
            ? null
            : made.clause(form.clause())
                .flatMap(
                    c -> made.published(c).map(v -> words(new Made.Text(c, v), formats.locale())))
                .orElse(null),
        round.isPresent(),
        round.map(r -> formats.moment(r.plan().closes())).orElse(""),
        round.map(r -> formats.day(r.plan().answersBy())).orElse(""),
        round.map(r -> r.plan().moderationPolicy()).orElse(""),
        languages(made, formats.locale()),
        Stream.of(Sector.values()).map(Engine::word).toList(),
        form);
  }

  private static ClauseWords words(Made.Text text, Locale locale) {
    var words = text.in(locale);
    return new ClauseWords(
        text.clause().key(),
        words.title(),
        words.text(),
        words.plain(),
        words.language(),
        Directions.of(words.language()));
  }

  private static List<Choice> languages(Made made, Locale locale) {
    var tags = new LinkedHashSet<String>();
    tags.add(locale.toLanguageTag());
    tags.addAll(made.process().languages());
    tags.addAll(OTHERS);
    return tags.stream()
        .map(t -> new Choice(t, Locale.forLanguageTag(t).getDisplayLanguage(locale)))
        .toList();
  }
}
