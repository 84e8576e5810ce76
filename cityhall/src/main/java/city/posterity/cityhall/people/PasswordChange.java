package city.posterity.cityhall.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new password: whoever else is signed in is put out, and the owner is told (ASVS 6.3.7). */
@Component
class PasswordChange {

  private final SignIn signIn;
  private final Invitations invitations;
  private final Sessions sessions;
  private final Correspondence letters;
  private final RealTime time;

  PasswordChange(
      SignIn signIn,
      Invitations invitations,
      Sessions sessions,
      Correspondence letters,
      RealTime time) {
    this.signIn = signIn;
    this.invitations = invitations;
    this.sessions = sessions;
    this.letters = letters;
    this.time = time;
  }

  /**
   * @param stays id of the session that goes on; absent for none
   */
  @Transactional
  public void make(City city, Account account, String password, @Nullable String stays) {
    signIn.setPassword(city.id(), account.id(), password);
    for (var purpose : Invitations.Purpose.values()) {
      invitations.revoke(city.id(), account.id(), purpose);
    }
    sessions.end(city.id(), account.id(), stays);
    letters.passwordChanged(city, account, time.instant());
  }

  /** With the secret of a letter; false if it is unknown, used or expired. */
  @Transactional
  public boolean recover(City city, String secret, String password) {
    var account = invitations.use(city.id(), secret, Invitations.Purpose.RECOVERY);
    account.ifPresent(a -> make(city, a, password, null));
    return account.isPresent();
  }
}
