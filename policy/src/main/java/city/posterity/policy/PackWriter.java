package city.posterity.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a policy as the text of a pack. The same policy always gives the same text, and reading it
 * gives what was written, save for white space around texts and for line ends, which become {@code
 * \n}.
 */
public final class PackWriter {

  private final List<String> languages;

  private PackWriter(List<String> languages) {
    this.languages = languages;
  }

  /** The pack in YAML 1.2, as one file. Nothing is checked. */
  public static String yaml(PackText pack) {
    return WrittenYaml.of(new PackWriter(pack.languages()).pack(pack));
  }

  private Map<String, Object> pack(PackText pack) {
    Terms terms = pack.terms();
    return new Keys()
        .put("schema_version", 1L)
        .put("policy_id", pack.id())
        .put("version", pack.version())
        .text("title", pack.title())
        .put("languages", pack.languages())
        .text("status", pack.status())
        .text("purpose", pack.purpose())
        .text("attribution", pack.attribution())
        .put("uses", pack.uses())
        .put("tightens", pack.tightens())
        .built("principles", each(terms.principles(), this::words))
        .built("roles", each(terms.roles(), this::role))
        .built("gates", terms.gates().entrySet().stream().map(g -> gate(g)).toList())
        .built("bands", terms.bands())
        .built("facts", each(terms.facts(), this::fact))
        .built("params", each(pack.params(), this::parameter))
        .built("off", each(pack.off(), this::words))
        .built("clauses", pack.clauses().stream().map(this::clause).toList())
        .all();
  }

  private Object role(Terms.RoleTerm role) {
    return new Keys().text("text", role.text()).put("acted_by", role.actedBy()).all();
  }

  private Object gate(Map.Entry<String, Terms.GateTerm> gate) {
    return new Keys()
        .put("id", gate.getKey())
        .text("name", gate.getValue().name())
        .text("asks", gate.getValue().asks())
        .put("commands", gate.getValue().commands())
        .all();
  }

  private Object fact(Terms.FactTerm fact) {
    return new Keys()
        .put("type", fact.type().word())
        .text("text", fact.text())
        .put("entered_by", fact.enteredBy())
        .all();
  }

  private Object parameter(ParameterText p) {
    Parameter.Tighter tighter = p.tighter();
    boolean told = p.type() == ValueReader.natural(p.value()) && p.type() != FactType.STRING;
    return new Keys()
        .always("value", value(p.value(), p.type()))
        .put("type", told ? null : p.type().word())
        .put("origin", p.origin().word())
        .put("tighter", tighter == null ? null : tighter.name().toLowerCase(Locale.ROOT))
        .put("unit", p.unit())
        .text("text", p.text())
        .put("source", p.source())
        .all();
  }

  private static Object value(Object value, FactType type) {
    return switch (value) {
      case Instant time ->
          type == FactType.TIMESTAMP
              ? time.toString()
              : time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
      // 20000000.0, which people read, and not 2.0E7
      case Double number -> {
        var plain = new BigDecimal(number.toString());
        yield plain.setScale(Math.max(1, plain.scale()));
      }
      case List<?> list -> list.stream().map(each -> value(each, list(type))).toList();
      default -> value;
    };
  }

  private static FactType list(FactType type) {
    return type == FactType.DATES ? FactType.DATE : type;
  }

  private Object clause(ClauseText c) {
    var keys =
        new Keys()
            .put("id", c.id())
            .put("section", c.section())
            .put("items", c.items())
            .put("principle", c.principle())
            .text("title", c.title())
            .text("text", c.text())
            .text("plain", c.plain())
            .text("rationale", c.rationale())
            .put("obligation", c.obligation().word());
    CheckText check = c.check();
    if (check != null) {
      keys.put("bands", check.bands())
          .put("applies_when", check.appliesWhen().equals("true") ? null : check.appliesWhen());
    }
    keys.put("gate", c.gate())
        .put("recheck_gates", check == null ? List.of() : check.recheckGates())
        .put("commands", check == null ? List.of() : check.commands())
        .built("evidence", c.evidence().stream().map(this::words).toList());
    if (check != null) {
      keys.built("check", check(check));
      Statement statement = check.statement();
      if (statement != null) {
        keys.built("attestation", statement(statement));
      }
    }
    keys.put("on_fail", c.onFail() == null ? null : c.onFail().word());
    if (check != null) {
      int signatures = check.waiverSignatures();
      keys.put("explained_by", check.explainedBy())
          .text("waiver", check.waivable() ? check.waiver() : null)
          .put("waiver", check.waivable() ? null : CheckReader.NONE)
          .put("waived_by", check.waivedBy())
          .put("waiver_signatures", signatures == 1 ? null : (long) signatures);
    }
    return keys.text("how_to_fix", c.howToFix()).built("maps", c.maps()).all();
  }

  private Object check(CheckText check) {
    return new Keys()
        .put("mode", check.mode().word())
        .put("facts", check.facts())
        .put("expr", check.expression())
        .all();
  }

  private Object statement(Statement statement) {
    return new Keys()
        .text("statement", statement.text())
        .put("role", statement.roles())
        .put("object", statement.object())
        .all();
  }

  private static <T> Map<String, Object> each(Map<String, T> all, Function<T, Object> one) {
    var result = new LinkedHashMap<String, Object>();
    all.forEach((key, value) -> result.put(key, one.apply(value)));
    return result;
  }

  /** In the one language of the pack as they are; otherwise by language, in the pack's order. */
  private Object words(Text text) {
    var byLanguage = new LinkedHashMap<String, Object>();
    for (String language : languages) {
      String words = text.words().get(language);
      if (words != null) {
        byLanguage.put(language, clean(words));
      }
    }
    new TreeMap<>(text.words()).forEach((tag, words) -> byLanguage.putIfAbsent(tag, clean(words)));
    return languages.equals(List.copyOf(byLanguage.keySet())) && languages.size() == 1
        ? byLanguage.values().iterator().next()
        : byLanguage;
  }

  /** A mapping with what there is of its keys, in order. */
  private final class Keys {

    private final Map<String, Object> all = new LinkedHashMap<>();

    Keys text(String key, @Nullable Text text) {
      return text == null ? this : always(key, words(text));
    }

    /** A word, a number or a list of words. */
    Keys put(String key, @Nullable Object value) {
      return switch (value) {
        case null -> this;
        case String s -> always(key, clean(s));
        case List<?> list -> built(key, list.stream().map(e -> clean(e.toString())).toList());
        default -> always(key, value);
      };
    }

    /** What is ready to be written; nothing where it is empty. */
    Keys built(String key, Object value) {
      boolean nothing =
          (value instanceof Collection<?> list && list.isEmpty())
              || (value instanceof Map<?, ?> map && map.isEmpty());
      return nothing ? this : always(key, value);
    }

    Keys always(String key, Object value) {
      all.put(key, value);
      return this;
    }

    Map<String, Object> all() {
      return all;
    }
  }

  /** What is pasted into a form has other line ends. */
  private static String clean(String words) {
    return words.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
