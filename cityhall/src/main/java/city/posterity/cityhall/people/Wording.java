package city.posterity.cityhall.people;

import city.posterity.cityhall.people.PersonView.Membership;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Roles, departments and times as people read them. */
@Component
class Wording {

  private final Texts texts;
  private final Organisations organisations;
  private final Cities cities;

  Wording(Texts texts, Organisations organisations, Cities cities) {
    this.texts = texts;
    this.organisations = organisations;
    this.cities = cities;
  }

  AccountView.Member member(Membership membership, Locale locale) {
    var organisation = organisations.find(cities.current().id(), membership.organisation());
    return new AccountView.Member(
        organisation.map(OrganisationView::name).orElse(""),
        organisation.map(o -> department(o, membership.unit())).orElse(""),
        roles(membership.effectiveRoles(), locale));
  }

  /** The name of a department, its code where it was closed; "" for none. */
  static String department(OrganisationView organisation, @Nullable String unit) {
    return unit == null
        ? ""
        : organisation.units().stream()
            .filter(u -> u.code().equals(unit))
            .map(OrganisationView.Unit::name)
            .findFirst()
            .orElse(unit);
  }

  String roles(Set<Role> roles, Locale locale) {
    return roles.stream()
        .filter(r -> r != Role.RESIDENT)
        .sorted()
        .map(r -> texts.text(locale, "people.role." + r.word()))
        .collect(Collectors.joining(", "));
  }

  String at(Instant at, Locale locale) {
    return new Formats(texts, locale, cities.current().zone()).moment(at);
  }
}
