package city.posterity.cityhall.appraisals;

import city.posterity.cityhall.appraisals.OptionsSheet.Choice;
import city.posterity.cityhall.appraisals.OptionsSheet.Cost;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Problem;
import city.posterity.procurement.planning.need.OptionsAppraisal.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a sheet says that cannot be so, or leaves unsaid: each at its field. */
final class OptionsWrong {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** As many as a person can wait for. */
  private static final int MOST_DRAWS = 100_000;

  private final OptionsSheet sheet;
  private final Texts texts;
  private final Locale locale;
  private final List<Problem> problems = new ArrayList<>();

  private OptionsWrong(OptionsSheet sheet, Texts texts, Locale locale) {
    this.sheet = sheet;
    this.texts = texts;
    this.locale = locale;
  }

  /** What keeps it from being calculated. */
  static List<Problem> inFigures(OptionsSheet sheet, Texts texts, Locale locale) {
    var wrong = new OptionsWrong(sheet, texts, locale);
    wrong.common();
    for (int i = 0; i < sheet.options().size(); i++) {
      wrong.option(sheet.options().get(i), "/options/" + i);
    }
    return List.copyOf(wrong.problems);
  }

  /** What keeps it from being recorded, beside the figures. */
  static List<Problem> inChoice(OptionsSheet sheet, Texts texts, Locale locale) {
    var wrong = new OptionsWrong(sheet, texts, locale);
    var there = EnumSet.noneOf(Role.class);
    sheet.options().forEach(o -> there.add(o.role()));
    wrong.leftOut(there, Role.DO_NOTHING, sheet.noNothing(), "/noNothing");
    wrong.leftOut(there, Role.REPAIR, sheet.noRepair(), "/noRepair");
    wrong.leftOut(there, Role.SHARE_OR_REUSE, sheet.noSharing(), "/noSharing");
    if (sheet.chosen() == null) {
      wrong.add("nothing-chosen", "/chosen");
    }
    if (sheet.reason() == null || sheet.reason().isBlank()) {
      wrong.add("no-reason", "/reason");
    }
    return List.copyOf(wrong.problems);
  }

  private void leftOut(EnumSet<Role> there, Role role, @Nullable String why, String at) {
    boolean isThere = there.contains(role);
    boolean isLeftOut = why != null && !why.isBlank();
    if (isThere == isLeftOut) {
      add(isThere ? "left-out-and-there" : "not-looked-at", at);
    }
  }

  private void common() {
    if (sheet.options().size() < 2) {
      add("too-few", "/options");
    }
    if (sheet.draws() < 1_000 || sheet.draws() > MOST_DRAWS) {
      add("draws", "/draws", 1_000, MOST_DRAWS);
    }
    boolean emits =
        sheet.options().stream()
            .flatMap(o -> o.lines().stream())
            .anyMatch(l -> !Cost.isNothing(l.tonnes()));
    if (emits && sheet.series() == null) {
      add("no-series", "/series");
    }
    if (sheet.inflation() != null && sheet.inflation().signum() <= 0) {
      add("not-positive", "/inflation");
    }
  }

  private void option(Choice option, String at) {
    if (option.last() < option.first()) {
      add("backwards", at + "/last");
    }
    if (option.optimism() != null
        && (option.optimism().signum() < 0
            || option.optimism().compareTo(HUNDRED.multiply(BigDecimal.TEN)) > 0)) {
      add("percent", at + "/optimism", 0, 1_000);
    }
    for (int i = 0; i < option.lines().size(); i++) {
      line(option.lines().get(i), at + "/lines/" + i);
    }
    missing(option, at);
  }

  /** A line that such a purchase has to count may be nothing, but not be left out in silence. */
  private void missing(Choice option, String at) {
    if (option.role() != Role.BUY) {
      return;
    }
    var there = option.lines().stream().map(Cost::about).collect(Collectors.toSet());
    String missing =
        OptionsTemplate.of(sheet.template()).stream()
            .flatMap(t -> t.lines(option.role()).stream())
            .filter(l -> !there.contains(l.word()))
            .map(l -> texts.text(locale, "options.line." + l.word()))
            .collect(Collectors.joining(texts.text(locale, "options.and")));
    if (!missing.isEmpty()) {
      add("lines-missing", at + "/lines", missing);
    }
  }

  private void line(Cost line, String at) {
    if (line.isZero() && (line.whyZero() == null || line.whyZero().isBlank())) {
      add("zero-without-reason", at + "/whyZero", line.what());
    }
    notNegative(line.once(), at + "/once");
    notNegative(line.yearly(), at + "/yearly");
    if (line.from() != null && line.to() != null && line.to() < line.from()) {
      add("backwards", at + "/to");
    }
    if (!Cost.isNothing(line.once()) && line.onceYear() == null) {
      add("no-year", at + "/onceYear");
    }
    year(line.onceYear(), at + "/onceYear");
    year(line.from(), at + "/from");
    year(line.to(), at + "/to");
    between(line.low(), 0, 100, at + "/low");
    between(line.high(), 0, 1_000, at + "/high");
    between(line.growth(), -50, 50, at + "/growth");
  }

  private void notNegative(@Nullable BigDecimal amount, String at) {
    if (amount != null && amount.signum() < 0) {
      add("negative", at);
    }
  }

  private void year(@Nullable Integer year, String at) {
    if (year != null && (year < 0 || year > sheet.horizon())) {
      add("beyond-horizon", at, sheet.horizon());
    }
  }

  private void between(@Nullable BigDecimal percent, int least, int most, String at) {
    if (percent != null
        && (percent.compareTo(BigDecimal.valueOf(least)) < 0
            || percent.compareTo(BigDecimal.valueOf(most)) > 0)) {
      add("percent", at, least, most);
    }
  }

  private void add(String code, String at, Object... facts) {
    problems.add(new Problem(code, at, texts.text(locale, "options.wrong." + code, facts)));
  }
}
