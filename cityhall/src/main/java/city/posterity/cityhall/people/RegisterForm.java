package city.posterity.cityhall.people;

import city.posterity.cityhall.operations.RowId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what somebody who registers has typed. */
@Component
class RegisterForm {

  static final Set<String> SCALES = Set.of("micro", "small", "medium", "large");

  private final Registrations registrations;

  RegisterForm(Registrations registrations) {
    this.registrations = registrations;
  }

  /** Empty if anything is wrong, which the form then says. */
  Optional<Registrations.Wanted> read(Form form, City city, boolean supplies) {
    var supplier = supplies ? supplier(form, city) : null;
    String name = form.line("name", Form.NAMES, "people.form.nameMissing");
    String mail = form.mail("mail");
    return form.isGood()
        ? Optional.of(
            new Registrations.Wanted(
                name,
                mail,
                form.locale().toLanguageTag(),
                LocalPath.of(form.value("next")),
                supplier))
        : Optional.empty();
  }

  private Registrations.Supplier supplier(Form form, City city) {
    String name = form.line("organisation", Form.NAMES, "people.register.organisation.missing");
    String country = form.value("country");
    if (!Choices.contain(Choices.countries(Locale.ENGLISH), country)) {
      form.wrong("country", "people.register.country.missing");
    }
    String register = form.optionalLine("register", 40);
    String number = form.optionalLine("number", 100);
    if (number.isEmpty() && !register.isEmpty()) {
      form.wrong("number", "people.register.number.missing");
    }
    String scale = form.value("scale");
    if (!SCALES.contains(scale)) {
      form.wrong("scale", "people.register.scale.missing");
    }
    // whoever is in no register is told apart by a number of ours
    var supplier =
        number.isEmpty()
            ? new Registrations.Supplier(
                name, country, country + "-POSTERITY", RowId.next().toString(), scale)
            : new Registrations.Supplier(
                name, country, country + "-" + code(register), number, scale);
    if (form.isGoodIn("country", "number") && registrations.isRegistered(city.id(), supplier)) {
      form.wrong("number", "people.register.number.taken");
    }
    return supplier;
  }

  /** As in org-id.guide: letters and figures, such as COH in GB-COH. */
  private static String code(String register) {
    String code = register.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
    String bare = code.replaceAll("^-|-$", "");
    return bare.isEmpty() ? "REGISTER" : bare.replaceFirst("^[A-Z]{2}-(?=.)", "");
  }
}
