package city.posterity.cityhall.people;

import java.util.Locale;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;

/**
 * Passwords that are tried first: the 100,000 leaked most often, names, words, dates, runs and
 * patterns on the keyboard, alone and with a little added (OWASP ASVS 5.0.0, 6.2.4 and 6.2.12). The
 * lists come with the library, so that nothing is sent anywhere.
 */
final class GuessedPasswords {

  /** Fewer guesses than two to this power are made over the network within years. */
  private static final double ENOUGH_BITS = 35;

  /** Of a longer one, more than enough is judged. */
  private static final int JUDGED = 40;

  private static final Configuration RULES =
      new ConfigurationBuilder()
          .setLocale(Locale.ENGLISH)
          .setMaxLength(JUDGED)
          .setDistanceCalc(false)
          .setCombinationAlgorithmTimeout(200L)
          .createConfiguration();

  private GuessedPasswords() {}

  static boolean contain(String password) {
    return new Nbvcxz(RULES).estimate(password).getEntropy() < ENOUGH_BITS;
  }
}
