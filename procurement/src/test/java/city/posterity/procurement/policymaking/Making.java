package city.posterity.procurement.policymaking;

import static city.posterity.procurement.policymaking.Group.CHAIR;
import static city.posterity.procurement.policymaking.Group.CLERK;
import static city.posterity.procurement.policymaking.Group.DRAFTER;
import static city.posterity.procurement.policymaking.Group.HEAD;
import static city.posterity.procurement.policymaking.Group.MODERATOR;
import static city.posterity.procurement.policymaking.Group.RESPONDER;
import static city.posterity.procurement.policymaking.Group.RESPONDER_2;
import static city.posterity.procurement.policymaking.Group.SPONSOR;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.PackCheck;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.input.ClassifyInput;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.input.PublishInput;
import city.posterity.procurement.policymaking.input.SubmitInput;
import city.posterity.procurement.policymaking.process.AdoptPolicy;
import city.posterity.procurement.policymaking.process.ApproveGroup;
import city.posterity.procurement.policymaking.process.AskSeat;
import city.posterity.procurement.policymaking.process.CharterPolicy;
import city.posterity.procurement.policymaking.process.CloseRound;
import city.posterity.procurement.policymaking.process.EndAnalysis;
import city.posterity.procurement.policymaking.process.Finalise;
import city.posterity.procurement.policymaking.process.FutureSeat;
import city.posterity.procurement.policymaking.process.LaunchPolicy;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PublishAnswers;
import city.posterity.procurement.policymaking.process.PublishPrimer;
import city.posterity.procurement.policymaking.process.RefuseSeat;
import city.posterity.procurement.policymaking.process.SeekApproval;
import city.posterity.procurement.policymaking.response.Answer;
import city.posterity.procurement.policymaking.response.ApproveResponse;
import city.posterity.procurement.policymaking.response.DraftResponse;
import city.posterity.procurement.policymaking.theme.OpenTheme;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** Tells the making of a policy up to the moment that matters. */
public final class Making {

  public static final StreamId POLICY = PolicyProcess.idOf(Fixtures.uuid("procurement"));

  /** What contributions are sorted into where nothing else is said. */
  public static final StreamId THEME = id(Thing.THEME, "bins");

  private Making() {}

  public static StreamId id(Thing thing, String name) {
    return new StreamId(thing, Fixtures.uuid(thing.word() + "/" + name));
  }

  public static PolicyProcess policy(ProcurementStory story) {
    return story.get(PolicyProcess.class, POLICY);
  }

  public static LocalDate today(ProcurementStory story) {
    return LocalDate.ofInstant(story.now(), ZoneOffset.UTC);
  }

  // how far it goes by itself

  public static ProcurementStory chartered() {
    var story =
        ProcurementStory.aTender()
            .under(PackCheck.shipped("neutral").procedures().values().iterator().next())
            .does(SPONSOR, POLICY, new CharterPolicy(Texts.charter(), null));
    Group.DUTIES.forEach((actor, duties) -> story.does(SPONSOR, POLICY, Group.add(actor, duties)));
    return story;
  }

  public static ProcurementStory drafting() {
    return chartered().does(HEAD, POLICY, new ApproveGroup());
  }

  /** With clauses K-1 and so on, ready to be published. */
  public static ProcurementStory drafted(int clauses) {
    var story = drafting();
    for (int i = 1; i <= clauses; i++) {
      story.does(
          DRAFTER, id(Thing.CLAUSE, "K-" + i), new AddClause("K-" + i, null, Texts.wording(i)));
    }
    return story.does(
        CHAIR,
        POLICY,
        new AskSeat(FutureSeat.Method.GUARDIAN, "The commissioner for children", 2060));
  }

  public static ProcurementStory published(int clauses) {
    var story = drafted(clauses);
    return story.does(CHAIR, POLICY, new PublishPrimer(Texts.plan(story.now())));
  }

  public static ProcurementStory open(int clauses) {
    return opened(published(clauses));
  }

  /** At the moment at which the planned round opens. */
  public static ProcurementStory opened(ProcurementStory story) {
    return story.at(Objects.requireNonNull(policy(story).next()).opens().plusSeconds(60));
  }

  /** The round is over, and all that was said is shown and sorted into one theme by two people. */
  public static ProcurementStory sorted(ProcurementStory story) {
    closed(story);
    if (story.procurement().held(THEME).isEmpty()) {
      story.does(RESPONDER, THEME, new OpenTheme("Bins", "Where they stand"));
    }
    for (Input input : story.procurement().all(Input.class)) {
      if (input.status() == InputStatus.SUBMITTED) {
        story.does(MODERATOR, input.id(), new PublishInput());
      }
    }
    for (Input input : story.procurement().all(Input.class)) {
      if (input.status() == InputStatus.PUBLISHED && input.themes().isEmpty()) {
        var sorting = new ClassifyInput(List.of(THEME.id()));
        story.does(RESPONDER, input.id(), sorting).does(RESPONDER_2, input.id(), sorting);
      }
    }
    return story.does(RESPONDER, POLICY, new EndAnalysis());
  }

  public static ProcurementStory closed(ProcurementStory story) {
    return story
        .at(policy(story).round().orElseThrow().plan().closes())
        .does(CHAIR, POLICY, new CloseRound(null));
  }

  /** An answer that a second person stands by. */
  public static StreamId answered(ProcurementStory story, String name, Answer answer) {
    StreamId response = id(Thing.RESPONSE, name);
    story
        .does(RESPONDER, response, new DraftResponse(answer))
        .does(RESPONDER_2, response, new ApproveResponse());
    return response;
  }

  /** One clause, one comment, which is answered with a no. */
  public static ProcurementStory revised() {
    var story = open(1);
    says(story, Group.resident("rosa"), "rosa", Texts.comment("K-1"));
    sorted(story);
    answered(story, "no", Texts.no(List.of(THEME.id()), List.of()));
    return story.does(CHAIR, POLICY, new PublishAnswers());
  }

  public static ProcurementStory finalised() {
    return revised()
        .does(CHAIR, POLICY, new RefuseSeat("The commissioner has no time"))
        .does(CHAIR, POLICY, new Finalise("Seen by the lawyers", "One language"));
  }

  public static ProcurementStory sought() {
    return finalised().does(CHAIR, POLICY, new SeekApproval());
  }

  public static ProcurementStory adopted() {
    var story = sought();
    return story.does(CLERK, POLICY, new AdoptPolicy(Texts.resolution(story)));
  }

  /** It is in force since a moment ago. */
  public static ProcurementStory inForce() {
    var story = adopted();
    LocalDate first = today(story).plusDays(10);
    return story
        .does(SPONSOR, POLICY, new LaunchPolicy(first, "Gazette 5", first.plusYears(3)))
        .at(first.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(90_000));
  }

  // what people do

  /** Somebody says something; the name is that of what is said. */
  public static StreamId says(
      ProcurementStory story, Actor who, String name, SubmitInput submission) {
    StreamId input = id(Thing.INPUT, name);
    story.does(who, input, submission);
    return input;
  }

  public static Input input(ProcurementStory story, StreamId id) {
    return story.get(Input.class, id);
  }

  public static Clause clause(ProcurementStory story, String key) {
    return Clause.of(story.procurement(), key).orElseThrow();
  }
}
