package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.PolicyVoices.CHECKING;
import static city.posterity.cityhall.policymaking.PolicyVoices.HORIZON;
import static city.posterity.cityhall.policymaking.PolicyVoices.PLAIN_WORDS;
import static city.posterity.cityhall.policymaking.PolicyVoices.SMALL_FIRMS;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.policymaking.PolicyPeople.Person;
import city.posterity.cityhall.policymaking.PolicyVoices.Voice;
import city.posterity.cityhall.support.StandingTime;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.input.ClassifyInput;
import city.posterity.procurement.policymaking.input.HideInput;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.ModerationReason;
import city.posterity.procurement.policymaking.input.PublishInput;
import city.posterity.procurement.policymaking.input.TranslateInput;
import city.posterity.procurement.policymaking.process.AddMember;
import city.posterity.procurement.policymaking.process.AdoptPolicy;
import city.posterity.procurement.policymaking.process.ApproveGroup;
import city.posterity.procurement.policymaking.process.AskSeat;
import city.posterity.procurement.policymaking.process.CallMeeting;
import city.posterity.procurement.policymaking.process.CharterPolicy;
import city.posterity.procurement.policymaking.process.CloseRound;
import city.posterity.procurement.policymaking.process.Duty;
import city.posterity.procurement.policymaking.process.EndAnalysis;
import city.posterity.procurement.policymaking.process.ExtendRound;
import city.posterity.procurement.policymaking.process.Finalise;
import city.posterity.procurement.policymaking.process.FutureSeat;
import city.posterity.procurement.policymaking.process.LaunchPolicy;
import city.posterity.procurement.policymaking.process.MinuteMeeting;
import city.posterity.procurement.policymaking.process.PlanSecondRound;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PresentPolicy;
import city.posterity.procurement.policymaking.process.PublishAnswers;
import city.posterity.procurement.policymaking.process.PublishPrimer;
import city.posterity.procurement.policymaking.process.RecordDissent;
import city.posterity.procurement.policymaking.process.Sector;
import city.posterity.procurement.policymaking.process.SeekApproval;
import city.posterity.procurement.policymaking.response.Answer;
import city.posterity.procurement.policymaking.response.ApproveResponse;
import city.posterity.procurement.policymaking.response.Decision;
import city.posterity.procurement.policymaking.response.DraftResponse;
import city.posterity.procurement.policymaking.revision.ApplyRevision;
import city.posterity.procurement.policymaking.revision.ChangeSet;
import city.posterity.procurement.policymaking.revision.ProposeRevision;
import city.posterity.procurement.policymaking.theme.OpenTheme;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/**
 * How one policy is made, told through the casefile as the application does it. A story is told
 * {@link #until} a stage and goes on from there.
 */
public final class GroupStory {

  public static final String CHAIR = "Amira Haddad";
  public static final String DRAFTER = "Jonas Weber";
  public static final String MODERATOR = "Nadia Petrova";
  public static final String RESPONDER = "Tomas Silva";
  public static final String CLERK = "Grace Mensah";

  public static final String TITLE = "Buying for the long term";
  public static final String DISSENT =
      "Thirty years is further than anybody can see. I would have kept ten.";
  public static final String JUSTIFICATION =
      "Eleven firms were called; one wrote. Waiting longer would bring nobody else.";

  /** Where a story can stop; each is what has just happened. */
  public enum Stage {
    CHARTERED(GroupStory::chartered),
    GROUP_APPROVED(GroupStory::approved),
    DRAFTED(GroupStory::drafted),
    PRIMER_PUBLISHED(GroupStory::published),
    ROUND_OPEN(GroupStory::opened),
    /** People have spoken, and nobody has looked at it. */
    HEARD(GroupStory::heard),
    MODERATED(GroupStory::moderated),
    ROUND_CLOSED(GroupStory::closed),
    SORTED(GroupStory::sorted),
    /** Answers are approved and the text is changed; nothing of it is published. */
    RESPONDED(GroupStory::responded),
    ANSWERED(GroupStory::answered),
    /** People were asked again about what changed, and answered. */
    ASKED_AGAIN(GroupStory::askedAgain),
    FINALISED(GroupStory::finalised),
    DISSENT_RECORDED(GroupStory::dissented),
    APPROVAL_SOUGHT(GroupStory::sought),
    ADOPTED(GroupStory::adopted),
    IN_FORCE(GroupStory::launched);

