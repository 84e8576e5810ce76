package city.posterity.procurement.pack;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.calendar.Term;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedPacksTest {

  static Pack shipped(String id) {
    return PackReader.read(id + ".yaml", PackReader.shipped(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"neutral", "aurelia"})
  void areCompleteAndMarkedAsNoLegalAdvice(String id) {
    Pack pack = shipped(id);
    assertThat(pack.id()).isEqualTo(id);
    assertThat(pack.notice()).startsWith("Not legal advice.");
    assertThat(pack.jurisdiction()).contains("fictional");
    assertThat(pack.bands()).extracting(Band::id).containsExactly("light", "middle", "full");
    assertThat(pack.procedures()).containsOnlyKeys("open", "quotation");
    for (int year = 2026; year <= 2029; year++) {
      int sought = year;
      assertThat(pack.calendar().holidays().keySet()).anyMatch(d -> d.getYear() == sought);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"neutral", "aurelia"})
  void callNothingLawThatNobodyRead(String id) {
    shipped(id)
        .procedures()
        .values()
        .forEach(p -> {
          for (Parameter parameter : Parameter.values()) {
            Sourced value = p.sourced(parameter);
            if (value.verified()) {
              assertThat(value.basis()).contains("for orientation");
            } else if (value.basis() != null) {
              assertThat(p.basis(parameter)).endsWith("(unverified)");
            }
            assertThat(value.origin()).isNotEqualTo(Origin.LAW);
          }
        });
  }

  @Test
  void letTheNeutralQuotationDepartFromTheOpenProcedureWhereItSaysSo() {
    Pack pack = shipped("neutral");
    Procedure open = Objects.requireNonNull(pack.procedures().get("open"));
    Procedure quotation = Objects.requireNonNull(pack.procedures().get("quotation"));
    assertThat(open.term(Parameter.STANDSTILL)).isEqualTo(Term.parse("8 working days"));
    assertThat(quotation.term(Parameter.TENDER_PERIOD_MINIMUM))
        .isEqualTo(Term.parse("5 working days"));
    assertThat(quotation.count(Parameter.PANEL_MINIMUM)).isEqualTo(1);
    assertThat(quotation.count(Parameter.OPENERS_MINIMUM)).isEqualTo(2);
    assertThat(quotation.sourced(Parameter.PAYMENT_TERM))
        .as("what it does not state it takes from the procedure it is like, line and all")
        .isEqualTo(open.sourced(Parameter.PAYMENT_TERM));
    assertThat(open.edits()).isEmpty();
    assertThat(quotation.edits())
        .singleElement()
        .satisfies(e -> {
          assertThat(e.added()).isTrue();
          assertThat(e.verb()).isEqualTo("waive-standstill");
          assertThat(e.ground()).contains("below the threshold");
        });
  }
}
