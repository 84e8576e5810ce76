package city.posterity.cityhall.people;

import city.posterity.cityhall.people.Choices.Choice;
import city.posterity.cityhall.people.NewPerson.NewMembership;
import city.posterity.procurement.machine.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The fields about where somebody belongs, and reading them. */
@Component
class InvitationForm {

  private static final int ORGANISATIONS = 200;

  private final Organisations organisations;

  InvitationForm(Organisations organisations) {
    this.organisations = organisations;
  }

  /** Every department of every organisation that buys or decides complaints. */
  List<Choice> places(UUID cityId) {
    var places = new ArrayList<Choice>();
    for (OrganisationView o : deciding(cityId)) {
      if (o.units().isEmpty()) {
        places.add(new Choice(o.id() + "/", o.name()));
      }
      for (var unit : o.units()) {
        places.add(new Choice(o.id() + "/" + unit.code(), unit.name() + " – " + o.name()));
      }
    }
    return places;
  }

  /** Empty if something is wrong, which the form then says. */
  Optional<NewMembership> membership(Form form, UUID cityId) {
    String place = form.value("place");
    var roles = new LinkedHashSet<Role>();
    for (String word : form.all("roles")) {
      CityRoles.all().stream().filter(r -> r.word().equals(word)).forEach(roles::add);
    }
    int slash = place.indexOf('/');
    Optional<OrganisationView> organisation =
        slash < 0
            ? Optional.empty()
            : deciding(cityId).stream()
                .filter(o -> o.id().toString().equals(place.substring(0, slash)))
                .findFirst();
    if (organisation.isEmpty() || !Choices.contain(places(cityId), place)) {
      form.wrong("place", "people.invite.place.missing");
      return Optional.empty();
    }
    OrganisationView there = organisation.get();
    if (!CityRoles.assignable(there.kinds()).containsAll(roles)) {
      form.wrong(
          "roles",
          there.is(OrganisationKind.REVIEW_BODY)
              ? "people.invite.roles.reviewBody"
              : "people.invite.roles.buyer");
      return Optional.empty();
    }
    String unit = place.substring(slash + 1);
    return Optional.of(new NewMembership(there.id(), unit.isEmpty() ? null : unit, roles));
  }

  private List<OrganisationView> deciding(UUID cityId) {
    var all = new ArrayList<OrganisationView>();
    for (var kind : List.of(OrganisationKind.BUYER, OrganisationKind.REVIEW_BODY)) {
      all.addAll(
          organisations.list(cityId, new Organisations.Wanted("", kind, null, ORGANISATIONS)));
    }
    return all;
  }
}