    private final java.util.function.Consumer<GroupStory> told;

    Stage(java.util.function.Consumer<GroupStory> told) {
      this.told = told;
    }
  }

  /** Begins stories. */
  @TestComponent
  public static final class Teller {
    private final Casefile casefile;
    private final Contributions contributions;
    private final PolicyPeople people;
    private final StandingTime time;

    Teller(Casefile casefile, Contributions contributions, PolicyPeople people, StandingTime time) {
      this.casefile = casefile;
      this.contributions = contributions;
      this.people = people;
      this.time = time;
    }

    public GroupStory tell() {
      time.set(StandingTime.START);
      return new GroupStory(this);
    }
  }

  private final Teller teller;
  private final UUID id = RowId.next();
  private int stages;

  private GroupStory(Teller teller) {
    this.teller = teller;
  }

  /** Tells what has not been told yet, up to and with a stage. */
  public GroupStory until(Stage stage) {
    for (; stages <= stage.ordinal(); stages++) {
      // pages are kept by the moment of the last change
      pass(Duration.ofMinutes(1));
      Stage.values()[stages].told.accept(this);
    }
    return this;
  }

  public UUID id() {
    return id;
  }

  public String address() {
    return "/policies/" + id;
  }

  public StreamId policy() {
    return PolicyProcess.idOf(id);
  }

  public PolicyProcess process() {
    return teller
        .casefile
        .find(teller.people.city(), id)
        .orElseThrow()
        .get(PolicyProcess.class, policy());
  }

  /** The code with which whoever said something finds it again. */
  public ReceiptCode receipt(String voice) {
    return ReceiptCode.of(id + "/" + voice);
  }

  private void chartered() {
    does(teller.people.sponsor(), policy(), new CharterPolicy(PolicyPlans.charter(id), null));
  }

  private void approved() {
    joins(CHAIR, Sector.CIVIL_SOCIETY, "I lead an association of tenants.", Duty.CHAIR);
    joins(DRAFTER, Sector.PUBLIC_SECTOR, "I buy for the works department.", Duty.DRAFTER);
    joins(MODERATOR, Sector.ACADEMIA, "Nothing.", Duty.MODERATOR);
    joins(RESPONDER, Sector.PRIVATE_SECTOR, "My firm sells lamps to the city.", Duty.RESPONDER);
    joins(CLERK, Sector.PUBLIC_SECTOR, "I keep the council’s minutes.", Duty.CLERK, Duty.MEMBER);
    does(teller.people.otherSponsor(), policy(), new ApproveGroup());
  }

  void joins(String name, Sector sector, String interests, Duty... duties) {
    does(
        teller.people.sponsor(),
        policy(),
        new AddMember(
            teller.people.member(name).actor().person(),
            name,
            sector,
            interests,
            Set.of(duties),
            List.of("en", "ar")));
  }

  private void drafted() {
    does(CHAIR, policy(), PolicyPlans.WORK);
    does(
        CHAIR,
        policy(),
        new CallMeeting(
            now().plus(Duration.ofDays(2)), "Library, room 2", List.of("First draft", "Seat")));
    PolicyWords.FIRST_DRAFT.forEach(
        (key, wording) -> does(DRAFTER, Clause.idOf(id, key), new AddClause(key, null, wording)));
    does(
        CHAIR,
        policy(),
        new AskSeat(
            FutureSeat.Method.IMAGINARY_FUTURE_GENERATION,
            "Nine residents, drawn by lot, who take the role of people of 2060.",
            2060));
    pass(Duration.ofDays(3));
    does(
        DRAFTER,
        policy(),
        new MinuteMeeting(
            1, "All five", "Every clause was read aloud.", List.of("The draft is published.")));
  }

