package city.posterity.cityhall.people;

import city.posterity.cityhall.notifications.Letter;
import city.posterity.cityhall.web.PlainText;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into a form and what is wrong with it, each beside its field. Everything
 * wrong is found in one go, and what was typed stays, except for passwords.
 */
public final class Form {

  static final int NAMES = 200;
  private static final int MAIL = 254;

  private final MultiValueMap<String, String> typed;
  private final Texts texts;
  private final Locale locale;
  private final Map<String, String> problems = new LinkedHashMap<>();

  Form(MultiValueMap<String, String> typed, Texts texts, Locale locale) {
    this.typed = typed;
    this.texts = texts;
    this.locale = locale;
  }

  /** A form that nobody has filled in yet. */
  static Form fresh(Texts texts, Locale locale, Map<String, String> preset) {
    var typed = new LinkedMultiValueMap<String, String>();
    preset.forEach(typed::set);
    return new Form(typed, texts, locale);
  }

  /** What to show in a field again. */
  public String value(String name) {
    String value = typed.getFirst(name);
    return value == null ? "" : value;
  }

  /** Whether one of several boxes is ticked, or one of several choices taken. */
  public boolean has(String name, String value) {
    return typed.getOrDefault(name, List.of()).contains(value);
  }

  public boolean isGood() {
    return problems.isEmpty();
  }

  boolean isGoodIn(String... fields) {
    return Arrays.stream(fields).noneMatch(problems::containsKey);
  }

  /** What is wrong with a field; absent if nothing is. */
  public @Nullable String problem(String name) {
    return problems.get(name);
  }

  /** Everything that is wrong by field, in the order in which it was found. */
  public Map<String, String> problems() {
    return Collections.unmodifiableMap(problems);
  }

  Locale locale() {
    return locale;
  }

  /** Adds what is wrong, unless something is already. */
  void wrong(String field, String key, Object... arguments) {
    problems.putIfAbsent(field, texts.text(locale, key, arguments));
  }

  /** All that was chosen of several. */
  List<String> all(String name) {
    return List.copyOf(typed.getOrDefault(name, List.of()));
  }

  /**
   * A line that must be there.
   *
   * @param missing the sentence that asks for it
   */
  String line(String name, int longest, String missing) {
    String text = optionalLine(name, longest);
    if (text.isEmpty()) {
      wrong(name, missing);
    }
    return text;
  }

  /** A line that may be empty. */
  String optionalLine(String name, int longest) {
    String text = value(name).strip();
    if (text.length() > longest) {
      wrong(name, "people.form.tooLong", longest, text.length());
      return "";
    }
    if (text.chars().anyMatch(c -> c < ' ') || !PlainText.isPlain(text)) {
      wrong(name, "people.form.notPlain");
      return "";
    }
    return text;
  }

  String mail(String name) {
    String text = line(name, MAIL, "people.form.mailMissing");
    if (!text.isEmpty() && !Letter.isAddress(text)) {
      wrong(name, "people.form.mailWrong");
    }
    return text;
  }

  /**
   * A new password, exactly as typed, since blanks count.
   *
   * @param avoid words that others would try first
   */
  String newPassword(String name, List<String> avoid) {
    String password = value(name);
    for (Problem problem : Passwords.problems(password, name, avoid)) {
      int length = password.codePointCount(0, password.length());
      wrong(name, "people.password." + problem.code(), length);
    }
    return password;
  }
}
