package city.posterity.cityhall.forms;

import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.PersonId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Where and for whom a form is.
 *
 * @param zone in which days and hours are meant
 * @param currency in which amounts are meant unless another is chosen
 * @param person who fills the form in
 */
public record FormContext(
    Texts texts, Locale locale, ZoneId zone, String currency, PersonId person, Options options) {

  String text(String key, Object... arguments) {
    return texts.text(locale, key, arguments);
  }
}
