package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.laws.Chance;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.policymaking.Group;
import city.posterity.procurement.policymaking.Texts;
import city.posterity.procurement.policymaking.process.*;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What could be said about the making of a policy itself. */
final class PolicyIdeas {

  private final Chance c;

  PolicyIdeas(Chance chance) {
    this.c = chance;
  }

  Charter charter() {
    return Texts.charter(
        c.percent(25) ? List.of("en", "fr") : List.of("en"),
        c.percent(30) ? List.of(Sector.YOUTH, Sector.RESIDENTS) : List.of(Sector.YOUTH));
  }

  Command policy(PolicyCase w, String verb) {
    PolicyProcess p = w.policy().orElseThrow();
    LocalDate today = LocalDate.ofInstant(w.now(), ZoneOffset.UTC);
    return switch (verb) {
      case "charter" -> new CharterPolicy(charter(), null);
      case "edit-charter" -> new EditCharter(charter());
      case "add-member" -> Group.add(c.of(Cast.ALL), Set.of(c.of(List.of(Duty.values()))));
      case "release-member" -> new ReleaseMember(c.between(1, p.members().size()));
      case "approve-group" -> new ApproveGroup();
      case "plan-work" ->
          new PlanWork(List.of(new Milestone(Milestone.Kind.LAUNCH, "Launch", today)));
      case "call-meeting" ->
          new CallMeeting(w.now().plusSeconds(c.below(90_000)), "Town hall", List.of("Bins"));
      case "minute-meeting" ->
          new MinuteMeeting(
              c.between(1, p.meetings().size() + 1), "Six people", "We spoke", List.of());
      case "present" ->
          new PresentPolicy(
              today.minusDays(c.between(-1, 3)), "Fair", "Hall", Sector.YOUTH, 40, "More bins");
      case "ask-seat" ->
          new AskSeat(
              c.of(List.of(FutureSeat.Method.values())),
              "Six of them",
              today.getYear() + 9 + c.below(40));
      case "refuse-seat" -> new RefuseSeat("No time");
      case "publish-primer" -> new PublishPrimer(plan(w.now(), p));
      case "extend-round" ->
          new ExtendRound(w.now().plus(Duration.ofDays(c.between(5, 30))), "The young are missing");
      case "close-round" -> new CloseRound(c.percent(60) ? "We wrote to all schools" : null);
      case "end-analysis" -> new EndAnalysis();
      case "publish-answers" -> new PublishAnswers();
      case "plan-second-round" -> new PlanSecondRound(plan(w.now(), p));
      case "finalise" -> new Finalise("Seen by the lawyers", "Compared");
      default -> decided(p, today, verb);
    };
  }

  private Command decided(PolicyProcess p, LocalDate today, String verb) {
    return switch (verb) {
      case "record-dissent" -> new RecordDissent("Too few bins");
      case "seek-approval" -> new SeekApproval();
      case "return-text" -> new ReturnText("Say who pays");
      case "reject-text" -> new RejectText("Not in this year");
      case "adopt" -> new AdoptPolicy(resolution(p, today));
      case "launch" ->
          new LaunchPolicy(
              today.plusDays(c.between(0, 20)), "Gazette 5", today.plusDays(c.between(20, 900)));
      case "begin-review" ->
          new BeginReview(c.of(List.of(Review.Trigger.values())), "A petition of 900");
      case "confirm" -> new ConfirmPolicy("It works", today.plusDays(c.between(1, 700)));
      case "amend" -> new AmendPolicy("Ten bins are wanted");
      case "repeal" -> new RepealPolicy("The law says it all");
      default -> throw new IllegalArgumentException("policy " + verb);
    };
  }

  private Resolution resolution(PolicyProcess p, LocalDate today) {
    Submission put = p.submission();
    String hash = put == null || c.percent(10) ? "0".repeat(64) : put.textHash();
    return new Resolution(
        "City council", today, "R-" + c.below(90), 20, 3, null, "Minutes 4", "", hash);
  }

  private RoundPlan plan(Instant now, PolicyProcess p) {
    Instant opens = now.plus(Duration.ofHours(c.between(0, 60)));
    Instant closes = opens.plus(Duration.ofDays(c.between(16, 40)));
    var rows = new ArrayList<Coverage>();
    p.charter().sectors().forEach(s -> rows.add(new Coverage(s, c.below(3), "Letters")));
    return new RoundPlan(
        opens,
        closes,
        LocalDate.ofInstant(closes, ZoneOffset.UTC).plusDays(c.between(0, 80)),
        c.of(List.of(Moderation.values())),
        "Insults are not shown",
        rows);
  }
}
