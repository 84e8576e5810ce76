package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.internal.db.Tables.INPUT;

import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.cityhall.notifications.Letter;
import city.posterity.cityhall.notifications.Post;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.people.PersonView;
import city.posterity.cityhall.web.PublicAddress;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.process.PolicyEvent;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells people that answers to what they said were published. Whoever did not sign in has left no
 * address, and finds the answer by the receipt.
 */
@Component
class AnswerLetters implements CasefileListener {

  private static final String PURPOSE = "policy-answers";

  // letters may be absent where nothing is sent, and people are told of by what hears of events
  private final ObjectProvider<Post> post;
  private final ObjectProvider<People> people;
  private final Cities cities;
  private final PublicAddress address;
  private final Texts texts;

  AnswerLetters(
      ObjectProvider<Post> post,
      ObjectProvider<People> people,
      Cities cities,
      PublicAddress address,
      Texts texts) {
    this.post = post;
    this.people = people;
    this.cities = cities;
    this.address = address;
    this.texts = texts;
  }

  @Override
  public void recorded(
      DSLContext database, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    if (events.stream().noneMatch(r -> r.event() instanceof PolicyEvent.AnswersPublished)) {
      return;
    }
    String title = chapter.after().only(PolicyProcess.class).charter().title();
    database
        .selectDistinct(INPUT.AUTHOR)
        .from(INPUT)
        .where(INPUT.CITY_ID.eq(chapter.cityId()), INPUT.POLICY_ID.eq(chapter.after().id()))
        .and(INPUT.STATUS.eq(Engine.word(InputStatus.PUBLISHED)))
        .fetch(INPUT.AUTHOR)
        .stream()
        .filter(author -> !ReceiptCode.isOfReceipt(author))
        .flatMap(author -> people.getObject().person(new PersonId(author)).stream())
        .forEach(person -> tell(person, title, chapter.after().id()));
  }

  private void tell(PersonView person, String title, UUID policy) {
    City city = cities.current();
    Locale locale = city.locale();
    person.mails().stream()
        .findFirst()
        .ifPresent(mail ->
            post.ifAvailable(p ->
                p.send(
                    new Letter(
                        city.id(),
                        mail,
                        locale,
                        texts.text(locale, "policymaking.letter.subject", title),
                        texts.text(
                            locale,
                            "policymaking.letter.text",
                            city.name(),
                            title,
                            address.at("policies/" + policy + "/answers").toString()),
                        PURPOSE))));
  }
}
