package city.posterity.cityhall.policymaking;

import city.posterity.procurement.policymaking.input.Channel;
import city.posterity.procurement.policymaking.input.InputKind;
import city.posterity.procurement.policymaking.input.SubmitInput;
import city.posterity.procurement.policymaking.process.Sector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people say in the story's first round, by each channel and in three languages. */
public final class PolicyVoices {

  public static final String HORIZON = "How far ahead is looked";
  public static final String CHECKING = "Who checks";
  public static final String SMALL_FIRMS = "Burden on small firms";
  public static final String PLAIN_WORDS = "Words that people understand";

  /** What somebody says on behalf of people who are not born yet. */
  public static final String FUTURE =
      "We live in 2060. You signed contracts that we pay for. Let somebody speak for us first.";

  /** What nobody gets to see. */
  public static final String INSULT = "Whoever wrote this is a fool.";

  public static final String IN_ARABIC = "لا تنظر القواعد إلى من يعمل في السوق كل يوم.";

  public static final List<Voice> FIRST_ROUND =
      List.of(
          web(
                  "one",
                  "Ten years is too short: the bridge will stand for eighty.",
                  "LT-03",
                  Sector.RESIDENTS)
              .about("ten years")
              .by("Lena Okoye"),
          web("two", "The school that I go to will be used after I am old.", "LT-03", Sector.YOUTH)
              .about("ten years")
              .insteadOf("thirty years"),
          web(
              "three",
              "We are four people. Who pays us for all these papers?",
              "LT-08",
              Sector.PRIVATE_SECTOR),
          web(
                  "four",
                  "The text is clear, but the words are those of lawyers.",
                  null,
                  Sector.RESIDENTS)
              .by("Lena Okoye"),
          entered(
              "five",
              Channel.PAPER,
              "Who sees to it that mending is possible?",
              "LT-05",
              Sector.OLDER_PEOPLE),
          entered(
                  "six",
                  Channel.PAPER,
                  "Forty of us signed: measure promises in public.",
                  "LT-06",
                  Sector.CIVIL_SOCIETY)
              .of(40),
          entered(
              "seven",
              Channel.PHONE,
              "Ask us before you buy ticket machines, not after.",
              "LT-02",
              Sector.DISABLED_PEOPLE),
          entered(
              "eight",
              Channel.PHONE,
              "Say in two sentences what this is about.",
              "LT-01",
              Sector.OLDER_PEOPLE),
          entered(
                  "nine",
                  Channel.WORKSHOP,
                  "Of eighteen pupils, sixteen want to look thirty years ahead.",
                  "LT-03",
                  Sector.YOUTH)
              .as(InputKind.MINUTES)
              .of(18),
          web("ten", IN_ARABIC, "LT-08", Sector.INFORMAL_WORKERS).in("ar"),
          web("eleven", "Quem verifica os números?", "LT-06", Sector.RESIDENTS).in("pt"),
          web("twelve", INSULT, null, null),
          entered("thirteen", Channel.WORKSHOP, FUTURE, null, Sector.FUTURE_GENERATIONS)
              .as(InputKind.FUTURE_STATEMENT)
              .of(9));

  /**
   * One of them.
   *
   * @param name by which the story knows it
   * @param resident who has signed in; absent for somebody who has not
   * @param theme into which it is sorted
   */
  public record Voice(
      String name,
      InputKind kind,
      Channel channel,
      String text,
      @Nullable String clause,
      @Nullable String quote,
      @Nullable String replacement,
      String language,
      @Nullable Sector sector,
      int people,
      @Nullable String resident) {

    Voice about(String words) {
      return new Voice(
          name,
          kind,
          channel,
          text,
          clause,
          words,
          replacement,
          language,
          sector,
          people,
          resident);
    }

    Voice insteadOf(String words) {
      return new Voice(
          name,
          InputKind.REPLACEMENT,
          channel,
          text,
          clause,
          quote,
          words,
          language,
          sector,
          people,
          resident);
    }

    Voice as(InputKind other) {
      return new Voice(
          name,
          other,
          channel,
          text,
          clause,
          quote,
          replacement,
          language,
          sector,
          people,
          resident);
    }

    Voice of(int count) {
      return new Voice(
          name, kind, channel, text, clause, quote, replacement, language, sector, count, resident);
    }

    Voice in(String tag) {
      return new Voice(
          name, kind, channel, text, clause, quote, replacement, tag, sector, people, resident);
    }

    Voice by(String person) {
      return new Voice(
          name, kind, channel, text, clause, quote, replacement, language, sector, people, person);
    }

    /** The theme into which it is sorted. */
    String theme() {
      return switch (name) {
        case "three" -> SMALL_FIRMS;
        case "five", "six", "seven", "eleven" -> CHECKING;
        case "four", "eight", "ten" -> PLAIN_WORDS;
        default -> HORIZON;
      };
    }

    SubmitInput said() {
      return new SubmitInput(
          kind, channel, clause, quote, text, replacement, language, sector, people, null, 0);
    }
  }

  private PolicyVoices() {}

  static Voice web(String name, String text, @Nullable String clause, @Nullable Sector sector) {
    return new Voice(
        name,
        clause == null ? InputKind.STATEMENT : InputKind.COMMENT,
        Channel.WEB,
        text,
        clause,
        null,
        null,
        "en",
        sector,
        1,
        null);
  }

  private static Voice entered(
      String name, Channel channel, String text, @Nullable String clause, Sector sector) {
    return new Voice(
        name, InputKind.COMMENT, channel, text, clause, null, null, "en", sector, 1, null);
  }
}
