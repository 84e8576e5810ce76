package city.posterity.cityhall.policymaking;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Decision;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.process.AddMember;
import city.posterity.procurement.policymaking.process.AdoptPolicy;
import city.posterity.procurement.policymaking.process.ApproveGroup;
import city.posterity.procurement.policymaking.process.AskSeat;
import city.posterity.procurement.policymaking.process.Charter;
import city.posterity.procurement.policymaking.process.CharterPolicy;
import city.posterity.procurement.policymaking.process.CloseRound;
import city.posterity.procurement.policymaking.process.Coverage;
import city.posterity.procurement.policymaking.process.Duty;
import city.posterity.procurement.policymaking.process.EndAnalysis;
import city.posterity.procurement.policymaking.process.Finalise;
import city.posterity.procurement.policymaking.process.FutureSeat;
import city.posterity.procurement.policymaking.process.LaunchPolicy;
import city.posterity.procurement.policymaking.process.Moderation;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PublishAnswers;
import city.posterity.procurement.policymaking.process.PublishPrimer;
import city.posterity.procurement.policymaking.process.RefuseSeat;
import city.posterity.procurement.policymaking.process.Resolution;
import city.posterity.procurement.policymaking.process.RoundPlan;
import city.posterity.procurement.policymaking.process.Sector;
import city.posterity.procurement.policymaking.process.SeekApproval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells how a policy is made, up to the moment that matters. */
final class PolicyStory {

  static final Actor SPONSOR = actor("sponsor", Role.SPONSOR);
  static final Actor APPROVER = actor("approver", Role.APPROVER);
  static final Actor CHAIR = actor("group-chair");
  static final Actor DRAFTER = actor("drafter");
  static final Actor CLERK = actor("clerk");

  /** Where the story is told. */
  interface Stage {

    void does(Actor actor, StreamId target, Command command);

    Procurement policy(UUID id);

    Instant now();

    void waits(Duration duration);
  }

  private final Stage stage;
  private final UUID id;

  PolicyStory(Stage stage, UUID id) {
    this.stage = stage;
    this.id = id;
  }

  static PolicyStory toldAlone() {
    UUID id = Fixtures.uuid("policy");
    return new PolicyStory(new Alone(id), id);
  }

  private static Actor actor(String name, Role... roles) {
    return new Actor(Fixtures.person(name), Fixtures.CITY, "it", Set.of(roles));
  }

  UUID id() {
    return id;
  }

  Made made() {
    return new Made(stage.policy(id));
  }

  PolicyStory does(Actor actor, Command command) {
    stage.does(actor, PolicyProcess.idOf(id), command);
    return this;
  }

  PolicyStory chartered(Charter charter) {
    return does(SPONSOR, new CharterPolicy(charter, null)).grouped();
  }

  /** The group is named and approved. */
  PolicyStory grouped() {
    member(CHAIR.person(), Duty.CHAIR, Duty.RESPONDER);
    member(DRAFTER.person(), Duty.DRAFTER);
    member(CLERK.person(), Duty.CLERK);
    return does(APPROVER, new ApproveGroup());
  }

  private void member(PersonId person, Duty... duties) {
    does(
        SPONSOR,
        new AddMember(
            person, "Somebody", Sector.RESIDENTS, "None.", Set.of(duties), List.of("en")));
  }

  PolicyStory says(String key, Wording wording) {
    stage.does(
        DRAFTER,
        new StreamId(Thing.CLAUSE, Fixtures.uuid(id + key)),
        new AddClause(key, null, wording));
    return this;
  }

  /** From the first draft to the final text, with nobody saying anything. */
  PolicyStory finalised() {
    Instant opens = stage.now().plus(Duration.ofHours(1));
    Instant closes = opens.plus(Duration.ofDays(60));
    does(CHAIR, new AskSeat(FutureSeat.Method.YOUTH_PROXIES, "The youth council", 2060));
    does(
        CHAIR,
        new PublishPrimer(
            new RoundPlan(
                opens,
                closes,
                day(closes).plusDays(30),
                Moderation.AFTER,
                "Insults are not shown.",
                made().process().charter().sectors().stream()
                    .map(s -> new Coverage(s, 0, "These pages"))
                    .toList())));
    stage.waits(Duration.ofDays(61));
    does(CHAIR, new CloseRound(null));
    does(CHAIR, new EndAnalysis());
    does(CHAIR, new PublishAnswers());
    does(CHAIR, new RefuseSeat("There was nobody who would speak."));
    return does(CHAIR, new Finalise("The legal office, no remark", "Nothing to compare"));
  }

  PolicyStory adopted() {
    does(CHAIR, new SeekApproval());
    return does(
        CLERK,
        new AdoptPolicy(
            new Resolution(
                "The council",
                day(stage.now()),
                "2027/14",
                20,
                3,
                1,
                "Minutes no 7",
                "",
                made().process().finalText().orElseThrow().hash())));
  }

  PolicyStory launched() {
    LocalDate tomorrow = day(stage.now()).plusDays(2);
    return does(SPONSOR, new LaunchPolicy(tomorrow, "The official journal", tomorrow.plusYears(3)));
  }

  PolicyStory waits(Duration duration) {
    stage.waits(duration);
    return this;
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** Without anything around the core. */
  private static final class Alone implements Stage {

    private Procurement policy;
    private Instant now = Fixtures.START;

    Alone(UUID id) {
      policy = Procurement.empty(id);
    }

    @Override
    public void does(Actor actor, StreamId target, Command command) {
      var procedure = Fixtures.procedure();
      var engine = BuyingCycle.engine(procedure);
      for (Recorded event : engine.runClock(policy, procedure, now)) {
        policy = engine.apply(policy, event);
      }
      var decision =
          engine.decide(
              policy,
              target,
              command,
              BuyingCycle.withTeamRoles(policy, actor),
              now,
              now,
              procedure,
              List.of());
      switch (decision) {
        case Decision.Refused(var findings) -> throw new AssertionError(findings.toString());
        case Decision.Accepted(var events) -> events.forEach(e -> policy = engine.apply(policy, e));
      }
    }

    @Override
    public Procurement policy(UUID id) {
      return policy;
    }

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void waits(Duration duration) {
      now = now.plus(duration);
    }
  }
}
