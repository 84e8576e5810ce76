package city.posterity.cityhall.people;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Lets the people of other tests sign in with a browser. */
@TestComponent
public class SignInFixture {

  public static final String PASSWORD = "a lighthouse in the fog";

  private final SignIn signIn;

  SignInFixture(SignIn signIn) {
    this.signIn = signIn;
  }

  public void mayEnter(UUID cityId, UUID account) {
    signIn.setPassword(cityId, account, PASSWORD);
  }
}
