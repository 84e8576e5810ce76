package city.posterity.cityhall.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody who knows the password of an account of which more is asked. Nothing but the second step
 * is open to them: whatever looks for {@link SignedIn} finds nobody.
 */
final class HalfSignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;

  private final transient Account account;

  HalfSignedIn(Account account) {
    super(List.of());
    this.account = account;
  }

  Account account() {
    return account;
  }

  @Override
  public String getName() {
    return account.id().toString();
  }

  @Override
  public Object getPrincipal() {
    return account.id();
  }

  @Override
  public String getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HalfSignedIn that && account.equals(that.account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }
}
