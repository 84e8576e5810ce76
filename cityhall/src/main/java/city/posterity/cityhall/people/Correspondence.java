package city.posterity.cityhall.people;

import city.posterity.cityhall.notifications.Letter;
import city.posterity.cityhall.notifications.Post;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.PublicAddress;
import city.posterity.cityhall.web.Texts;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The letters about coming in: each in the language of whom it is written to. */
@Component
class Correspondence {

  private final Post post;
  private final Texts texts;
  private final PublicAddress address;
  private final Cities cities;
  private final Accounts accounts;

  Correspondence(Post post, Texts texts, PublicAddress address, Cities cities, Accounts accounts) {
    this.post = post;
    this.texts = texts;
    this.address = address;
    this.cities = cities;
    this.accounts = accounts;
  }

  /** The address with which somebody who was invited chooses a password. */
  String invitationAddress(Invitations.Issued issued) {
    return address.at("invitation/" + issued.secret()).toString();
  }

  void invite(City city, Account account, String name, Invitations.Issued issued) {
    Locale locale = locale(city, account);
    send(
        city,
        accounts.mail(city.id(), account),
        locale,
        "invitation",
        name,
        invitationAddress(issued),
        when(city, locale, issued.expiresAt()));
  }

  void recover(City city, Account account, Invitations.Issued issued) {
    Locale locale = locale(city, account);
    send(
        city,
        accounts.mail(city.id(), account),
        locale,
        "recovery",
        address.at("new-password/" + issued.secret()).toString(),
        when(city, locale, issued.expiresAt()));
  }

  void confirm(City city, String mail, Locale locale, String name, String secret, Instant until) {
    send(
        city,
        mail,
        locale,
        "registration",
        name,
        address.at("register/confirm/" + secret).toString(),
        when(city, locale, until));
  }

  /** To somebody in whose name somebody registers again. */
  void alreadyKnown(City city, Account account) {
    send(
        city,
        accounts.mail(city.id(), account),
        locale(city, account),
        "already-known",
        address.at("sign-in").toString(),
        address.at("forgotten-password").toString());
  }

  void passwordChanged(City city, Account account, Instant at) {
    Locale locale = locale(city, account);
    send(
        city,
        accounts.mail(city.id(), account),
        locale,
        "password-changed",
        when(city, locale, at),
        address.at("forgotten-password").toString());
  }

  /**
   * @param what one of the words of {@link FactorEvents.What}
   */
  void factorChanged(City city, Account account, String what, Instant at) {
    Locale locale = locale(city, account);
    Object[] arguments = {
      cities.shortName(city),
      texts.text(locale, "factors.event." + what),
      when(city, locale, at),
      address.at("account/factors").toString()
    };
    post.send(
        new Letter(
            city.id(),
            accounts.mail(city.id(), account),
            locale,
            texts.text(locale, "factors.letter.subject", arguments),
            texts.text(locale, "factors.letter.text", arguments),
            "factor-changed"));
  }

  /** Whether letters arrive. */
  void test(City city, Account account) {
    send(city, accounts.mail(city.id(), account), locale(city, account), "test");
  }

  private Locale locale(City city, Account account) {
    return accounts.locale(city.id(), account.id()).orElse(city.locale());
  }

  /** In each text {0} is the city as people call it; what follows is the letter's own. */
  private void send(City city, String to, Locale locale, String purpose, Object... own) {
    var arguments = new Object[own.length + 1];
    arguments[0] = cities.shortName(city);
    System.arraycopy(own, 0, arguments, 1, own.length);
    String key = "people.letter." + purpose;
    post.send(
        new Letter(
            city.id(),
            to,
            locale,
            texts.text(locale, key + ".subject", arguments),
            texts.text(locale, key + ".text", arguments),
            purpose));
  }

  private String when(City city, Locale locale, Instant at) {
    return new Formats(texts, locale, city.zone()).moment(at);
  }
}
