package city.posterity.cityhall.demo;

import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.ranking.AwardMethod;
import java.util.ArrayList;
import java.util.List;

/** What one sample procurement is about, without when anything happens. */
record Subject(Need need, Purchase purchase) {

  /**
   * @param needTest what else was looked at before buying
   * @param reason why the city accepted the need
   */
  record Need(
      String title,
      String problem,
      String outcome,
      List<Wish> wishes,
      String needTest,
      String reason) {}

  /**
   * What somebody said in the consultation.
   *
   * @param who key of a sample person
   */
  record Wish(String who, String text, String answer) {}

  /**
   * @param years how long the contract runs
   * @param envelopes one, or two where prices stay sealed longer
   */
  record Purchase(
      String description,
      MainCategory category,
      Classification kind,
      String procedure,
      String place,
      int years,
      List<Part> parts,
      AwardMethod method,
      List<Criterion> criteria,
      List<Share> shares,
      int envelopes) {

    /** Nothing in it yet; the lowest price wins. */
    static Purchase of(
        MainCategory category, Classification kind, String procedure, String place, int years) {
      return new Purchase(
          "",
          category,
          kind,
          procedure,
          place,
          years,
          List.of(),
          new AwardMethod.LowestPrice(AwardMethod.TieBreak.EARLIER_RECEIPT),
          List.of(),
          List.of(),
          1);
    }

    /** One lot more, described in a sentence; the first one's describes the whole too. */
    Purchase lot(
        String title, String text, String estimate, int quantity, String unit, String item) {
      var more = new ArrayList<>(parts);
      String id = "L" + (parts.size() + 1);
      more.add(new Part(id, title, text + ".", eur(estimate), quantity, unit, item));
      String whole = description.isEmpty() ? text + "." : description;
      return new Purchase(
          whole, category, kind, procedure, place, years, more, method, criteria, shares,
          envelopes);
    }

    Purchase saying(String whole) {
      return new Purchase(
          whole, category, kind, procedure, place, years, parts, method, criteria, shares,
          envelopes);
    }

    Purchase asking(Criterion... asked) {
      return new Purchase(
          description,
          category,
          kind,
          procedure,
          place,
          years,
          parts,
          method,
          List.of(asked),
          shares,
          envelopes);
    }

    Purchase by(AwardMethod chosen) {
      return new Purchase(
          description,
          category,
          kind,
          procedure,
          place,
          years,
          parts,
          chosen,
          criteria,
          shares,
          envelopes);
    }

    Purchase paid(Share... schedule) {
      return new Purchase(
          description,
          category,
          kind,
          procedure,
          place,
          years,
          parts,
          method,
          criteria,
          List.of(schedule),
          envelopes);
    }

    Purchase inTwoEnvelopes() {
      return new Purchase(
          description, category, kind, procedure, place, years, parts, method, criteria, shares, 2);
    }

    Money estimate() {
      return Money.sum(parts.stream().map(Part::estimate).toList(), "EUR");
    }
  }

  /** A lot with the one thing that is bought in it. */
  record Part(
      String lot,
      String title,
      String description,
      Money estimate,
      int quantity,
      String unit,
      String item) {}

  /** A share of every lot's price that falls due with a milestone. */
  record Share(String code, String title, int percent) {}

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
