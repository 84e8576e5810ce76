package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.policymaking.PolicyView.Counted;
import city.posterity.cityhall.policymaking.PolicyView.MeetingView;
import city.posterity.cityhall.policymaking.PolicyView.PresentationView;
import city.posterity.cityhall.policymaking.PolicyView.RoundView;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.gate.Agreement;
import city.posterity.procurement.policymaking.process.Round;
import city.posterity.procurement.policymaking.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who took part in making a policy, and what became of what they said; in counts, never one by one.
 *
 * @param whole everything that was said
 * @param channels by the way it came
 * @param single how many answers were given to single contributions, by decision
 * @param overlap mean share of themes that two people had in common, in per cent
 * @param hidden how many are not shown, by reason
 */
public record Engagement(
    Tally whole,
    List<Counted> channels,
    List<Heard> rounds,
    List<PresentationView> events,
    List<MeetingView> meetings,
    List<ThemeLine> themes,
    List<Number> single,
    Agreement agreement,
    long overlap,
    List<Number> hidden) {

  /** A number of something that the core has a word for. */
  public record Number(String word, int count) {}

  /**
   * A round with who was heard in it.
   *
   * @param unnamed how many people did not say for whom they speak
   */
  public record Heard(RoundView round, int unnamed) {}

  public Engagement {
    channels = List.copyOf(channels);
    rounds = List.copyOf(rounds);
    events = List.copyOf(events);
    meetings = List.copyOf(meetings);
    themes = List.copyOf(themes);
    single = List.copyOf(single);
    hidden = List.copyOf(hidden);
  }

  static Engagement of(
      Made made, Tallies tallies, PackCounts counts, Formats formats, Instant now) {
    var parts = new PolicyViewParts(made, formats, now);
    var byTheme = tallies.byTheme(made.id());
    return new Engagement(
        tallies.whole(made.id()),
        tallies.byChannel(made.id()).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new Counted(e.getKey(), e.getValue().inputs(), e.getValue().people()))
            .toList(),
        made.process().rounds().stream().map(r -> heard(made, r, parts, tallies)).toList(),
        parts.presentations(),
        parts.meetings(),
        made.themes().stream().map(t -> ThemeLine.of(made, t, byTheme, formats)).toList(),
        single(made.answers()),
        counts.agreement(),
        Math.round(counts.agreement().overlap() * 100),
        numbers(counts.hidden()));
  }

  private static Heard heard(Made made, Round round, PolicyViewParts parts, Tallies tallies) {
    return new Heard(
        parts.round(round, tallies),
        tallies.bySector(made.id(), round.number()).getOrDefault("", Tally.NONE).people());
  }

  private static List<Number> single(List<Response> answers) {
    return numbers(
        answers.stream()
            .filter(r -> r.answer().themes().isEmpty())
            .collect(
                Collectors.toMap(
                    r -> Engine.word(r.answer().decision()),
                    r -> r.answer().inputs().size(),
                    Integer::sum)));
  }

  private static List<Number> numbers(Map<String, Integer> counts) {
    return new TreeMap<>(counts)
        .entrySet().stream().map(e -> new Number(e.getKey(), e.getValue())).toList();
  }
}
