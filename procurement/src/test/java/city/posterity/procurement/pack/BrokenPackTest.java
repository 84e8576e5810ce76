package city.posterity.procurement.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case spoils one place of the neutral pack and looks for the problem on that line. */
class BrokenPackTest {

  private static final String GOOD = PackReader.shipped("neutral");

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of(
              "award",
              new Vocabulary.Words(
                  List.of("pending", "notified", "final"),
                  List.of("accept", "end-standstill", "waive-standstill"),
                  List.of(
                      new Vocabulary.Row("pending", "accept", "notified"),
                      new Vocabulary.Row("notified", "end-standstill", "final")))));

  static Stream<Arguments> spoilt() {
    return Stream.of(
        // keys
        arguments("id: neutral", "ident: neutral", "the key 'ident' is unknown", "one of"),
        arguments(
            "valid-from: 2026",
            "valid-fron: 2026",
            "the key 'valid-fron' is unknown",
            "'valid-from' (did you mean that?)"),
        arguments(
            "payment-term:",
            "payment-terms:",
            "the key 'payment-terms' is unknown",
            "'payment-term' (did you mean that?)"),
        arguments(
            "opener-units-minimum:",
            "openers-minimum:",
            "'openers-minimum' in 'parameters' is already on line",
            "each key once"),
        arguments(
            "        value: 2\n",
            "        valu: 2\n",
            "the key 'valu' is unknown",
            "'value' (did you mean that?)"),
        // what may be withheld
        arguments(
            "    longest: 1826 full days\n",
            "    longest: 36 hours\n",
            "the ground 'trade-secret' lasts '36 hours'",
            "a term of at least a day"),
        arguments(
            "    title: Personal data\n",
            "    titel: Personal data\n",
            "the key 'titel' is unknown",
            "one of title"),
        arguments(
            "    longest: none\n",
            "    longest: none\n    verified: yes\n    origin: law\n    bases: x\n",
            "the key 'bases' is unknown",
            "'basis' (did you mean that?)"),
        // the head
        arguments(
            "id: neutral",
            "id: Neutral Pack",
            "the pack's id is 'Neutral Pack'",
            "lower case letters"),
        arguments(
            "2026-01-01\ntitle",
            "1 January 2026\ntitle",
            "'valid-from' '1 January 2026' is no date",
            "a date such as"),
        arguments(
            "currency: EUR",
            "currency: EURO",
            "the currency 'EURO' is unknown",
            "'EUR' (did you mean that?)"),
        arguments("currency: EUR", "currency: [EUR]", "'currency' is a list", "an ISO 4217 code"),
        arguments(
            "origin: default",
            "origin: custom",
            "the origin 'custom' is unknown",
            "one of guideline"),
        arguments(
            "title: Neutral procedures",
            "title:",
            "'title' in the pack is empty",
            "the pack's name"),
        // the calendar
        arguments(
            "Europe/Dublin",
            "Europe/Dublyn",
            "the time zone 'Europe/Dublyn' is unknown",
            "'Europe/Dublin' (did you mean that?)"),
        arguments(
            "Europe/Dublin",
            "Midland",
            "the time zone 'Midland' is unknown",
            "a time zone such as"),
        arguments(
            "[saturday, sunday]",
            "[saturday, sonday]",
            "the day 'sonday' is unknown",
            "'sunday' (did you mean that?)"),
        arguments(
            "[saturday, sunday]",
            "[sunday, sunday]",
            "the day 'sunday' is named twice",
            "each day once"),
        arguments("[saturday, sunday]", "sunday", "'weekend' is 'sunday'", "a list of days"),
        arguments(
            "2027-01-01: New",
            "2027-02-30: New",
            "the holiday '2027-02-30' is no date",
            "a date such as"),
        arguments(
            "2027-01-01: New", "27/1/1: New", "the holiday '27/1/1' is no date", "a date such as"),
        arguments(
            "2027-01-01: New",
            "2026-01-01: New",
            "'2026-01-01' in 'holidays' is already on line",
            "each key once"),
        // the bands
        arguments(
            "below: 200000", "below: 20000", "the limit 20000 does not ascend", "more than 25000"),
        arguments(
            "below: 200000", "below: 200.000,00", "'below' is '200.000,00'", "an amount such as"),
        arguments(
            "below: 200000", "below: EUR 200000", "'below' is 'EUR 200000'", "an amount such as"),
        arguments(
            "    below: 200000\n",
            "",
            "a band has no 'below'",
            "the limit; only the last band has none"),
        arguments(
            "id: full",
            "id: full\n    below: 9000000",
            "the last band has a limit",
            "a last band without 'below'"),
        arguments(
            "id: middle", "id: light", "the band 'light' is there twice", "a name of its own"),
        arguments(
            "[quotation]\n",
            "[quotations]\n",
            "the procedure 'quotations' is unknown",
            "'quotation' (did you mean that?)"),
        arguments("[quotation]\n", "[]\n", "the band has no procedures", "a list of procedures"),
        // the procedures
        arguments(
            "method: limited",
            "method: closed",
            "the method 'closed' is unknown",
            "one of open, selective, limited, direct"),
        arguments(
            "like: open",
            "like: opn",
            "the procedure in 'like' 'opn' is unknown",
            "'open' (did you mean that?)"),
        arguments(
            "like: open",
            "like: quotation",
            "are like each other in a circle",
            "a procedure that states every value"),
        arguments(
            "mandatory-criteria: []",
            "mandatory-criteria: price",
            "'mandatory-criteria' is 'price'",
            "a list of ids"),
        // the values
        arguments(
            "opening-pause: 60 minutes",
            "opening-pause: 1 week",
            "opening-pause is '1 week'",
            "a term such as '36 hours'"),
        arguments(
            "opening-pause: 60 minutes",
            "opening-pause: 60",
            "opening-pause is '60'",
            "a term such as '36 hours'"),
        arguments(
            "panel-minimum: 3",
            "panel-minimum: three",
            "panel-minimum is 'three'",
            "a whole number from 1 to 9999"),
        arguments(
            "panel-minimum: 3",
            "panel-minimum: 0",
            "panel-minimum is '0'",
            "a whole number from 1 to 9999"),
        arguments(
            "panel-minimum: 3",
            "panel-minimum: '3'",
            "panel-minimum is '3'",
            "a whole number from 1 to 9999"),
        arguments("panel-odd: true", "panel-odd: yes", "panel-odd is 'yes'", "true or false"),
        arguments(
            "feature-sum-maximum: 0.3",
            "feature-sum-maximum: 30 %",
            "feature-sum-maximum is '30 %'",
            "a decimal fraction from 0 to 1"),
        arguments(
            "feature-sum-maximum: 0.3",
            "feature-sum-maximum: 30",
            "feature-sum-maximum is '30'",
            "a decimal fraction from 0 to 1"),
        arguments(
            "feature-sum-maximum: 0.3",
            "feature-sum-maximum:",
            "feature-sum-maximum is empty",
            "a decimal fraction from 0 to 1"),
        arguments(
            "feature-sum-maximum: 0.3",
            "feature-sum-maximum: [0.3]",
            "feature-sum-maximum is a list",
            "a decimal fraction from 0 to 1"),
        arguments(
            "bids-minimum: 1",
            "bids-minimum: {value: 1, verified: true}",
            "bids-minimum is verified without a basis",
            "the basis that was read"),
        arguments(
            "bids-minimum: 1",
            "bids-minimum: {value: 1, origin: law}",
            "bids-minimum is law without a basis",
            "the provision in 'basis'"),
        arguments(
            "bids-minimum: 1",
            "bids-minimum: {value: 1, basis: b, verified: maybe}",
            "'verified' is 'maybe'",
            "true or false"),
        arguments(
            "bids-minimum: 1",
            "bids-minimum: {origin: city}",
            "bids-minimum has no 'value'",
            "the value itself"),
        // the moves
        arguments(
            "machine: award",
            "machine: reward",
            "the machine 'reward' is unknown",
            "'award' (did you mean that?)"),
        arguments(
            "from: notified",
            "from: told",
            "the status 'told' is unknown",
            "one of pending, notified, final"),
        arguments(
            "verb: waive-standstill",
            "verb: waive-stand-still",
            "the verb 'waive-stand-still' is unknown",
            "'waive-standstill' (did you mean that?)"),
        arguments(
            "to: final",
            "to: finale",
            "the status 'finale' is unknown",
            "'final' (did you mean that?)"),
        arguments(
            "verb: waive-standstill",
            "verb: end-standstill",
            "already has the move 'end-standstill'",
            "a move that is not in the table yet"),
        arguments(
            "          to: final\n", "", "an added move has no 'to'", "a status of the machine"));
  }

  @ParameterizedTest(name = "{1} → {2}")
  @MethodSource("spoilt")
  void isRefusedWithTheLineAndWhatWouldBeRight(
      String from, String to, String what, String expected) {
    assertThat(GOOD).as("the case fits the pack").contains(from);
    String text = GOOD.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    var problem =
        problems(text).stream().filter(p -> p.what().contains(what)).findFirst().orElse(null);
    assertThat(problem).as("%s", problems(text)).isNotNull();
    if (problem != null) {
      assertThat(problem.expected()).startsWith(expected);
      assertThat(problem.file()).isEqualTo("spoilt.yaml");
      assertThat(text.lines().toList().get(problem.line() - 1))
          .as("line %s", problem.line())
          .isIn(changedOrOwner(text));
    }
  }

  /** The lines that the good pack does not have, and those that a missing value belongs to. */
  private static List<String> changedOrOwner(String text) {
    var good = GOOD.lines().toList();
    var lines = new java.util.ArrayList<>(text.lines().filter(l -> !good.contains(l)).toList());
    if (lines.isEmpty()) {
      lines.addAll(List.of("  - id: middle", "        - machine: award"));
    }
    // what is there twice is reported where it stands the second time, under the first's text
    text.lines()
        .filter(l -> count(text, l) > 1 && count(GOOD, l) < count(text, l))
        .forEach(lines::add);
    return lines;
  }

  private static long count(String text, String line) {
    return text.lines().filter(line::equals).count();
  }

  private static List<PackProblem> problems(String text) {
    var thrown =
        catchThrowableOfType(
            PackException.class, () -> PackReader.read("spoilt.yaml", text, VOCABULARY));
    assertThat(thrown).as("the pack is refused").isNotNull();
    return thrown.problems();
  }

  @Test
  void isReadWhenNothingIsWrong() {
    assertThat(PackReader.read("neutral.yaml", GOOD, VOCABULARY).key())
        .isEqualTo("neutral/2026-01-01");
  }

  @Test
  void namesEveryMissingParameterOfEveryProcedure() {
    String text = GOOD.replaceAll("(?m)^      (bids-minimum|panel-odd):.*\n", "");
    assertThat(problems(text))
        .extracting(PackProblem::what, PackProblem::expected)
        .containsExactlyInAnyOrder(
            missing("open", "bids-minimum", "a whole number from 1 to 9999"),
            missing("open", "panel-odd", "true or false"),
            missing("quotation", "bids-minimum", "a whole number from 1 to 9999"),
            missing("quotation", "panel-odd", "true or false"));
    assertThat(problems(text).stream().map(p -> text.lines().toList().get(p.line() - 1)).distinct())
        .containsExactly("  open:", "  quotation:");
  }

  private static org.assertj.core.groups.Tuple missing(String procedure, String key, String kind) {
    return org.assertj.core.groups.Tuple.tuple(
        "the procedure '" + procedure + "' has no '" + key + "'", kind);
  }

  @Test
  void saysEverythingAtOnceInTheOrderOfTheLines() {
    String text =
        GOOD.replace("currency: EUR", "currency: EURO")
            .replace("Europe/Dublin", "Dublin")
            .replace("below: 25000", "below: lots")
            .replace("panel-minimum: 3", "panel-minimum: three")
            .replace("to: final", "to: finale");
    assertThat(problems(text))
        .extracting(PackProblem::what)
        .containsExactly(
            "the currency 'EURO' is unknown",
            "the time zone 'Dublin' is unknown",
            "'below' is 'lots'",
            "panel-minimum is 'three'",
            "the status 'finale' is unknown");
    assertThat(problems(text)).extracting(PackProblem::line).isSorted();
  }

  @Test
  void asksWhoDecidedAValueWhenNobodySaysSo() {
    String text = GOOD.replace("origin: default\n", "");
    assertThat(problems(text))
        .extracting(PackProblem::what)
        .contains(
            "panel-minimum does not say who decided it", "'below' does not say who decided it");
  }

  @Test
  void pointsAtTheLineWhereItStopsBeingYaml() {
    assertThat(problems("id: neutral\ntitle: [a, b\nnotice: c\n"))
        .singleElement()
        .satisfies(p -> {
          assertThat(p.line()).isBetween(2, 3);
          assertThat(p.what()).startsWith("not YAML: ");
        });
    assertThat(problems("")).extracting(PackProblem::what).containsExactly("the file is empty");
    assertThat(problems("- a\n- b\n"))
        .extracting(PackProblem::what)
        .containsExactly("the pack is a list");
    assertThat(problems("just words\n"))
        .extracting(PackProblem::what)
        .containsExactly("the pack is 'just words'");
    assertThat(problems("id: a\n---\nid: b\n")).hasSize(1);
    assertThat(problems("[".repeat(100_000))).hasSize(1);
  }

  @Test
  void isNeverAnsweredByAnythingButAPackOrItsProblems() {
    for (int seed = 0; seed < 400; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder(GOOD);
      for (int i = 0; i <= random.nextInt(4); i++) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, "[]{}:,&*!|>'\"%@`#-? \n\t0\u0000".charAt(random.nextInt(23)));
          default -> text.delete(at, Math.min(text.length(), at + random.nextInt(80)));
        }
      }
      try {
        assertThat(PackReader.read("spoilt.yaml", text.toString()).bands()).isNotEmpty();
      } catch (PackException e) {
        assertThat(e.problems()).as("seed %s", seed).isNotEmpty();
        int lines = (int) text.toString().lines().count() + 1;
        assertThat(e.problems()).allSatisfy(p -> assertThat(p.line()).isBetween(1, lines));
      }
    }
  }
}
