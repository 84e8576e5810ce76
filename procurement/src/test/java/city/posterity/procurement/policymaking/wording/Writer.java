package city.posterity.procurement.policymaking.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes clauses at random; the same seed writes the same ones. */
final class Writer {

  private static final List<String> WORDS =
      """
      city must publish not every bid within 10 days May 2027 clause 4.2 l’acheteur doit au moins
      trois offres licitación deberá 1.000 € 10 % المورد يجب خلال ١٠ أيام 城市 公开 สัญญา environment
      repair accessible 😀 (a) quality; re-use water light school protéger árboles الأشجار
      children's bench tram garden street lamp roof paint\
      """
          .lines()
          .flatMap(line -> Stream.of(line.split(" ")))
          .toList();
  private static final List<String> GAPS = List.of(" ", " ", " ", ", ", ".  ", "\n", "\u00a0", "");
  private static final int RUNS = 500;

  final Random random;

  private Writer(long seed) {
    random = new Random(seed);
  }

  static void always(Consumer<Writer> law) {
    for (long seed = 0; seed < RUNS; seed++) {
      try {
        law.accept(new Writer(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  String text() {
    return IntStream.range(0, random.nextInt(30))
        .mapToObj(i -> word() + GAPS.get(random.nextInt(GAPS.size())))
        .collect(Collectors.joining());
  }

  String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** The text with one to three stretches replaced, left out or put in, anywhere. */
  String edited(String text) {
    String edited = text;
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      int from = random.nextInt(edited.length() + 1);
      int to = Math.min(edited.length(), from + random.nextInt(12));
      String put = random.nextBoolean() ? "" : word();
      edited = edited.substring(0, from) + put + edited.substring(to);
    }
    return edited;
  }

  /** One letter of one word changed. */
  String misspelt(String text) {
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    return text.isEmpty()
        ? text
        : text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
  }

  /** Clauses of made-up words, hardly any of them twice. */
  List<String> clauses() {
    var clauses = new ArrayList<String>();
    for (int i = 3 + random.nextInt(8); i > 0; i--) {
      clauses.add(
          IntStream.range(0, 5 + random.nextInt(15))
              .mapToObj(w -> "w" + Integer.toString(random.nextInt(40_000), 36))
              .collect(Collectors.joining(" ", "The city must ", ".")));
    }
    return clauses;
  }
}
