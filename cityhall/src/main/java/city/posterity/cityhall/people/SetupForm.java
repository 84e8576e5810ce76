package city.posterity.cityhall.people;

import city.posterity.cityhall.casefile.OcidPrefix;
import city.posterity.cityhall.casefile.Packs;
import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.pack.Pack;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody who sets a city up has typed. */
@Component
class SetupForm {

  private static final Pattern DEPARTMENT =
      Pattern.compile("([\\p{Alnum}_-]{1,20})(?:\\s*[:;,–-]\\s*|\\s+)(\\S.*)");
  private static final int DEPARTMENTS = 200;

  private final Packs packs;
  private final OcidPrefix prefix;

  SetupForm(Packs packs, OcidPrefix prefix) {
    this.packs = packs;
    this.prefix = prefix;
  }

  /** Empty if anything is wrong, which the form then says. */
  Optional<Founding.Wanted> read(Form form, boolean mailIsFixed) {
    String name = form.line("name", Form.NAMES, "people.setup.name.missing");
    String shortName = form.optionalLine("shortName", 60);
    var identifier = identifier(form);
    List<Locale> languages = languages(form);
    ZoneId zone = zone(form);
    Pack pack = pack(form);
    OcidPrefix ocids = prefix(form);
    var departments = departments(form);
    String own = own(form, departments);
    var server = mailIsFixed ? null : MailForm.read(form);
    String administrator = form.line("administrator", Form.NAMES, "people.form.nameMissing");
    String mail = form.mail("mail");
    String password =
        form.newPassword(
            "password", List.of(name, shortName, administrator, "posterity", "password"));
    if (!form.isGood() || pack == null) {
      return Optional.empty();
    }
    var city =
        new City(
            RowId.next(),
            name,
            languages.getFirst(),
            zone,
            Currency.getInstance(pack.currency()),
            pack.id());
    return Optional.of(
        new Founding.Wanted(
            city,
            shortName.isEmpty() ? name : shortName,
            languages,
            identifier.id().isEmpty()
                ? new OrganisationView.Identifier("XX-POSTERITY", city.id().toString())
                : identifier,
            ocids,
            departments,
            own,
            administrator,
            mail,
            password,
            server));
  }

  private static OrganisationView.Identifier identifier(Form form) {
    String scheme = form.optionalLine("scheme", 50);
    String id = form.optionalLine("identifier", 100);
    if (scheme.isEmpty() != id.isEmpty()) {
      form.wrong(scheme.isEmpty() ? "scheme" : "identifier", "people.setup.identifier.half");
    }
    if (!scheme.isEmpty() && !scheme.matches("[A-Za-z]{2,3}-[A-Za-z0-9_-]+")) {
      form.wrong("scheme", "people.setup.scheme.wrong");
    }
    return new OrganisationView.Identifier(scheme.toUpperCase(Locale.ROOT), id);
  }

  private static List<Locale> languages(Form form) {
    var known = Choices.languages(Locale.ENGLISH);
    var languages = new ArrayList<Locale>();
    for (String field : List.of("language", "language2", "language3")) {
      String code = form.value(field);
      if (Choices.contain(known, code)) {
        languages.add(Locale.forLanguageTag(code));
      } else if (field.equals("language") || !code.isEmpty()) {
        form.wrong(field, "people.setup.language.missing");
        languages.add(Locale.ENGLISH);
      }
    }
    return languages.stream().distinct().toList();
  }

  private static ZoneId zone(Form form) {
    String zone = form.value("zone");
    if (!Choices.contain(Choices.zones(), zone)) {
      form.wrong("zone", "people.setup.zone.missing");
      return ZoneId.of("UTC");
    }
    return ZoneId.of(zone);
  }

  private @Nullable Pack pack(Form form) {
    Optional<Pack> chosen =
        packs.newest().stream().filter(p -> p.id().equals(form.value("pack"))).findFirst();
    if (chosen.isEmpty()) {
      form.wrong("pack", "people.setup.pack.missing");
    }
    return chosen.orElse(null);
  }

  private OcidPrefix prefix(Form form) {
    String wanted = form.optionalLine("ocidPrefix", 20).toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return prefix;
    }
    try {
      return new OcidPrefix(wanted);
    } catch (IllegalArgumentException _) {
      form.wrong("ocidPrefix", "people.setup.ocidPrefix.wrong");
      return prefix;
    }
  }

  private static List<OrganisationView.Unit> departments(Form form) {
    var found = new ArrayList<OrganisationView.Unit>();
    var codes = new HashSet<String>();
    List<String> lines =
        form.value("departments").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (lines.size() > DEPARTMENTS) {
      form.wrong("departments", "people.setup.departments.many", DEPARTMENTS);
      return found;
    }
    for (String line : lines) {
      var parts = DEPARTMENT.matcher(line);
      if (!parts.matches() || line.length() > Form.NAMES) {
        form.wrong("departments", "people.setup.departments.wrong", line);
      } else if (!codes.add(parts.group(1).toLowerCase(Locale.ROOT))) {
        form.wrong("departments", "people.setup.departments.twice", parts.group(1));
      } else {
        found.add(new OrganisationView.Unit(parts.group(1), parts.group(2).strip()));
      }
    }
    return found;
  }

  private static @Nullable String own(Form form, List<OrganisationView.Unit> departments) {
    String code = form.optionalLine("own", 20);
    if (departments.isEmpty()) {
      if (!code.isEmpty() && form.problem("departments") == null) {
        form.wrong("own", "people.setup.own.none");
      }
      return null;
    }
    if (code.isEmpty()) {
      return departments.getFirst().code();
    }
    Optional<String> known =
        departments.stream()
            .map(OrganisationView.Unit::code)
            .filter(c -> c.equalsIgnoreCase(code))
            .findFirst();
    if (known.isEmpty()) {
      form.wrong("own", "people.setup.own.unknown");
    }
    return known.orElse(null);
  }
}
