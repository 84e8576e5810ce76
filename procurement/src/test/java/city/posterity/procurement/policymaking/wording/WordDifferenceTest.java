package city.posterity.procurement.policymaking.wording;

import static city.posterity.procurement.policymaking.wording.WordDifference.Kind.ADDED;
import static city.posterity.procurement.policymaking.wording.WordDifference.Kind.REMOVED;
import static city.posterity.procurement.policymaking.wording.WordDifference.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.policymaking.wording.WordDifference.Kind;
import city.posterity.procurement.policymaking.wording.WordDifference.Piece;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WordDifferenceTest {

  @Test
  void a_replaced_word_is_shown_beside_what_replaces_it() {
    assertThat(WordDifference.between("The city may pay.", "The city must pay.").pieces())
        .containsExactly(
            new Piece(SAME, "The city "),
            new Piece(REMOVED, "may"),
            new Piece(ADDED, "must"),
            new Piece(SAME, " pay."));
  }

  @Test
  void the_noun_changes_behind_a_french_apostrophe_that_stays() {
    assertThat(WordDifference.between("l’acheteur publie", "l’agent publie").pieces())
        .containsExactly(
            new Piece(SAME, "l’"),
            new Piece(REMOVED, "acheteur"),
            new Piece(ADDED, "agent"),
            new Piece(SAME, " publie"));
  }

  @Test
  void arabic_is_compared_by_words() {
    assertThat(WordDifference.between("يجوز للبلدية الشراء", "يجب على البلدية الشراء").pieces())
        .containsExactly(
            new Piece(REMOVED, "يجوز للبلدية"),
            new Piece(ADDED, "يجب على البلدية"),
            new Piece(SAME, " الشراء"));
  }

  @Test
  void chinese_is_compared_by_characters() {
    assertThat(WordDifference.between("市政府应当公开合同", "市政府可以公开合同").pieces())
        .containsExactly(
            new Piece(SAME, "市政府"),
            new Piece(REMOVED, "应当"),
            new Piece(ADDED, "可以"),
            new Piece(SAME, "公开合同"));
  }

  @Test
  void a_sentence_that_is_gone_is_gone_as_a_whole_although_the_next_begins_like_it() {
    assertThat(
            WordDifference.between(
                    "Open data. The city must publish the plan. The city must publish the budget.",
                    "Open data. The city must publish the budget.")
                .pieces())
        .containsExactly(
            new Piece(SAME, "Open data. "),
            new Piece(REMOVED, "The city must publish the plan. "),
            new Piece(SAME, "The city must publish the budget."));
  }

  @Test
  void words_are_counted_and_signs_are_not() {
    var difference = WordDifference.between("Pay 1,000 euros, soon.", "Pay now!");
    assertThat(difference.wordsRemoved()).isEqualTo(3);
    assertThat(difference.wordsAdded()).isEqualTo(1);
    assertThat(difference.isNone()).isFalse();
  }

  @Test
  void another_space_is_a_difference_of_no_words() {
    var difference = WordDifference.between("10 %", "10\u00a0%");
    assertThat(difference.isNone()).isFalse();
    assertThat(difference.wordsRemoved() + difference.wordsAdded()).isZero();
  }

  @Test
  void the_pieces_make_up_both_texts_again() {
    Writer.always(w -> {
      String before = w.text();
      String after = w.random.nextBoolean() ? w.edited(before) : w.text();
      var difference = WordDifference.between(before, after);
      assertThat(text(difference, REMOVED)).isEqualTo(before);
      assertThat(text(difference, ADDED)).isEqualTo(after);
      assertThat(difference.isNone()).isEqualTo(before.equals(after));
    });
  }

  @Test
  void neighbours_are_of_different_kinds_and_none_is_empty() {
    Writer.always(w -> {
      var pieces = WordDifference.between(w.text(), w.text()).pieces();
      assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
      IntStream.range(1, pieces.size())
          .forEach(i -> assertThat(pieces.get(i).kind()).isNotEqualTo(pieces.get(i - 1).kind()));
    });
  }

  @Test
  void a_text_does_not_differ_from_itself() {
    Writer.always(w -> {
      String text = w.text();
      assertThat(WordDifference.between(text, text).isNone()).isTrue();
    });
  }

  @Test
  @Timeout(60)
  void long_texts_that_share_nothing_or_everything_in_another_order_come_to_an_end() {
    String same = "word ".repeat(10_000);
    String others = numbered(new Random(1)).replace('w', 'x');
    String shuffled = numbered(new Random(2));
    for (String before : new String[] {same, others, numbered(new Random(3))}) {
      var difference = WordDifference.between(before, shuffled);
      assertThat(text(difference, REMOVED)).isEqualTo(before);
      assertThat(text(difference, ADDED)).isEqualTo(shuffled);
    }
  }

  @Test
  @Timeout(60)
  void beyond_the_limit_all_between_the_common_ends_is_one_change() {
    String before = "First " + numbered(new Random(4)) + numbered(new Random(5)) + "last";
    String after = "First " + numbered(new Random(6)) + numbered(new Random(7)) + "last";
    assertThat(WordDifference.between(before, after).pieces())
        .extracting(Piece::kind)
        .containsExactly(SAME, REMOVED, ADDED, SAME);
  }

  private static String numbered(Random random) {
    var numbers = IntStream.range(0, 10_000).boxed().collect(Collectors.toList());
    Collections.shuffle(numbers, random);
    return numbers.stream().map(n -> "w" + n + " ").collect(Collectors.joining());
  }

  private static String text(WordDifference difference, Kind with) {
    return difference.pieces().stream()
        .filter(piece -> Stream.of(SAME, with).anyMatch(kind -> kind == piece.kind()))
        .map(Piece::text)
        .collect(Collectors.joining());
  }
}