  private void published() {
    does(CHAIR, policy(), new PublishPrimer(PolicyPlans.round(now(), 30, 5)));
  }

  private void opened() {
    pass(Duration.ofDays(1).plusMinutes(1));
    teller.casefile.tick(teller.people.city(), id);
  }

  private void heard() {
    pass(Duration.ofDays(4));
    PolicyVoices.FIRST_ROUND.forEach(this::says);
    does(
        CHAIR,
        policy(),
        new PresentPolicy(
            LocalDate.ofInstant(now(), ZoneOffset.UTC),
            "Open day of the library",
            "Library",
            Sector.RESIDENTS,
            60,
            "Many asked who pays for looking far ahead."));
  }

  /** Somebody says something in the round that is open. */
  public void says(Voice voice) {
    String resident = voice.resident();
    Person who =
        voice.channel().isEntered()
            ? teller.people.member(DRAFTER)
            : resident == null ? null : teller.people.resident(resident);
    teller.contributions.submit(
        teller.people.city(),
        id,
        receipt(voice.name()),
        voice.said(),
        who == null ? null : who.actor());
    pass(Duration.ofMinutes(10));
  }

  private void moderated() {
    for (Voice voice : PolicyVoices.FIRST_ROUND) {
      does(
          MODERATOR,
          receipt(voice.name()).input(),
          voice.text().equals(PolicyVoices.INSULT)
              ? new HideInput(ModerationReason.INSULT, "It insults the authors.")
              : new PublishInput());
    }
    does(
        MODERATOR,
        receipt("eleven").input(),
        new TranslateInput("en", "Who checks the numbers?", false));
  }

  private void closed() {
    Instant closes = process().round().orElseThrow().plan().closes();
    does(
        CHAIR,
        policy(),
        new ExtendRound(closes.plus(Duration.ofDays(10)), "Firms have hardly been heard."));
    teller.time.set(closes.plus(Duration.ofDays(10)).plusSeconds(60));
    does(CHAIR, policy(), new CloseRound(JUSTIFICATION));
  }

  private void sorted() {
    for (String title : List.of(HORIZON, CHECKING, SMALL_FIRMS, PLAIN_WORDS)) {
      does(RESPONDER, theme(title), new OpenTheme(title, "What people say about it."));
    }
    PolicyVoices.FIRST_ROUND.stream()
        .filter(v -> !v.text().equals(PolicyVoices.INSULT))
        .forEach(v -> classifies(RESPONDER, v.name(), v.theme()));
    classifies(CHAIR, "one", HORIZON);
    classifies(CHAIR, "two", HORIZON);
    classifies(CHAIR, "eleven", CHECKING, PLAIN_WORDS);
    does(CHAIR, policy(), new EndAnalysis());
  }

  private void responded() {
    answers("horizon", theme(HORIZON), Decision.PARTLY, "Ten years hide what comes late.", "");
    answers(
        "firms",
        theme(SMALL_FIRMS),
        Decision.REJECTED,
        "The clause asks for smaller lots and for no more papers.",
        "LT-08");
    answers("words", theme(PLAIN_WORDS), Decision.ALREADY_COVERED, "Each has a plain twin.", "");
    answers(
        "seat",
        receipt("thirteen").input(),
        Decision.ACCEPTED,
        "A guardian speaks before long contracts are signed.",
        "");
    does(RESPONDER, response("checking"), new DraftResponse(PolicyPlans.checking(theme(CHECKING))));
    does(CHAIR, response("checking"), new ApproveResponse());
    var revision = new StreamId(Thing.REVISION, uuid("revision"));
    var why = List.of(response("horizon").id(), response("seat").id());
    does(
        DRAFTER,
        revision,
        new ProposeRevision(new ChangeSet(why, false, PolicyPlans.SUMMARY, PolicyPlans.EDITS)));
    does(CHAIR, revision, new ApplyRevision());
  }

