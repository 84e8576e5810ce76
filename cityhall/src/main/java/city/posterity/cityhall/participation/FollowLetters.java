package city.posterity.cityhall.participation;

import city.posterity.cityhall.notifications.Letter;
import city.posterity.cityhall.notifications.Post;
import city.posterity.cityhall.openness.PublicPurchases;
import city.posterity.cityhall.openness.PublicPurchases.Found;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the letters that followers get. Each says how to stop them. */
@Component
class FollowLetters {

  private static final String PURPOSE = "follow";

  /** So many lines of what happened are told; the page has all. */
  private static final int MOST_LINES = 20;

  // whatever sends letters may be absent where nothing is sent at all
  private final ObjectProvider<Post> post;
  private final PublicPurchases purchases;
  private final People people;
  private final LetterLinks links;
  private final Texts texts;

  FollowLetters(
      ObjectProvider<Post> post,
      PublicPurchases purchases,
      People people,
      LetterLinks links,
      Texts texts) {
    this.post = post;
    this.purchases = purchases;
    this.people = people;
    this.links = links;
    this.texts = texts;
  }

  /** Asks the owner of an address whether letters are wanted. */
  void ask(Follow follow, String token) {
    City city = people.city();
    Locale locale = follow.locale();
    send(
        follow,
        null,
        texts.text(locale, "participation.ask.subject", about(follow)),
        texts.text(
            locale,
            "participation.ask.text",
            city.name(),
            about(follow),
            purchases.address("/follow/confirm/" + token).toString()));
  }

  /** Says to somebody who asks again that the letters come already. */
  void known(Follow follow) {
    Locale locale = follow.locale();
    URI stop = stop(follow);
    send(
        follow,
        stop,
        texts.text(locale, "participation.known.subject", about(follow)),
        texts.text(locale, "participation.known.text", about(follow), stop.toString()));
  }

  /** Tells what happened in a purchase; nothing is sent of what is not public any more. */
  Optional<PublicPurchases.Purchase> tell(Follow follow, String ocid) {
    Locale locale = follow.locale();
    return purchases
        .find(ocid)
        .map(purchase -> {
          List<String> happened = purchases.since(ocid, follow.toldRelease(), locale);
          String page = purchases.address("/procurements/" + ocid).toString();
          String list =
              happened.isEmpty()
                  ? texts.text(locale, "participation.purchase.corrected")
                  : lines(locale, happened);
          URI stop = stop(follow);
          send(
              follow,
              stop,
              texts.text(locale, "participation.purchase.subject", purchase.title()),
              texts.text(
                  locale,
                  "participation.purchase.text",
                  purchase.title(),
                  list,
                  page,
                  stop.toString()));
          return purchase;
        });
  }

  /** Tells what is new for a search; nothing is sent where there is nothing. */
  void tell(Follow follow, Subject.Search search) {
    Locale locale = follow.locale();
    List<Found> found = purchases.newSince(search.query(), follow.toldUntil(), locale);
    if (found.isEmpty()) {
      return;
    }
    var lines = new ArrayList<String>();
    for (Found one : found) {
      String page = purchases.address("/procurements/" + one.ocid()).toString();
      lines.add(
          one.deadline().isEmpty()
              ? texts.text(
                  locale, "participation.search.one", one.title(), one.buyer(), one.status(), page)
              : texts.text(
                  locale,
                  "participation.search.open",
                  one.title(),
                  one.buyer(),
                  one.deadline(),
                  page));
    }
    URI stop = stop(follow);
    send(
        follow,
        stop,
        texts.text(locale, "participation.search.subject", found.size(), about(follow)),
        texts.text(
            locale,
            "participation.search.text",
            about(follow),
            String.join("\n\n", lines),
            purchases.address("/?" + search.query()).toString(),
            stop.toString()));
  }

  /** What is followed, in words. */
  String about(Follow follow) {
    return about(follow.subject(), follow.locale());
  }

  String about(Subject subject, Locale locale) {
    return switch (subject) {
      case Subject.Purchase(var ocid) ->
          purchases.find(ocid).map(PublicPurchases.Purchase::title).orElse(ocid);
      case Subject.Search(var query) -> purchases.inWords(query, locale);
    };
  }

  private String lines(Locale locale, List<String> happened) {
    var lines =
        new ArrayList<>(
            happened.stream()
                .skip(Math.max(0, happened.size() - MOST_LINES))
                .map(l -> "- " + l)
                .toList());
    if (happened.size() > MOST_LINES) {
      lines.addFirst(
          texts.text(locale, "participation.purchase.more", happened.size() - MOST_LINES));
    }
    return String.join("\n", lines);
  }

  /** Where these letters are stopped: by a page, or by the button of a mail program. */
  private URI stop(Follow follow) {
    return purchases.address("/letters/" + links.name(follow.cityId(), follow.id()));
  }

  private void send(Follow follow, @Nullable URI stop, String subject, String text) {
    address(follow)
        .ifPresent(to ->
            post.ifAvailable(p ->
                p.send(
                    new Letter(
                        follow.cityId(), to, follow.locale(), subject, text, PURPOSE, stop))));
  }

  /** Where the reader can be reached; empty for a person who was erased. */
  Optional<String> address(Follow follow) {
    return switch (follow.reader()) {
      case Reader.Address(var mail) -> Optional.of(mail);
      case Reader.Person(var id) -> people.person(id).flatMap(p -> p.mails().stream().findFirst());
    };
  }
}
