package city.posterity.cityhall.work;

import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.PackCheck;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Decision;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.Obligation;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import city.posterity.procurement.policymaking.process.AddMember;
import city.posterity.procurement.policymaking.process.ApproveGroup;
import city.posterity.procurement.policymaking.process.AskSeat;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.CharterPolicy;
import city.posterity.procurement.policymaking.process.CloseRound;
import city.posterity.procurement.policymaking.process.Coverage;
import city.posterity.procurement.policymaking.process.Duty;
import city.posterity.procurement.policymaking.process.EndAnalysis;
import city.posterity.procurement.policymaking.process.FutureSeat;
import city.posterity.procurement.policymaking.process.Moderation;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PublishAnswers;
import city.posterity.procurement.policymaking.process.PublishPrimer;
import city.posterity.procurement.policymaking.process.Reach;
import city.posterity.procurement.policymaking.process.RoundPlan;
import city.posterity.procurement.policymaking.process.Sector;
import city.posterity.procurement.policymaking.response.Answer;
import city.posterity.procurement.policymaking.response.ApproveResponse;
import city.posterity.procurement.policymaking.response.DraftResponse;
import city.posterity.procurement.policymaking.theme.OpenTheme;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A policy in the making, told up to where it matters. */
final class PolicyStory {

  static final String KEY = "FF-01";

  private static final Procedure PROCEDURE =
      PackCheck.shipped("neutral").procedures().values().iterator().next();
  private static final PersonId CHAIR = person("chair");
  private static final PersonId SECOND = person("second");

  private final UUID id = UUID.nameUUIDFromBytes(new byte[] {1});
  private Procurement policy = Procurement.empty(id);
  private Instant now = Instant.parse("2027-03-01T09:00:00Z");

  /** With a clause, three members and a request to those who speak for later people. */
  static PolicyStory drafted() {
    var story = new PolicyStory();
    story.does("sponsor", Role.SPONSOR, new CharterPolicy(charter(), null));
    for (PersonId member : List.of(CHAIR, SECOND, person("third"))) {
      story.does(
          "sponsor",
          Role.SPONSOR,
          new AddMember(
              member,
              "A member",
              Sector.CIVIL_SOCIETY,
              "Nothing",
              member.equals(CHAIR) ? Set.of(Duty.CHAIR) : Set.of(Duty.RESPONDER, Duty.DRAFTER),
              List.of("en")));
    }
    story.does("approver", Role.APPROVER, new ApproveGroup());
    story.leads(new AskSeat(FutureSeat.Method.GUARDIAN, "The ombudsman", 2060));
    story.to(
        new StreamId(Thing.CLAUSE, UUID.nameUUIDFromBytes(new byte[] {2})),
        new AddClause(KEY, null, words("Food is bought fresh.")));
    return story;
  }

  /** A round in which nobody said anything is over, and there is a theme all the same. */
  static PolicyStory answering() {
    var story = drafted();
    story.leads(new PublishPrimer(story.plan()));
    story.later(Period.ofDays(60));
    story.leads(new CloseRound(null));
    story.to(story.theme(), new OpenTheme("Cold chains", ""));
    story.leads(new EndAnalysis());
    return story;
  }

  static PolicyStory revised() {
    var story = answering();
    story.leads(new PublishAnswers());
    return story;
  }

  private static Charter charter() {
    return new Charter(
        Reach.CITY,
        "fair-food",
        "Fair food",
        "Good food",
        "Which food?",
        "The budget, which the council sets",
        "Council",
        List.of("en"),
        List.of(Sector.YOUTH, Sector.RESIDENTS),
        List.of());
  }

  static Wording words(String text) {
    return new Wording(
        Obligation.MUST,
        List.of(new Words("en", "Fresh food", text, "Buy it fresh.", "It tastes better.")),
        "",
        List.of(),
        List.of(),
        null);
  }

  private RoundPlan plan() {
    return new RoundPlan(
        now.plusSeconds(60),
        now.plus(Period.ofDays(40)),
        LocalDate.of(2027, 6, 1),
        Moderation.BEFORE,
        "No insults.",
        List.of(
            new Coverage(Sector.YOUTH, 0, "Schools"),
            new Coverage(Sector.RESIDENTS, 0, "Letters")));
  }

  static PersonId person(String name) {
    return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  StreamId theme() {
    return new StreamId(Thing.THEME, UUID.nameUUIDFromBytes(new byte[] {3}));
  }

  StreamId response() {
    return new StreamId(Thing.RESPONSE, UUID.nameUUIDFromBytes(new byte[] {4}));
  }

  /** An answer to the theme, approved by a second person. */
  void answers(Answer answer) {
    later(Period.ofDays(1));
    to(response(), new DraftResponse(answer));
    toAsSecond(response(), new ApproveResponse());
  }

  /** What the one who wrote it may not do. */
  void toAsSecond(StreamId thing, Command command) {
    perform(BuyingCycle.withTeamRoles(policy, actor(SECOND)), thing, command);
  }

  void later(Period time) {
    now = now.plus(time);
    var engine = BuyingCycle.engine(PROCEDURE);
    policy = engine.applyAll(policy, engine.runClock(policy, PROCEDURE, now));
  }

  private void does(String name, Role role, Command command) {
    perform(new Actor(person(name), null, null, Set.of(role)), PolicyProcess.idOf(id), command);
  }

  void leads(Command command) {
    to(PolicyProcess.idOf(id), command);
  }

  void to(StreamId thing, Command command) {
    perform(chair(), thing, command);
  }

  private void perform(Actor actor, StreamId thing, Command command) {
    var engine = BuyingCycle.engine(PROCEDURE);
    policy =
        switch (engine.decide(policy, thing, command, actor, now, now, PROCEDURE)) {
          case Decision.Accepted(var events) -> engine.applyAll(policy, events);
          case Decision.Refused(var findings) -> throw new AssertionError(findings);
        };
  }

  private static Actor actor(PersonId person) {
    return new Actor(person, null, null, Set.of(Role.RESIDENT));
  }

  private Actor chair() {
    return BuyingCycle.withTeamRoles(policy, actor(CHAIR));
  }

  PolicyProcess policy() {
    return policy.only(PolicyProcess.class);
  }

  Clause clause() {
    return Clause.of(policy, KEY).orElseThrow();
  }

  <S extends State> S get(Class<S> type, StreamId thing) {
    return policy.get(type, thing);
  }

  Procurement all() {
    return policy;
  }

  /** As it lies before the chair of the group. */
  Desk desk() {
    return new Desk(
        new Caller(id, actor(CHAIR), "Chair"),
        chair(),
        policy,
        "ocds",
        PROCEDURE,
        now,
        ZoneOffset.UTC);
  }
}