  private void answers(String name, StreamId to, Decision decision, String reason, String rests) {
    var ids = List.of(to.id());
    boolean theme = to.thing() == Thing.THEME;
    does(
        RESPONDER,
        response(name),
        new DraftResponse(
            new Answer(
                theme ? ids : List.of(), theme ? List.of() : ids, decision, reason, rests, null)));
    does(CHAIR, response(name), new ApproveResponse());
  }

  private void answered() {
    pass(Duration.ofDays(7));
    does(CHAIR, policy(), new PublishAnswers());
  }

  private void askedAgain() {
    does(CHAIR, policy(), new PlanSecondRound(PolicyPlans.round(now(), 21, 0)));
    opened();
    says(PolicyVoices.web("again", "Who names the guardian?", "LT-09", Sector.RESIDENTS));
    does(MODERATOR, receipt("again").input(), new PublishInput());
    teller.time.set(process().round().orElseThrow().plan().closes().plusSeconds(60));
    does(CHAIR, policy(), new CloseRound(null));
    classifies(RESPONDER, "again", CHECKING);
    does(CHAIR, policy(), new EndAnalysis());
    answers("again", receipt("again").input(), Decision.DEFERRED, "The council says so later.", "");
    does(CHAIR, policy(), new PublishAnswers());
  }

  private void finalised() {
    does(
        CHAIR,
        policy(),
        new Finalise(
            "The city’s lawyers found nothing against it.",
            "Two translators compared both languages."));
  }

  private void dissented() {
    does(RESPONDER, policy(), new RecordDissent(DISSENT));
  }

  private void sought() {
    does(CHAIR, policy(), new SeekApproval());
  }

  private void adopted() {
    pass(Duration.ofDays(14));
    String hash = process().finalText().orElseThrow().hash();
    does(CLERK, policy(), new AdoptPolicy(PolicyPlans.resolution(now(), hash)));
  }

  private void launched() {
    LocalDate day = LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(10);
    does(
        teller.people.sponsor(),
        policy(),
        new LaunchPolicy(day, "The city’s gazette", day.plusYears(3)));
    pass(Duration.ofDays(11));
    teller.casefile.tick(teller.people.city(), id);
  }

  private void classifies(String who, String voice, String... themes) {
    does(
        who,
        receipt(voice).input(),
        new ClassifyInput(List.of(themes).stream().map(t -> theme(t).id()).toList()));
  }

  public StreamId theme(String title) {
    return new StreamId(Thing.THEME, uuid("theme/" + title));
  }

  public StreamId response(String name) {
    return new StreamId(Thing.RESPONSE, uuid("response/" + name));
  }

  private UUID uuid(String name) {
    return UUID.nameUUIDFromBytes((id + "/" + name).getBytes(StandardCharsets.UTF_8));
  }

  private Instant now() {
    return teller.time.now();
  }

  private void pass(Duration time) {
    teller.time.pass(time);
  }

  /** Whoever said something does something with it, by its code. */
  void author(String voice, Command command) {
    ReceiptCode code = receipt(voice);
    UUID city = teller.people.city();
    var author =
        teller
            .casefile
            .inSightOf(city, code.input())
            .orElseThrow()
            .get(Input.class, code.input())
            .contribution()
            .author();
    teller.contributions.act(city, id, code, command, author);
  }

  /** A member of the group does something. */
  public void does(String member, StreamId target, Command command) {
    does(teller.people.member(member), target, command);
  }

  public void does(Person who, StreamId target, Command command) {
    teller.casefile.perform(
        new CommandRequest(
            teller.people.city(), id, target, command, who.actor(), null, null, now(), null));
  }
}
