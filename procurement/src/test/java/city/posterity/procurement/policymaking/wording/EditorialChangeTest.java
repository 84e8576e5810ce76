package city.posterity.procurement.policymaking.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditorialChangeTest {

  @Test
  void spelling_is_editorial_in_every_language() {
    assertEditorial("The enviroment is protected.", "The environment is protected.");
    assertEditorial("les amenagments urbains", "les aménagements urbains");
    assertEditorial("la accesibiliad urbana", "la accesibilidad urbana");
    assertEditorial("حماية الاشجار", "حماية الأشجار");
    assertEditorial("recieved goods", "received goods");
    assertEditorial("The suplier pays.", "The supplier pays.");
  }

  @Test
  void punctuation_white_space_capitals_and_joined_words_are_editorial() {
    assertEditorial("the city pays on time", "The City pays, on  time.");
    assertEditorial("« l'eau »", "“l’eau”");
    assertEditorial("re-use of water", "reuse of water");
    assertEditorial("10 %", "10%");
  }

  @Test
  void other_numbers_of_clauses_are_editorial() {
    assertEditorial("1. As clause 4.2 says,", "2. As clause 5.1 says,");
  }

  @Test
  void what_changes_the_sense_is_not_editorial_however_few_its_letters() {
    assertNotEditorial("The city must pay.", "The city may pay.");
    assertNotEditorial("It is now allowed.", "It is not allowed.");
    assertNotEditorial("a lawful purchase", "an unlawful purchase");
    assertNotEditorial("lawful purchases", "unlawful purchases");
    assertNotEditorial("within 10 days", "within 16 days");
    assertNotEditorial("until 3 June", "until 3 July");
    assertNotEditorial("The buyer pays.", "The buyers pay.");
    assertNotEditorial("goods supplied", "goods supplier");
    assertNotEditorial("deberá publicar", "debería publicar");
    assertNotEditorial("يجب النشر", "يجوز النشر");
    assertNotEditorial("CO2", "CO3");
  }

  @Test
  void a_word_put_in_left_out_or_replaced_is_not_editorial() {
    assertNotEditorial("green paint", "dark green paint");
    assertNotEditorial("dark green paint", "green paint");
    assertNotEditorial("green paint", "blue paint");
    assertNotEditorial("", "green paint");
    assertNotEditorial("green paint", " ");
  }

  @Test
  void more_words_than_the_limits_are_not_editorial() {
    String rest = " plain paint on garden walls".repeat(40);
    assertEditorial(
        "enviroment ".repeat(EditorialChange.MOST_WORDS) + rest,
        "environment ".repeat(EditorialChange.MOST_WORDS) + rest);
    assertNotEditorial(
        "enviroment ".repeat(EditorialChange.MOST_WORDS + 1) + rest,
        "environment ".repeat(EditorialChange.MOST_WORDS + 1) + rest);
    assertNotEditorial("enviroment matterrs here", "environment matters here");
  }

  @Test
  void thousands_written_otherwise_are_editorial_only_in_a_named_language() {
    assertThat(EditorialChange.is("en", "1,000 trees", "1000 trees")).isTrue();
    assertThat(EditorialChange.is("es", "1,000 kg", "1000 kg")).isFalse();
    assertThat(EditorialChange.is("1,000 trees", "1000 trees")).isFalse();
  }

  @Test
  void an_arabic_preposition_left_out_is_not_editorial() {
    assertThat(EditorialChange.is("ar", "يدفع للمورد", "يدفع المورد")).isFalse();
  }

  @Test
  void a_text_is_an_editorial_change_of_itself() {
    Writer.always(w -> {
      String text = w.text();
      assertEditorial(text, text);
    });
  }

  @Test
  void what_is_editorial_is_never_material() {
    var editorial = new int[1];
    Writer.always(w -> {
      String before = w.text();
      String after = w.random.nextInt(4) == 0 ? w.edited(before) : w.misspelt(before);
      boolean inAny = EditorialChange.is(before, after);
      editorial[0] += inAny && !before.equals(after) ? 1 : 0;
      for (String language : List.of("en", "fr-FR", "es", "ar", "de")) {
        if (inAny || EditorialChange.is(language, before, after)) {
          assertThat(MaterialChange.between(language, before, after)).isEmpty();
        }
      }
    });
    assertThat(editorial[0]).isGreaterThan(10);
  }

  private static void assertEditorial(String before, String after) {
    assertThat(EditorialChange.is(before, after)).as("%s -> %s", before, after).isTrue();
  }

  private static void assertNotEditorial(String before, String after) {
    assertThat(EditorialChange.is(before, after)).as("%s -> %s", before, after).isFalse();
  }
}
