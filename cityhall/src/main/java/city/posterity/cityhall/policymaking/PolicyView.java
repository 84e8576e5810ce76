package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.process.Charter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy stands.
 *
 * @param status as the core calls it
 * @param round the round that is open or was last; absent before the first
 * @param opens when the next round opens; empty where none is planned
 * @param channels contributions by the way they came
 */
public record PolicyView(
    String title,
    String address,
    String reach,
    String status,
    List<Progress> steps,
    Charter charter,
    List<String> languages,
    String origin,
    String originDifference,
    List<MemberView> members,
    List<Dated> milestones,
    List<MeetingView> meetings,
    List<PresentationView> presentations,
    @Nullable SeatView seat,
    @Nullable RoundView round,
    String opens,
    List<EditionView> editions,
    int inputs,
    int people,
    List<Counted> channels,
    @Nullable ResolutionView resolution,
    List<String> dissents,
    @Nullable LaunchView launch,
    List<Dated> reviews,
    boolean answered) {

  /** Something with a day. */
  public record Dated(String kind, String day, String text, boolean over) {}

  /** Somebody in the group. */
  public record MemberView(String name, String sector, String interests, List<String> duties) {}

  /** A meeting. */
  public record MeetingView(
      String when,
      String place,
      List<String> agenda,
      String attended,
      String text,
      List<String> decisions) {}

  /** An event at which it was presented. */
  public record PresentationView(
      String day, String event, String place, String audience, int people, String heard) {}

  /** The statement for people who are not born yet. */
  public record SeatView(String method, String holders, int year, String refusal) {}

  /** A published text. */
  public record EditionView(
      int number, String kind, String day, int clauses, int material, String hash) {}

  /** A number of people by a word. */
  public record Counted(String word, int inputs, int people) {}

  /** What the body decided. */
  public record ResolutionView(
      String body,
      String day,
      String instrument,
      String votes,
      String minutes,
      String dissent,
      String hash) {}

  /** From when it is in force. */
  public record LaunchView(String startsOn, String published, String reviewOn) {}

  /**
   * A round of consultation.
   *
   * @param coverage rows of the matrix: sector, how reached, how many are to be heard and were
   */
  public record RoundView(
      int number,
      boolean open,
      String opened,
      String closes,
      String answersBy,
      String moderation,
      String justification,
      boolean extended,
      List<String> clauses,
      List<CoverageView> coverage) {}

  /** A row of the coverage matrix. */
  public record CoverageView(String sector, String how, int minimum, int heard, boolean met) {}

  static PolicyView of(Made made, Tallies tallies, Formats formats, Instant now) {
    var p = made.process();
    var whole = tallies.whole(made.id());
    var parts = new PolicyViewParts(made, formats, now);
    return new PolicyView(
        p.charter().title(),
        made.address(),
        Engine.word(p.charter().reach()),
        Engine.word(p.status()),
        Progress.of(p.status()),
        p.charter(),
        p.languages().stream()
            .map(t -> Locale.forLanguageTag(t).getDisplayLanguage(formats.locale()))
            .toList(),
        p.origin() == null ? "" : p.origin().title() + " (" + p.origin().source() + ")",
        p.origin() == null ? "" : made.address() + "/origin",
        parts.members(),
        parts.milestones(),
        parts.meetings(),
        parts.presentations(),
        parts.seat(),
        p.round().map(r -> parts.round(r, tallies)).orElse(null),
        p.next() == null ? "" : formats.moment(p.next().opens()),
        parts.editions(),
        whole.inputs(),
        whole.people(),
        tallies.byChannel(made.id()).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new Counted(e.getKey(), e.getValue().inputs(), e.getValue().people()))
            .toList(),
        parts.resolution(),
        p.dissents().stream().map(d -> d.text()).toList(),
        parts.launch(),
        parts.reviews(),
        made.answeredAt().isPresent());
  }
}
