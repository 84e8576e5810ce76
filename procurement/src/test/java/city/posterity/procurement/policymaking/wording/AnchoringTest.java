package city.posterity.procurement.policymaking.wording;

import static city.posterity.procurement.policymaking.wording.Anchoring.Place.CHANGED;
import static city.posterity.procurement.policymaking.wording.Anchoring.Place.MOVED;
import static city.posterity.procurement.policymaking.wording.Anchoring.Place.REMOVED;
import static city.posterity.procurement.policymaking.wording.Anchoring.Place.SAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AnchoringTest {

  private static final String OLD =
      "The city buys green paint. The supplier must deliver within ten days. Bids are published.";

  @Test
  void a_quote_needs_words() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Quote(" \n", "a", "b"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Quote("\u00a0", "a", "b"));
    assertThat(Quote.in(OLD, " ")).isEmpty();
    assertThat(Quote.in(OLD, "blue paint")).isEmpty();
  }

  @Test
  void a_quote_keeps_up_to_32_characters_on_either_side_of_the_first_place() {
    assertThat(Quote.in(OLD, "The supplier"))
        .contains(
            new Quote(
                "The supplier", "The city buys green paint. ", " must deliver within ten days. B"));
    assertThat(Quote.in("x😀" + "a".repeat(31) + "quote", "quote").orElseThrow().prefix())
        .isEqualTo("a".repeat(31));
  }

  @Test
  void a_quote_stays_where_it_is_when_other_words_change() {
    String fresh = "From now on, the town buys paint. The supplier must deliver within ten days.";
    var found = Anchoring.of(quote("must deliver within ten days"), OLD, fresh);
    assertThat(found.place()).isEqualTo(SAME);
    assertThat(found.score()).isEqualTo(1);
    assertThat(fresh.substring(found.from(), found.to())).isEqualTo("must deliver within ten days");
  }

  @Test
  void a_part_of_a_word_is_quoted_exactly() {
    String fresh = "And so: " + OLD;
    var found = Anchoring.of(quote("liver within t"), OLD, fresh);
    assertThat(found.place()).isEqualTo(SAME);
    assertThat(fresh.substring(found.from(), found.to())).isEqualTo("liver within t");
  }

  @Test
  void a_sentence_put_elsewhere_has_moved() {
    String fresh =
        "The supplier must deliver within ten days. Bids are published. The city buys green paint.";
    var found = Anchoring.of(quote("The city buys green paint."), OLD, fresh);
    assertThat(found).isEqualTo(new Anchoring(MOVED, 1, fresh.indexOf("The city"), fresh.length()));
  }

  @Test
  void a_quote_with_another_word_has_changed() {
    String fresh = OLD.replace("ten days", "two weeks");
    var found = Anchoring.of(quote("The supplier must deliver within ten days"), OLD, fresh);
    assertThat(found.place()).isEqualTo(CHANGED);
    assertThat(found.score()).isEqualTo(5 / 7.0);
    assertThat(fresh.substring(found.from(), found.to()))
        .isEqualTo("The supplier must deliver within");
  }

  @Test
  void a_quote_with_a_word_put_in_has_changed_although_all_of_it_remains() {
    var found = Anchoring.of(quote("must deliver"), OLD, OLD.replace("must", "must always"));
    assertThat(found.place()).isEqualTo(CHANGED);
    assertThat(found.score()).isEqualTo(1);
  }

  @Test
  void a_quote_that_moved_and_changed_is_found_by_what_remains() {
    String fresh =
        "The city buys green paint. Bids are published. In each case at night the seller must deliver"
            + " within ten days.";
    var found = Anchoring.of(quote("supplier must deliver within ten days"), OLD, fresh);
    assertThat(found.place()).isEqualTo(CHANGED);
    assertThat(fresh.substring(found.from(), found.to())).isEqualTo("must deliver within ten days");
  }

  @Test
  void words_that_stood_elsewhere_before_are_not_taken_for_the_quoted_ones() {
    String old = "The city must publish the plan. The city must publish the budget.";
    String fresh = "The city must publish the budget.";
    assertThat(Anchoring.of(quote(old, "The city must publish the plan."), old, fresh).place())
        .isEqualTo(REMOVED);
    assertThat(Anchoring.of(new Quote("The city must publish", "", " the plan"), old, fresh))
        .isEqualTo(new Anchoring(REMOVED, 0, -1, -1));
  }

  @Test
  void the_surroundings_tell_which_of_several_places_is_meant() {
    String old = "The city pays. The city waits.";
    var found = Anchoring.of(new Quote("The city", "pays. ", " waits"), old, old);
    assertThat(found).isEqualTo(new Anchoring(SAME, 1, 15, 23));
  }

  @Test
  void a_quote_that_is_not_in_the_old_text_is_looked_for_in_the_new_one() {
    assertThat(Anchoring.of(new Quote("green paint", "", ""), "", OLD).place()).isEqualTo(MOVED);
    assertThat(Anchoring.of(new Quote("green paint", "buys ", "."), "", OLD).place())
        .isEqualTo(SAME);
    assertThat(Anchoring.of(new Quote("pink roofs", "buys ", "."), "", OLD).place())
        .isEqualTo(REMOVED);
  }

  @Test
  void other_scripts_are_found_too() {
    String arabic = "تشتري المدينة الطلاء. يجب على المورّد التسليم خلال عشرة أيام.";
    assertThat(
            Anchoring.of(
                quote(arabic, "يجب على المورّد التسليم"),
                arabic,
                arabic.replace("المدينة", "البلدية")))
        .extracting(Anchoring::place, Anchoring::score)
        .containsExactly(SAME, 1.0);
    String chinese = "市政府应当公开合同。";
    assertThat(Anchoring.of(quote(chinese, "应当公开"), chinese, "市政府可以公开合同。"))
        .isEqualTo(new Anchoring(CHANGED, 0.5, 5, 7));
  }

  @Test
  void in_an_unchanged_text_every_quote_is_the_same_with_score_1() {
    Writer.always(w -> {
      String text = w.text();
      int from = w.random.nextInt(text.length() + 1);
      String exact = text.substring(from, from + w.random.nextInt(text.length() - from + 1));
      Quote.in(text, exact)
          .ifPresent(quote -> {
            var found = Anchoring.of(quote, text, text);
            assertThat(found.place()).isEqualTo(SAME);
            assertThat(found.score()).isEqualTo(1);
            assertThat(text.substring(found.from(), found.to())).isEqualTo(exact);
          });
    });
  }

  @Test
  void a_deleted_clause_is_removed_and_its_neighbours_stay() {
    Writer.always(w -> {
      var clauses = w.clauses();
      String old = String.join(" ", clauses);
      int gone = w.random.nextInt(clauses.size());
      var left = new ArrayList<>(clauses);
      left.remove(gone);
      String fresh = String.join(" ", left);
      assertThat(Anchoring.of(quote(old, clauses.get(gone)), old, fresh).place())
          .isEqualTo(REMOVED);
      assertThat(left).allMatch(c -> Anchoring.of(quote(old, c), old, fresh).place() == SAME);
    });
  }

  @Test
  void whatever_the_texts_the_answer_is_a_stretch_of_the_new_one() {
    Writer.always(w -> {
      String old = w.text();
      String fresh = w.random.nextBoolean() ? w.edited(old) : w.text();
      var found = Anchoring.of(new Quote(w.word() + " " + w.word(), w.word(), ""), old, fresh);
      assertThat(found.score()).isBetween(0.0, 1.0);
      if (found.place() == REMOVED) {
        assertThat(found.from()).isEqualTo(-1);
        assertThat(found.to()).isEqualTo(-1);
      } else {
        assertThat(fresh.substring(found.from(), found.to())).isNotBlank();
      }
    });
  }

  @Test
  @Timeout(60)
  void hostile_texts_come_to_an_end() {
    String same = "word ".repeat(10_000);
    String others = "word other ".repeat(5_000);
    var quote = new Quote("word ".repeat(4_000) + "end", "word", "word");
    assertThat(Anchoring.of(quote, same, others).place()).isEqualTo(CHANGED);
    assertThat(Anchoring.of(new Quote("word", "", ""), same, same).place()).isEqualTo(SAME);
    assertThat(Anchoring.of(new Quote("word", "", ""), same, others).score()).isBetween(0.0, 1.0);
  }

  private static Quote quote(String exact) {
    return quote(OLD, exact);
  }

  private static Quote quote(String text, String exact) {
    return Quote.in(text, exact).orElseThrow();
  }
}
