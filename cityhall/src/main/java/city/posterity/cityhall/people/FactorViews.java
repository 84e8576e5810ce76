package city.posterity.cityhall.people;

import city.posterity.cityhall.people.FactorsView.Event;
import city.posterity.cityhall.people.FactorsView.Key;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts the factors of an account into words. */
@Component
class FactorViews {

  private final CodeApps apps;
  private final RecoveryCodes codes;
  private final Passkeys passkeys;
  private final Identities identities;
  private final FactorRule rule;
  private final FactorEvents events;
  private final Wording wording;

  FactorViews(
      CodeApps apps,
      RecoveryCodes codes,
      Passkeys passkeys,
      Identities identities,
      FactorRule rule,
      FactorEvents events,
      Wording wording) {
    this.apps = apps;
    this.codes = codes;
    this.passkeys = passkeys;
    this.identities = identities;
    this.rule = rule;
    this.events = events;
    this.wording = wording;
  }

  FactorsView of(City city, Account account, Locale locale) {
    return new FactorsView(
        apps.since(city.id(), account.id()).map(at -> wording.at(at, locale)).orElse(""),
        passkeys.of(city.id(), account).stream()
            .map(p -> {
              var used = p.lastUsed();
              return new Key(
                  p.id().toString(),
                  p.label(),
                  wording.at(p.since(), locale),
                  used == null ? "" : wording.at(used, locale));
            })
            .toList(),
        codes.left(city.id(), account.id()),
        identities.since(city.id(), account.id()).map(at -> wording.at(at, locale)).orElse(""),
        rule.asks(city.id(), account.person()),
        events.of(city.id(), account.id()).stream()
            .map(e ->
                new Event(e.what(), wording.at(e.at(), locale), e.by().equals(account.person())))
            .toList());
  }
}
