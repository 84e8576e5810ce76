package city.posterity.procurement.policymaking.wording;

import static city.posterity.procurement.policymaking.wording.MaterialKind.ADDED;
import static city.posterity.procurement.policymaking.wording.MaterialKind.ADDRESSEE;
import static city.posterity.procurement.policymaking.wording.MaterialKind.DATE;
import static city.posterity.procurement.policymaking.wording.MaterialKind.NUMBER;
import static city.posterity.procurement.policymaking.wording.MaterialKind.OBLIGATION;
import static city.posterity.procurement.policymaking.wording.MaterialKind.OTHER_LANGUAGE;
import static city.posterity.procurement.policymaking.wording.MaterialKind.REMOVED;
import static city.posterity.procurement.policymaking.wording.MaterialKind.SCOPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MaterialChangeTest {

  @Test
  void in_english_each_kind_is_found_by_its_words() {
    assertFound("en", "The city must publish bids.", "The city should publish bids.", OBLIGATION);
    assertFound("en", "Bids are opened in public.", "Bids are not opened in public.", SCOPE);
    assertFound("en", "It holds for all contracts.", "It holds for some contracts.", SCOPE);
    assertFound("en", "at least three bids", "at most three bids", SCOPE);
    assertFound("en", "Answer within 10 days.", "Answer within 12 days.", NUMBER);
    assertFound("en", "Answer within ten days.", "Answer within ten weeks.", DATE);
    assertFound("en", "From May 2027 on", "From June 2027 on", DATE);
    assertFound("en", "From 1 May 2027 on", "From 1 May 2028 on", DATE);
    assertFound("en", "The buyer keeps it.", "The supplier keeps it.", ADDRESSEE);
    assertFound("en", "a noise of 10 m", "a noise of 10 km", NUMBER);
  }

  @Test
  void in_french_each_kind_is_found_by_its_words() {
    assertFound("fr", "L’acheteur doit publier.", "L’acheteur peut publier.", OBLIGATION);
    assertFound("fr", "L’acheteur publie.", "L’acheteur ne publie pas.", SCOPE);
    assertFound("fr", "toutes les offres, sauf celle-ci", "les offres, sauf celle-ci", SCOPE);
    assertFound("fr", "L’acheteur publie.", "Le fournisseur publie.", ADDRESSEE);
    assertFound("fr", "dans les dix jours", "dans les douze jours", NUMBER);
    assertFound("fr", "le 1er mai 2027", "le 1er juin 2027", DATE);
  }

  @Test
  void in_spanish_each_kind_is_found_by_its_words() {
    assertFound("es", "El comprador deberá publicar.", "El comprador podrá publicar.", OBLIGATION);
    assertFound("es", "Se publica siempre.", "No se publica siempre.", SCOPE);
    assertFound("es", "El licitador responde.", "El proveedor responde.", ADDRESSEE);
    assertFound("es", "en 10 días hábiles", "en 15 días hábiles", NUMBER);
    assertFound("es", "el 3 de mayo", "el 3 de junio", DATE);
  }

  @Test
  void in_arabic_each_kind_is_found_by_its_words_whatever_they_are_written_together_with() {
    assertFound("ar", "ويجب نشر العقود", "ويجوز نشر العقود", OBLIGATION);
    assertFound("ar", "يجوز نشر العقود", "لا يجوز نشر العقود", SCOPE);
    assertFound("ar", "يدفع للمورّد", "يدفع للمقاول", ADDRESSEE);
    assertFound("ar", "خلال ١٠ أيام", "خلال ١٢ يومًا", NUMBER, DATE);
    assertFound("ar", "قبل مايو", "قبل يونيو", DATE);
  }

  @Test
  void equal_numbers_written_otherwise_are_no_change() {
    assertFound("en", "at most 10 %", "at most 10%");
    assertFound("en", "at most 10 per cent", "at most 10%");
    assertFound("en", "1,000 euros", "1000 euros");
    assertFound("en", "1,000.50 euros", "1\u202f000.5 euros");
    assertFound("es", "1.000.000,00 euros", "1 000 000 euros");
    assertFound("fr", "1\u00a0000 euros", "1.000 euros");
    assertFound("ar", "١٠ سنوات", "10 سنوات");
    assertFound("ar", "١٬٠٠٠ دينار", "1000 دينار");
    assertFound("en", "ten days", "10 days");
    assertFound("hi", "१० दिन", "10 दिन");
  }

  @Test
  void a_sign_between_thousands_in_one_language_begins_the_decimals_in_another() {
    assertFound("en", "1.000 kg", "1000 kg", NUMBER);
    assertFound("es", "1,000 kg", "1000 kg", NUMBER);
    assertFound("de", "1.000 kg", "1000 kg", NUMBER, OTHER_LANGUAGE);
  }

  @Test
  void other_numbers_of_clauses_are_no_change() {
    assertFound("en", "See clause 4.2 (b) and § 5.", "See clause 5.1 (c) and § 6.");
    assertFound("en", "1. The city pays.\n2. It reports.", "3. The city pays.\n4. It reports.");
    assertFound("fr", "selon l’article 12 bis", "selon l’article 14");
    assertFound("es", "según el artículo 12", "según el artículo 14");
    assertFound("ar", "وفق المادة ١٢", "وفق المادة ١٤");
  }

  @Test
  void a_number_that_only_stands_where_a_clause_number_could_is_a_change() {
    assertFound("en", "in every section 10 % more", "in every section 12 % more", NUMBER);
    assertFound("en", "The city pays within\n30. It", "The city pays within\n60. It", NUMBER);
  }

  @Test
  void who_does_what_is_not_exchanged_unnoticed() {
    assertFound(
        "en",
        "The city decides and the supplier pays.",
        "The supplier decides and the city pays.",
        ADDRESSEE);
  }

  @Test
  void a_short_form_of_not_is_not() {
    assertFound("en", "The city mustn't pay.", "The city must not pay.");
    assertFound("en", "The city can’t pay.", "The city can pay.", SCOPE);
  }

  @Test
  void a_slip_in_a_long_listed_word_is_no_other_word() {
    assertFound("en", "The suplier pays.", "The supplier pays.");
    assertFound("en", "The supplier pays.", "The suppliers pay.", ADDRESSEE);
    assertFound("en", "goods supplied", "goods supplier", ADDRESSEE);
  }

  @Test
  void the_month_of_may_is_no_permission() {
    assertFound("en", "until 3 May", "until 3 June", DATE);
    assertFound("en", "The city may pay.", "The city pays.", OBLIGATION);
  }

  @Test
  void a_clause_that_comes_or_goes_is_one_change() {
    assertFound("en", " ", "The city must pay 10 euros.", ADDED);
    assertFound("xx", "The city must pay 10 euros.", "", REMOVED);
    assertFound("en", "", "\n");
  }

  @Test
  void without_a_list_whatever_is_more_than_spelling_counts() {
    assertFound("de", "Die Stadt muss zahlen.", "Die Stadt kann zahlen.", OTHER_LANGUAGE);
    assertFound("de", "Die Strassse ist lang.", "Die Strasse ist lang.");
    assertFound("de", "in 10 Tagen", "in 12 Tagen", NUMBER, OTHER_LANGUAGE);
    assertFound("ja", "市は公開する", "市は公開しない", OTHER_LANGUAGE);
    assertFound("not a tag!", "one", "two", OTHER_LANGUAGE);
  }

  @Test
  void a_region_does_not_make_another_language() {
    assertFound("fr-CA", "La ville doit payer.", "La ville peut payer.", OBLIGATION);
  }

  @Test
  void words_that_demand_nothing_are_no_material_change() {
    assertFound("en", "The city buys green paint.", "The city buys blue paint.");
  }

  @Test
  void nothing_changes_between_a_text_and_itself() {
    Writer.always(w -> {
      String text = w.text();
      for (String language : List.of("en", "fr", "es", "ar", "de")) {
        assertFound(language, text, text);
      }
    });
  }

  @Test
  @Timeout(60)
  void hostile_texts_come_to_an_end() {
    String must = "must ".repeat(10_000);
    String digits = "1.".repeat(30_000);
    String brackets = "(".repeat(60_000);
    String word = "a".repeat(60_000);
    String others = "suplier " + "word clause 4 and 10 % comitee ".repeat(2_000);
    for (String text : List.of(must, digits, brackets, word, others)) {
      assertThat(MaterialChange.between("en", text, others + "not")).isNotEmpty();
      assertThat(EditorialChange.is(others + "not", text)).isFalse();
    }
  }

  private static void assertFound(
      String language, String before, String after, MaterialKind... kinds) {
    assertThat(MaterialChange.between(language, before, after))
        .as("%s: %s -> %s", language, before, after)
        .isEqualTo(Set.of(kinds));
    assertThat(MaterialChange.between(language, after, before))
        .as("%s, backwards: %s -> %s", language, after, before)
        .hasSameSizeAs(kinds);
  }
}
