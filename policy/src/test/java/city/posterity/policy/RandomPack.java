package city.posterity.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A pack that holds together, of words that nobody who writes packs would think of. */
final class RandomPack {

  private static final List<String> LANGUAGES = List.of("en", "fr", "ar", "zh-Hant");

  /** What has a meaning in YAML, or breaks what is written carelessly. */
  private static final List<String> PIECES =
      List.of(
          "the need",
          "'quoted'",
          "\"quoted\"",
          "a: b",
          ": ",
          " #",
          "# no comment",
          "- ",
          "-",
          "? ",
          "{x}",
          "[y]",
          ", ",
          "&a",
          "*a",
          "!tag",
          "|",
          ">",
          "%",
          "@",
          "`",
          "\\n",
          "\n",
          "\n\n",
          "\n  - ",
          " \n",
          "\n ",
          "\t",
          "yes",
          "no",
          "null",
          "~",
          "true",
          "1e3",
          "0x1F",
          "0.5",
          "007",
          "2027-03-01",
          "---",
          "...",
          "تُكتب الحاجة قبل الشراء",
          "\u200f",
          "购买之前",
          "é\u0301",
          "\ud83c\udf33",
          "\u00a0",
          "\u0085",
          "\u2028",
          "\ufeff",
          "\u0007",
          "word ".repeat(60),
          "x".repeat(300),
          "«\u202fdouble\u202f»");

  private final List<String> languages = new ArrayList<>();
  private final Random random;

  private RandomPack(int seed) {
    random = new Random(seed);
  }

  /** The same seed always gives the same pack. */
  static PackText of(int seed) {
    return new RandomPack(seed).pack();
  }

  private PackText pack() {
    languages.addAll(LANGUAGES.subList(0, 1 + random.nextInt(LANGUAGES.size())));
    var clauses = new ArrayList<ClauseText>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      clauses.add(clause("C-" + i));
    }
    return new PackText(
        "town",
        words(),
        words("title"),
        maybe(),
        maybe(),
        maybe(),
        languages,
        List.of(),
        List.of(),
        Map.of(),
        terms(),
        params(),
        clauses);
  }

  private Terms terms() {
    var facts = new LinkedHashMap<String, Terms.FactTerm>();
    facts.put("need.seen", new Terms.FactTerm(FactType.BOOL, maybe(), "mayor"));
    facts.put("need.words", new Terms.FactTerm(FactType.STRING, maybe(), null));
    facts.put("bids[].price", new Terms.FactTerm(FactType.DECIMAL, null, null));
    var gates = new LinkedHashMap<String, Terms.GateTerm>();
    gates.put("G1", new Terms.GateTerm(words(""), maybe(), List.of("plan.approve")));
    gates.put("G2", new Terms.GateTerm(words(""), null, List.of()));
    var roles = new LinkedHashMap<String, Terms.RoleTerm>();
    roles.put("approver", new Terms.RoleTerm(words(""), null));
    roles.put("mayor", new Terms.RoleTerm(words(""), "approver"));
    var bands = new LinkedHashMap<String, String>();
    bands.put("small", "need.seen");
    bands.put("large", "true");
    return new Terms(
        facts, gates, roles, Map.of("P1", words("")), random.nextBoolean() ? bands : Map.of());
  }

  private Map<String, ParameterText> params() {
    var params = new LinkedHashMap<String, ParameterText>();
    params.put("number", parameter(random.nextLong(), FactType.INT));
    params.put("share", parameter(random.nextGaussian() * 1e9, FactType.DECIMAL));
    params.put("tiny", parameter(random.nextDouble() * 1e-12, FactType.DECIMAL));
    params.put("word", parameter(words(), FactType.STRING));
    params.put("law", parameter(random.nextBoolean(), FactType.BOOL));
    params.put("day", parameter(Instant.parse("2027-03-01T00:00:00Z"), FactType.DATE));
    params.put("moment", parameter(Instant.parse("2027-03-01T10:00:00Z"), FactType.TIMESTAMP));
    params.put("words", parameter(List.of(words(), words()), FactType.STRINGS));
    params.put("none", parameter(List.of(), FactType.INTS));
    params.put("rates", parameter(List.of(0.035, 2.0e8), FactType.DECIMALS));
    return params;
  }

  private ParameterText parameter(Object value, FactType type) {
    return new ParameterText(
        value,
        type,
        Origin.values()[random.nextInt(4)],
        random.nextBoolean() ? "days" : null,
        maybe(),
        words(),
        random.nextBoolean() ? Parameter.Tighter.values()[random.nextInt(3)] : null);
  }

  private ClauseText clause(String id) {
    boolean checked = random.nextInt(3) > 0;
    return new ClauseText(
        id,
        random.nextBoolean() ? words() : null,
        random.nextBoolean() ? List.of("4.1", "x: y") : List.of(),
        random.nextBoolean() ? "P1" : null,
        words(""),
        words(""),
        maybe(),
        maybe(),
        Obligation.values()[random.nextInt(2)],
        random.nextBoolean() ? List.of(words(""), words("")) : List.of(),
        checked || random.nextBoolean() ? "G1" : null,
        checked ? check() : null,
        checked || random.nextBoolean() ? Enforcement.values()[random.nextInt(3)] : null,
        maybe(),
        random.nextBoolean()
            ? Map.of("sdg", List.of("12.7", words()), words(), Map.of("ways", List.of("no")))
            : Map.of());
  }

  private CheckText check() {
    Mode mode = Mode.values()[random.nextInt(4)];
    boolean signed = mode == Mode.ATTESTATION || mode == Mode.HYBRID;
    boolean waivable = random.nextInt(3) > 0;
    return new CheckText(
        mode,
        random.nextBoolean() ? List.of("need.seen", "bids") : List.of(),
        mode == Mode.ATTESTATION
            ? null
            : "need.seen &&\n  // a: comment #\n need.words != 'a: \"b\"' || params.number > 3",
        signed
            ? new Statement(
                words(""),
                random.nextBoolean() ? List.of("mayor", "approver") : List.of(),
                random.nextBoolean() ? "need" : null)
            : null,
        random.nextBoolean() ? "need.words != ' - #'" : "true",
        List.of(),
        random.nextBoolean() ? List.of("G2") : List.of(),
        random.nextBoolean() ? List.of("plan.approve", "tender.publish") : List.of(),
        random.nextBoolean() ? List.of("mayor") : List.of(),
        waivable,
        waivable && random.nextBoolean() ? words("A waiver: ") : null,
        waivable && random.nextBoolean() ? List.of("approver") : List.of(),
        waivable ? 1 + random.nextInt(9) : 1);
  }

  private @Nullable Text maybe() {
    return random.nextBoolean() ? words("") : null;
  }

  private Text words(String before) {
    var words = new LinkedHashMap<String, String>();
    for (String language : languages) {
      words.put(language, before + words());
    }
    return new Text(words);
  }

  /** As a reader takes it: with something to see in it, and no blanks around. */
  private String words() {
    var words = new StringBuilder();
    for (int i = 0; i <= random.nextInt(5); i++) {
      words.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    String stripped = words.toString().strip();
    return stripped.isBlank() ? "so " + random.nextInt(9) : stripped.toLowerCase(Locale.ROOT);
  }
}
