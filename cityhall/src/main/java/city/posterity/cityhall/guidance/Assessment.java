package city.posterity.cityhall.guidance;

import city.posterity.cityhall.guidance.CityCounts.Count;
import city.posterity.cityhall.guidance.Indicators.Framework;
import city.posterity.cityhall.guidance.Indicators.How;
import city.posterity.cityhall.guidance.Indicators.Indicator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The self-assessment as it stands: no points and no levels but those of the source. */
public record Assessment(String status, String link, List<Part> parts) {

  /** Where a question stands. */
  public enum State {
    COUNTED,
    EVIDENCE,
    ANSWERED,
    OLD,
    NOT_ANSWERED,
    OUTSIDE;

    /** As the texts name it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One framework with its questions. */
  public record Part(
      String id,
      String title,
      String section,
      String author,
      String note,
      List<String> unseen,
      List<Asked> questions) {

    public long in(State state) {
      return questions.stream().filter(q -> q.state() == state).count();
    }
  }

  /**
   * One question.
   *
   * @param counted what the records say; absent where they say nothing
   * @param unrecorded whether it could be counted if the records held what it takes
   * @param answer absent while nobody has answered
   */
  public record Asked(
      String id,
      String group,
      String title,
      String question,
      List<String> parts,
      String numerator,
      String denominator,
      String needs,
      String note,
      String points,
      boolean meaningSeen,
      boolean unrecorded,
      State state,
      @Nullable Counted counted,
      @Nullable Given answer) {}

  /** See {@link CityCounts.Count}; {@code from} as the texts name it. */
  public record Counted(int number, @Nullable Integer of, int covered, int records, String from) {}

  /** An answer without who gave it. */
  public record Given(boolean yes, String reason, @Nullable String evidence, Instant at) {}

  static Assessment of(
      Indicators indicators,
      Map<String, Count> counts,
      Map<String, Answers.Answer> answers,
      Instant now) {
    return new Assessment(
        indicators.status(),
        indicators.link(),
        indicators.frameworks().stream().map(f -> part(f, counts, answers, now)).toList());
  }

  private static Part part(
      Framework f, Map<String, Count> counts, Map<String, Answers.Answer> answers, Instant now) {
    return new Part(
        f.id(),
        f.title(),
        f.section(),
        f.author(),
        f.note(),
        f.unseen(),
        f.indicators().stream()
            .map(i -> asked(i, counts.get(i.id()), answers.get(i.id()), now))
            .toList());
  }

  private static Asked asked(
      Indicator i, @Nullable Count count, Answers.@Nullable Answer answer, Instant now) {
    return new Asked(
        i.id(),
        i.group(),
        i.title(),
        i.question(),
        i.parts(),
        i.numerator(),
        i.denominator(),
        i.needs(),
        i.note(),
        i.points(),
        i.meaningSeen().equals("true"),
        count == null && (i.how() == How.AUTO || i.how() == How.PART),
        state(i, count, answer, now),
        count == null
            ? null
            : new Counted(
                count.number(),
                count.of(),
                count.covered(),
                count.records(),
                count.from().name().toLowerCase(Locale.ROOT)),
        answer == null
            ? null
            : new Given(answer.yes(), answer.reason(), answer.evidence(), answer.at()));
  }

  private static State state(
      Indicator i, @Nullable Count count, Answers.@Nullable Answer answer, Instant now) {
    if (count != null) {
      return State.COUNTED;
    }
    if (answer == null) {
      return i.how() == How.OUTSIDE ? State.OUTSIDE : State.NOT_ANSWERED;
    }
    if (answer.at().atOffset(ZoneOffset.UTC).plusYears(1).toInstant().isBefore(now)) {
      return State.OLD;
    }
    return answer.evidence() == null ? State.ANSWERED : State.EVIDENCE;
  }
}
