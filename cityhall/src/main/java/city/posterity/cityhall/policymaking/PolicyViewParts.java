package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.policymaking.PolicyView.*;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.Round;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a policy's page into words. */
final class PolicyViewParts {

  private final Made made;
  private final PolicyProcess policy;
  private final Formats formats;
  private final Instant now;

  PolicyViewParts(Made made, Formats formats, Instant now) {
    this.made = made;
    this.policy = made.process();
    this.formats = formats;
    this.now = now;
  }

  List<MemberView> members() {
    return policy.activeMembers().stream()
        .map(m ->
            new MemberView(
                m.name().value(),
                Engine.word(m.sector()),
                m.interests(),
                m.duties().stream().map(Engine::word).toList()))
        .toList();
  }

  List<Dated> milestones() {
    LocalDate today = LocalDate.ofInstant(now, formats.zone());
    return policy.milestones().stream()
        .map(m ->
            new Dated(
                Engine.word(m.kind()), formats.day(m.due()), m.title(), m.due().isBefore(today)))
        .toList();
  }

  List<MeetingView> meetings() {
    return policy.meetings().stream()
        .map(m -> {
          var minutes = m.minutes();
          return new MeetingView(
              formats.moment(m.starts()),
              m.place(),
              m.agenda(),
              minutes == null ? "" : minutes.attended(),
              minutes == null ? "" : minutes.text(),
              minutes == null ? List.of() : minutes.decisions());
        })
        .toList();
  }

  List<PresentationView> presentations() {
    return policy.presentations().stream()
        .map(p ->
            new PresentationView(
                formats.day(p.day()),
                p.event(),
                p.place(),
                Engine.word(p.audience()),
                p.people(),
                p.heard()))
        .toList();
  }

  @Nullable SeatView seat() {
    var seat = policy.seat();
    return seat == null
        ? null
        : new SeatView(
            Engine.word(seat.method()),
            seat.holders(),
            seat.year(),
            Objects.requireNonNullElse(seat.refusal(), ""));
  }

  RoundView round(Round round, Tallies tallies) {
    var heard = tallies.bySector(made.id(), round.number());
    return new RoundView(
        round.number(),
        round.isOpenAt(now),
        round.openedAt() == null ? "" : formats.moment(round.openedAt()),
        formats.moment(round.plan().closes()),
        formats.day(round.plan().answersBy()),
        round.plan().moderationPolicy(),
        Objects.requireNonNullElse(round.justification(), ""),
        round.extendedAt() != null,
        round.clauses(),
        round.plan().coverage().stream()
            .map(c -> {
              String sector = Engine.word(c.sector());
              int people = heard.getOrDefault(sector, Tally.NONE).people();
              return new CoverageView(sector, c.how(), c.minimum(), people, people >= c.minimum());
            })
            .toList());
  }

  List<EditionView> editions() {
    return policy.editions().stream()
        .map(e ->
            new EditionView(
                e.number(),
                Engine.word(e.kind()),
                formats.dayOf(e.at()),
                e.parts().size(),
                e.material().size(),
                e.hash()))
        .toList()
        .reversed();
  }

  @Nullable ResolutionView resolution() {
    var r = policy.resolution();
    if (r == null) {
      return null;
    }
    Integer votes = r.votesFor();
    return new ResolutionView(
        r.body(),
        formats.day(r.day()),
        r.instrument(),
        votes == null
            ? ""
            : text(
                "policymaking.votes",
                votes,
                Objects.requireNonNullElse(r.votesAgainst(), 0),
                Objects.requireNonNullElse(r.abstained(), 0)),
        r.minutes(),
        r.dissent(),
        r.textHash());
  }

  @Nullable LaunchView launch() {
    var launch = policy.launch();
    return launch == null
        ? null
        : new LaunchView(
            formats.day(launch.startsOn()), launch.published(), formats.day(launch.reviewOn()));
  }

  List<Dated> reviews() {
    return policy.reviews().stream()
        .map(r ->
            new Dated(
                Engine.word(r.trigger()),
                formats.dayOf(r.begun()),
                r.grounds() + (r.reason() == null ? "" : " – " + r.reason()),
                r.outcome() != null))
        .toList();
  }

  private String text(String key, Object... arguments) {
    return formats.texts().text(formats.locale(), key, arguments);
  }
}
