package city.posterity.cityhall.people;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts people into words for administrators. */
@Component
class PersonRows {

  private final Accounts accounts;
  private final Invitations invitations;
  private final Identities identities;
  private final Wording wording;

  PersonRows(Accounts accounts, Invitations invitations, Identities identities, Wording wording) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.identities = identities;
    this.wording = wording;
  }

  PersonRow row(UUID cityId, PersonView person, Locale locale) {
    return new PersonRow(
        person.id().value(),
        person.name(),
        person.mails(),
        person.memberships().stream()
            .map(m -> {
              var words = wording.member(m, locale);
              return new PersonRow.Place(
                  m.id(), words.organisation(), words.department(), words.roles());
            })
            .toList(),
        state(cityId, person));
  }

  private String state(UUID cityId, PersonView person) {
    if (person.erased()) {
      return "erased";
    }
    List<Account> ways = accounts.of(cityId, person.id());
    if (ways.stream()
        .anyMatch(
            a -> accounts.hasPassword(cityId, a.id()) || identities.isPinned(cityId, a.id()))) {
      return "active";
    }
    return ways.stream().anyMatch(a -> invitations.openUntil(cityId, a.id()).isPresent())
        ? "invited"
        : "waiting";
  }
}
