package city.posterity.cityhall.work;

import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.people.PersonView;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.assurance.attestation.Attestation;
import city.posterity.procurement.assurance.departure.Departure;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.delivery.contract.Aftermath;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractPart;
import city.posterity.procurement.delivery.observation.Observation;
import city.posterity.procurement.disclosure.redaction.Redaction;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.engagement.Engagement;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.revision.Revision;
import city.posterity.procurement.policymaking.theme.Theme;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What things, people and organisations are called on one page; each is looked up once. */
final class Names implements WorkOptions.Naming {

  private static final int SHORT = 80;

  private final Texts texts;
  private final Locale locale;
  private final People people;
  private final Map<PersonId, String> persons = new HashMap<>();
  private final Map<OrganisationId, String> organisations = new HashMap<>();

  Names(Texts texts, Locale locale, People people) {
    this.texts = texts;
    this.locale = locale;
    this.people = people;
  }

  Locale locale() {
    return locale;
  }

  String text(String key, Object... arguments) {
    return texts.text(locale, key, arguments);
  }

  java.util.Optional<String> find(String key) {
    return texts.find(locale, key);
  }

  @Override
  public String person(PersonId id) {
    return persons.computeIfAbsent(
        id, i -> people.person(i).map(PersonView::name).orElseGet(() -> text("work.nobody")));
  }

  @Override
  public String organisation(OrganisationId id) {
    return organisations.computeIfAbsent(
        id, i -> people.organisation(i).map(OrganisationView::name).orElse(i.toString()));
  }

  @Override
  public String role(Role role) {
    return text("work.role." + role.word());
  }

  @Override
  public String levels(QualityCriterion c) {
    String scale =
        c.minimum().signum() == 0
            ? text("work.scale", c.scale(), c.weight())
            : text("work.scale.least", c.scale(), c.weight(), c.minimum());
    return c.levels().isEmpty() ? scale : scale + "\n" + String.join("\n", numbered(c));
  }

  /** Each word of a scale with its number, or with its place where there are fewer words. */
  private java.util.List<String> numbered(QualityCriterion c) {
    int words = c.levels().size();
    var scale = c.scale();
    boolean fromNothing = scale.compareTo(java.math.BigDecimal.valueOf(words - 1L)) == 0;
    boolean fromOne = scale.compareTo(java.math.BigDecimal.valueOf(words)) == 0;
    return java.util.stream.IntStream.range(0, words)
        .mapToObj(i ->
            fromNothing || fromOne
                ? text("work.level", fromNothing ? i : i + 1, c.levels().get(i))
                : text("work.level.of", i + 1, words, c.levels().get(i)))
        .toList();
  }

  @Override
  public String place(Desk desk, State state, String words) {
    return text("work.place", title(desk, state), shortened(words));
  }

  @Override
  public String either(String one, String other) {
    return text("work.or", one, other);
  }

  @Override
  public String documentType(String code) {
    return text("work.documentType." + code);
  }

  @Override
  public String costing(String word) {
    return text("work.costing." + word);
  }

  @Override
  public String aftermath(Aftermath kind) {
    return text("forms.word.Aftermath." + kind.word());
  }

  @Override
  public String costLine(CostLine line) {
    return text("work.costLine", line.title(), line.unit());
  }

  @Override
  public String language(String tag) {
    return ULocale.forLanguageTag(tag).getDisplayName(ULocale.forLocale(locale));
  }

  @Override
  public String word(String key) {
    return text(key);
  }

  @Override
  public String meeting(int number, String place) {
    return text("work.meeting", number, place);
  }

  @Override
  public String personOf(String name, String department) {
    return text("work.person.of", name, department);
  }

  /** Of a thing: what it is about, in a few words. */
  @Override
  public String thing(Desk desk, StreamId id) {
    return desk.procurement()
        .held(id)
        .map(Held::state)
        .map(s -> title(desk, s))
        .orElseGet(() -> text("work.thing." + id.thing().word()));
  }

  /** The same where it tells a person something; a procurement has one team. */
  String subject(Desk desk, StreamId id) {
    return id.thing() == city.posterity.procurement.machine.Thing.TEAM ? "" : thing(desk, id);
  }

  @Override
  public String title(Desk desk, State state) {
    return switch (desk.worded(state)) {
      case Need n -> n.title();
      case Tender t -> t.terms().title();
      case Enquiry e -> shortened(e.question());
      case Bid b -> text("work.title.bid", organisation(b.supplier()));
      case Sheet s -> text("work.title.sheet", thing(desk, s.bid()));
      case Award a -> text("work.title.award", lot(desk, a.lot()), organisation(a.supplier()));
      case Complaint c -> shortened(c.grounds());
      case Purchase p -> p.data().title();
      case Emergency e -> e.declaration().title();
      case PolicyProcess p -> p.charter().title();
      case Clause c -> text("work.title.clause", c.key(), c.newest().wording().original().title());
      case Input i when !i.contribution().text().value().isBlank() ->
          shortened(i.contribution().text().value());
      case Theme t -> t.title();
      case Response r -> shortened(r.answer().reason());
      case Revision r -> shortened(r.changes().summary());
      case Engagement e -> shortened(e.purpose());
      case Redaction r -> text("work.title.redaction", thing(desk, r.target()));
      case Statement s -> s.path();
      case Attestation a -> text("work.title.attestation", a.clause());
      case Departure d -> text("work.title.departure", d.clause());
      case Observation o -> text("work.title.observation", thing(desk, o.milestone()));
      case Contract c -> c.terms().title();
      case ContractPart p -> shortened(p.title());
      default -> text("work.thing." + state.id().thing().word());
    };
  }

  String lot(Desk desk, String lot) {
    return desk.worded(Tender.class)
        .flatMap(t -> t.terms().lot(lot).stream())
        .map(l -> l.title())
        .findFirst()
        .orElse(lot);
  }

  /** What a whole procurement is called: as its tender is, or else its need. */
  String procurement(Desk desk) {
    return desk.first(Tender.class)
        .map(t -> t.terms().title())
        .or(() -> desk.worded(Need.class).findFirst().map(Need::title))
        .or(() ->
            desk.procurement().things().values().stream()
                .map(Held::state)
                .findFirst()
                .map(s -> title(desk, s)))
        .orElseGet(() -> text("work.untitled"));
  }

  String status(State state) {
    return text(statusKey(state));
  }

  /** What a task is called; bringing something into being is called as the verb that does it. */
  String verb(String thing, String verb) {
    String name =
        verb.startsWith("new-")
            ? java.util.Arrays.stream(city.posterity.procurement.machine.Thing.values())
                .filter(t -> t.word().equals(thing))
                .flatMap(t -> Machines.creation(t).stream())
                .map(m -> m.verb())
                .findFirst()
                .orElse(verb)
            : verb;
    return text("work.verb." + thing + "." + name);
  }

  /** How long something is ago, as people say it. */
  String ago(java.time.Instant then, java.time.Instant now) {
    long minutes = Math.max(0, java.time.Duration.between(then, now).toMinutes());
    return minutes < 1
        ? text("work.ago.now")
        : minutes < 60
            ? text("work.ago.minutes", minutes)
            : minutes < 60 * 24
                ? text("work.ago.hours", minutes / 60)
                : text("work.ago.days", minutes / (60 * 24));
  }

  static String statusKey(State state) {
    return "work.status."
        + state.id().thing().word()
        + "."
        + city.posterity.procurement.machine.Engine.word(state.status());
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    if (line.codePointCount(0, line.length()) <= SHORT) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, SHORT - 1)) + "…";
  }
}
