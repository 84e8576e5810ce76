package city.posterity.cityhall.people;

import city.posterity.cityhall.notifications.MailServers;
import city.posterity.cityhall.operations.InstallationSettings;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letting somebody in: the person, the secret and the letter, all or none of them. */
@Component
class Inviting {

  private final Persons persons;
  private final Invitations invitations;
  private final Correspondence letters;
  private final MailServers servers;
  private final boolean demo;

  Inviting(
      Persons persons,
      Invitations invitations,
      Correspondence letters,
      MailServers servers,
      InstallationSettings installation) {
    this.persons = persons;
    this.invitations = invitations;
    this.letters = letters;
    this.servers = servers;
    demo = installation.mode() == InstallationSettings.Mode.DEMO;
  }

  /**
   * @param link to be handed over by the administrator, because no letter can be; "" if one is sent
   */
  record Invited(Account account, String link) {}

  /**
   * @throws org.springframework.dao.DuplicateKeyException if somebody signs in with this mail
   */
  @Transactional
  public Invited invite(City city, NewPerson person) {
    Account account = persons.enrol(city.id(), person);
    return invite(city, account, person.name());
  }

  /** Invites again; the invitation before ends. */
  @Transactional
  public Invited invite(City city, Account account, String name) {
    var issued = invitations.issue(city.id(), account.id());
    if (!demo && servers.find(city.id()).isEmpty()) {
      return new Invited(account, letters.invitationAddress(issued));
    }
    letters.invite(city, account, name, issued);
    return new Invited(account, "");
  }

  @Transactional
  public void revoke(City city, UUID account) {
    invitations.revoke(city.id(), account, Invitations.Purpose.INVITATION);
  }
}
