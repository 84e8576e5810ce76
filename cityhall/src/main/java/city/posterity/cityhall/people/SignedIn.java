package city.posterity.cityhall.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * Somebody who has proved to own an account. What the person may do is asked anew with every
 * request, so that a role taken away is gone at once (OWASP ASVS 5.0.0, 8.3.2).
 */
final class SignedIn extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;

  private final transient Account account;

  SignedIn(Account account) {
    super(List.of());
    this.account = account;
    setAuthenticated(true);
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
    return other instanceof SignedIn that && account.equals(that.account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }
}
