package city.posterity.cityhall.participation;

import city.posterity.cityhall.casefile.InstallationKey;
import city.posterity.cityhall.openness.PublicPurchases;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.people.KeyedHash;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.people.Throttle;
import city.posterity.procurement.machine.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins and ends the following of purchases and searches. To an address letters go only after its
 * owner has said yes, with a token that can be used once and for three days.
 */
@Component
class Following {

  private static final Duration TO_SAY_YES = Duration.ofDays(3);

  /** Nobody's mailbox is filled by others: so many letters that ask, and one more now and then. */
  private static final Throttle.Limit OF_ONE_ADDRESS = new Throttle.Limit(5, Duration.ofHours(4));

  private static final Throttle.Limit OF_ONE_NETWORK =
      new Throttle.Limit(30, Duration.ofMinutes(2));

  private final FollowStore store;
  private final FollowLetters letters;
  private final LetterLinks links;
  private final PublicPurchases purchases;
  private final People people;
  private final KeyedHash hash;
  private final Throttle throttle;
  private final CityClock clock;

  Following(
      FollowStore store,
      FollowLetters letters,
      LetterLinks links,
      PublicPurchases purchases,
      People people,
      KeyedHash hash,
      Throttle throttle,
      CityClock clock) {
    this.store = store;
    this.letters = letters;
    this.links = links;
    this.purchases = purchases;
    this.people = people;
    this.hash = hash;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** A person who is signed in needs not be asked again. */
  @Transactional
  public void begin(PersonId person, Subject subject, Locale locale) {
    add(follow(new Reader.Person(person), subject, locale, true));
  }

  /**
   * Asks the owner of an address by a letter. Whether the address is known already, nobody but its
   * owner learns.
   *
   * @param network the request came from
   * @return false if there were too many requests from there
   */
  @Transactional
  public boolean ask(String mail, Subject subject, Locale locale, String network) {
    UUID city = people.cityId();
    if (isTooMuch("follow-network", network, OF_ONE_NETWORK)) {
      return false;
    }
    var reader = new Reader.Address(mail);
    String address = Base64.getEncoder().encodeToString(hash.ofMail(city, mail));
    if (isTooMuch("follow-address", address, OF_ONE_ADDRESS)) {
      return true;
    }
    add(follow(reader, subject, locale, false));
    Follow stored = store.find(city, reader, subject).orElseThrow();
    if (stored.confirmed()) {
      letters.known(stored);
    } else {
      String token =
          Base64.getUrlEncoder().withoutPadding().encodeToString(InstallationKey.newKey());
      store.ask(stored, token, clock.instant().plus(TO_SAY_YES));
      letters.ask(stored, token);
    }
    return true;
  }

  /** What a token asks about, as long as it can be used. */
  public Optional<Follow> asked(String token) {
    return store.asked(people.cityId(), token, clock.instant());
  }

  /** Uses up a token: the letters begin. Empty if it was used before, or it is too late. */
  @Transactional
  public Optional<Follow> confirm(String token) {
    return store.confirm(people.cityId(), token, clock.instant());
  }

  /** What the name in the address of a letter stands for; empty if it has ended. */
  public Optional<Follow> byName(String name) {
    UUID city = people.cityId();
    return links.read(city, name).flatMap(id -> store.find(city, id));
  }

  public String name(Follow follow) {
    return links.name(follow.cityId(), follow.id());
  }

  /** Ends it; with the last one of an address, the address is gone. */
  @Transactional
  public void end(Follow follow) {
    store.remove(follow.cityId(), follow.id());
  }

  @Transactional
  public void endAll(Follow follow) {
    store.removeAll(follow.cityId(), follow.reader());
  }

  public List<Follow> of(PersonId person) {
    return store.all(people.cityId(), new Reader.Person(person));
  }

  public String about(Follow follow, Locale locale) {
    return letters.about(follow.subject(), locale);
  }

  public String about(Subject subject, Locale locale) {
    return letters.about(subject, locale);
  }

  private Follow follow(Reader reader, Subject subject, Locale locale, boolean confirmed) {
    int release =
        switch (subject) {
          case Subject.Purchase(var ocid) ->
              purchases.find(ocid).map(PublicPurchases.Purchase::release).orElse(0);
          case Subject.Search _ -> 0;
        };
    return new Follow(
        people.cityId(),
        RowId.next(),
        subject,
        reader,
        locale,
        confirmed,
        release,
        clock.instant(),
        null);
  }

  private void add(Follow follow) {
    City city = people.city();
    Instant now = clock.instant();
    store.add(
        follow,
        now,
        switch (follow.subject()) {
          case Subject.Purchase _ -> null;
          case Subject.Search _ -> Alerts.nextMorning(city, now);
        });
  }

  private boolean isTooMuch(String what, String value, Throttle.Limit limit) {
    UUID city = people.cityId();
    return !throttle.take(city, hash.of(city, what, value), limit).isZero();
  }
}
