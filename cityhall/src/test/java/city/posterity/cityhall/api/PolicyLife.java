package city.posterity.cityhall.api;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.clause.Obligation;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import city.posterity.procurement.policymaking.input.Channel;
import city.posterity.procurement.policymaking.input.ClassifyInput;
import city.posterity.procurement.policymaking.input.InputKind;
import city.posterity.procurement.policymaking.input.PublishInput;
import city.posterity.procurement.policymaking.input.SubmitInput;
import city.posterity.procurement.policymaking.process.AddMember;
import city.posterity.procurement.policymaking.process.AdoptPolicy;
import city.posterity.procurement.policymaking.process.ApproveGroup;
import city.posterity.procurement.policymaking.process.AskSeat;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.CharterPolicy;
import city.posterity.procurement.policymaking.process.CloseRound;
import city.posterity.procurement.policymaking.process.Coverage;
import city.posterity.procurement.policymaking.process.Duty;
import city.posterity.procurement.policymaking.process.EditCharter;
import city.posterity.procurement.policymaking.process.EndAnalysis;
import city.posterity.procurement.policymaking.process.Finalise;
import city.posterity.procurement.policymaking.process.FutureSeat;
import city.posterity.procurement.policymaking.process.Moderation;
import city.posterity.procurement.policymaking.process.PublishAnswers;
import city.posterity.procurement.policymaking.process.PublishPrimer;
import city.posterity.procurement.policymaking.process.Reach;
import city.posterity.procurement.policymaking.process.RefuseSeat;
import city.posterity.procurement.policymaking.process.Resolution;
import city.posterity.procurement.policymaking.process.RoundPlan;
import city.posterity.procurement.policymaking.process.Sector;
import city.posterity.procurement.policymaking.process.SeekApproval;
import city.posterity.procurement.policymaking.response.Answer;
import city.posterity.procurement.policymaking.response.ApproveResponse;
import city.posterity.procurement.policymaking.response.Decision;
import city.posterity.procurement.policymaking.response.DraftResponse;
import city.posterity.procurement.policymaking.revision.ApplyRevision;
import city.posterity.procurement.policymaking.revision.ChangeSet;
import city.posterity.procurement.policymaking.revision.Edit;
import city.posterity.procurement.policymaking.revision.ProposeRevision;
import city.posterity.procurement.policymaking.theme.OpenTheme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A policy of one clause, from its charter to the resolution, with one thing of each kind. */
final class PolicyLife {

  private static final String CHAIR = "group-chair";
  private static final StreamId NONE = new StreamId(Thing.POLICY, new UUID(0, 0));

  private final DemoHttp http;
  private final Life life;
  private StreamId id = NONE;
  private StreamId clause = NONE;
  private StreamId input = NONE;
  private StreamId response = NONE;
  private StreamId revision = NONE;

  PolicyLife(DemoHttp http, Life life) {
    this.http = http;
    this.life = life;
  }

  StreamId id() {
    return id;
  }

  StreamId clause() {
    return clause;
  }

  StreamId input() {
    return input;
  }

  StreamId response() {
    return response;
  }

  StreamId revision() {
    return revision;
  }

  void charter() {
    id = life.opens("sponsor", Thing.POLICY, new CharterPolicy(charter("Buying fairly"), null));
    life.does("sponsor", id, new EditCharter(charter("Buying fairly for long")));
    joins(CHAIR, Duty.CHAIR);
    joins("drafter", Duty.DRAFTER);
    joins("moderator", Duty.MODERATOR);
    joins("responder", Duty.RESPONDER);
    joins("clerk", Duty.CLERK);
  }

  private void joins(String who, Duty duty) {
    var person = new PersonId(UUID.fromString(http.person(who).get("person").asString()));
    life.does(
        "sponsor",
        id,
        new AddMember(person, who, Sector.PUBLIC_SECTOR, "None", Set.of(duty), List.of("en")));
  }

  void approveGroup() {
    life.does("approver", id, new ApproveGroup());
  }

  void draft() {
    clause =
        life.makes(
            "drafter", Thing.CLAUSE, new AddClause("AC-1", null, wording("They know what works.")));
    life.does(CHAIR, id, new AskSeat(FutureSeat.Method.GUARDIAN, "A guardian", 2090))
        .does(CHAIR, id, new RefuseSeat("Nobody had the time"));
  }

  void publish() {
    Instant now = life.now();
    var plan =
        new RoundPlan(
            now.plus(Duration.ofHours(1)),
            now.plus(Duration.ofDays(40)),
            today().plusDays(90),
            Moderation.BEFORE,
            "Insults are not shown.",
            List.of(new Coverage(Sector.RESIDENTS, 0, "Letters")));
    life.does(CHAIR, id, new PublishPrimer(plan)).later("PT2H");
  }

  void hear() {
    input =
        life.makes(
            "resident",
            Thing.INPUT,
            new SubmitInput(
                InputKind.COMMENT,
                Channel.WEB,
                "AC-1",
                null,
                "Ask whoever uses it, too.",
                null,
                "en",
                Sector.RESIDENTS,
                1,
                null,
                0));
  }

  void show() {
    life.does("moderator", input, new PublishInput());
  }

  void answer() {
    life.later("P41D").does(CHAIR, id, new CloseRound(null));
    StreamId theme =
        life.makes(
            "responder", Thing.THEME, new OpenTheme("Who is asked", "Who else is to be asked"));
    life.does("responder", input, new ClassifyInput(List.of(theme.id())))
        .does(CHAIR, input, new ClassifyInput(List.of(theme.id())))
        .does("responder", id, new EndAnalysis());
    var answer =
        new Answer(List.of(theme.id()), List.of(), Decision.ACCEPTED, "They know best.", "", null);
    response = life.makes("responder", Thing.RESPONSE, new DraftResponse(answer));
    life.does(CHAIR, response, new ApproveResponse());
    var edit =
        new Edit(
            Edit.Kind.REWORD,
            "AC-1",
            1,
            null,
            List.of(),
            wording("They know what works, and what does not."));
    revision =
        life.makes(
            "drafter",
            Thing.REVISION,
            new ProposeRevision(
                new ChangeSet(List.of(response.id()), false, "Users, too", List.of(edit))));
    life.does(CHAIR, revision, new ApplyRevision());
  }

  void publishAnswers() {
    life.does(CHAIR, id, new PublishAnswers());
  }

  void decide() {
    life.does(CHAIR, id, new Finalise("Seen by the lawyers", "One language"))
        .does(CHAIR, id, new SeekApproval());
    String hash = life.state("clerk", id).at("/submission/textHash").asString();
    life.does(
        "clerk",
        id,
        new AdoptPolicy(
            new Resolution(
                "City council", today(), "Resolution 8", null, null, null, "Item 3", "", hash)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(life.now(), ZoneOffset.UTC);
  }

  private static Charter charter(String title) {
    return new Charter(
        Reach.CITY,
        "buying-fairly-" + System.nanoTime(),
        title,
        "So that whoever lives here later is not left with the bill.",
        "Who is asked",
        "That the law comes first",
        "City council",
        List.of("en"),
        List.of(Sector.RESIDENTS),
        List.of());
  }

  private static Wording wording(String why) {
    return new Wording(
        Obligation.SHOULD,
        List.of(
            new Words(
                "en", "Ask", "Whoever buys should ask those who use it.", "Ask people.", why)),
        "",
        List.of(),
        List.of(),
        null);
  }
}
