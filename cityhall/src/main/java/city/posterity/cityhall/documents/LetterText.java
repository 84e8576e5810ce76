package city.posterity.cityhall.documents;

import city.posterity.cityhall.documents.AwardLetter.Lot;
import city.posterity.cityhall.documents.AwardLetter.Score;
import city.posterity.cityhall.documents.AwardLetter.Standstill;
import city.posterity.cityhall.openness.Spoken;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Money;
import city.posterity.procurement.machine.OrganisationId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a letter in words, for mail, for pages and for its PDF. */
@Component
public class LetterText {

  private final Texts texts;
  private final People people;
  private final CityClock clock;

  LetterText(Texts texts, People people, CityClock clock) {
    this.texts = texts;
    this.people = people;
    this.clock = clock;
  }

  /** The whole letter as plain text, one sentence a line and parts between empty lines. */
  public String text(AwardLetter letter, Locale locale) {
    Spoken spoken = spoken(locale);
    var lines = new ArrayList<String>(opening(letter, spoken));
    for (Lot lot : letter.lots()) {
      lines.add("");
      lines.addAll(result(lot, spoken));
      for (Score score : lot.scores()) {
        lines.add(line(lot, score, spoken));
      }
      lines.addAll(standstill(lot, spoken));
    }
    lines.add("");
    lines.add(complaint(letter, spoken));
    lines.add("");
    lines.add(spoken.text("documents.letter.confidential"));
    return String.join("\n", lines);
  }

  Spoken spoken(Locale locale) {
    return new Spoken(texts, locale, people.city().zone(), OrganisationId::toString);
  }

  List<String> opening(AwardLetter letter, Spoken spoken) {
    var lines = new ArrayList<String>();
    lines.add(spoken.text("documents.letter.to", letter.bidder()));
    lines.add(spoken.text("documents.letter.from", letter.buyer()));
    lines.add(spoken.text("documents.letter.of", spoken.moment(letter.notifiedAt())));
    if (letter.out() != null) {
      lines.add(spoken.text("documents.letter.out", letter.out()));
    }
    return lines;
  }

  List<String> result(Lot lot, Spoken spoken) {
    var lines = new ArrayList<String>();
    String chosen = lot.chosen();
    lines.add(
        lot.won()
            ? spoken.text("documents.letter.won", lot.title())
            : chosen == null
                ? spoken.text("documents.letter.nobody", lot.title())
                : spoken.text("documents.letter.lost", lot.title(), chosen));
    Money price = lot.price();
    Money other = lot.chosenPrice();
    if (price != null) {
      lines.add(spoken.text("documents.letter.rank", lot.rank(), lot.ranked()));
      lines.add(
          lot.won() || other == null
              ? spoken.text("documents.letter.price", money(price, spoken))
              : spoken.text("documents.letter.prices", money(price, spoken), money(other, spoken)));
      Money life = lot.wholeLife();
      Money chosenLife = lot.chosenWholeLife();
      if (life != null) {
        lines.add(
            lot.won() || chosenLife == null
                ? spoken.text("documents.letter.wholeLife", money(life, spoken))
                : spoken.text(
                    "documents.letter.wholeLives", money(life, spoken), money(chosenLife, spoken)));
      }
      if (lot.scores().isEmpty()) {
        lines.add(spoken.text("documents.letter.noScores"));
      }
    }
    return lines;
  }

  private static String line(Lot lot, Score score, Spoken spoken) {
    String own = of(score, score.score(), spoken);
    return lot.isCompared() && score.chosenScore() != null
        ? spoken.text(
            "documents.letter.line",
            score.criterion(),
            own,
            score.reason(),
            of(score, score.chosenScore(), spoken),
            String.valueOf(score.chosenReason()),
            spoken.number(score.ahead()))
        : spoken.text("documents.letter.line.own", score.criterion(), own, score.reason());
  }

  /** As in "7 of 10"; "" if there is none. */
  public static String of(Score on, @Nullable BigDecimal score, Spoken spoken) {
    BigDecimal scale = on.scale();
    if (score == null) {
      return "";
    }
    return scale == null
        ? spoken.number(score)
        : spoken.text("openness.score.of", spoken.number(score), spoken.number(scale));
  }

  List<String> standstill(Lot lot, Spoken spoken) {
    Standstill standstill = lot.standstill();
    if (standstill == null) {
      return List.of();
    }
    return List.of(
        standstill.exception() == null
            ? spoken.text(
                "documents.letter.standstill.until",
                spoken.moment(standstill.end()),
                standstill.basis())
            : spoken.text("documents.letter.standstill.none", standstill.exception()));
  }

  /** How and until when to complain. */
  String complaint(AwardLetter letter, Spoken spoken) {
    String end = spoken.moment(letter.complainUntil());
    return clock.instant().isAfter(letter.complainUntil())
        ? spoken.text("documents.letter.complain.over", end)
        : spoken.text("documents.letter.complain.text", end, letter.ocid(), letter.complainBasis());
  }

  static String money(Money money, Spoken spoken) {
    return spoken.money(money.amount(), money.currency());
  }
}
