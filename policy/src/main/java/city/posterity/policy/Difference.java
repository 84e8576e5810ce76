package city.posterity.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is different in another text of a policy.
 *
 * @param subject id of the clause or name of the parameter
 * @param words the difference in a sentence
 * @param wording the words that stood there and those that stand there now, where that is the
 *     difference
 */
public record Difference(Kind kind, String subject, Message words, @Nullable Wording wording) {

  /** Which way it goes. */
  public enum Kind {
    NEW,
    GONE,
    STRICTER,
    LOOSER,
    /** Neither, or only use can tell. */
    OTHER
  }

  /** Every difference: parameters first, then clauses, each in the order of the later text. */
  public static List<Difference> between(Policy before, Policy after) {
    var differences = new ArrayList<Difference>();
    parameters(before.parameters(), after.parameters(), differences);
    clauses(before, after, differences);
    return List.copyOf(differences);
  }

  private static void parameters(
      Map<String, Parameter> before, Map<String, Parameter> after, List<Difference> into) {
    after.forEach((name, p) -> {
      Parameter was = before.get(name);
      if (was == null) {
        into.add(of(Kind.NEW, name, "parameter.new", p.value()));
      } else if (!was.value().equals(p.value())) {
        into.add(of(direction(was, p), name, "parameter.value", was.value(), p.value()));
      }
    });
    before.keySet().stream()
        .filter(name -> !after.containsKey(name))
        .forEach(name -> into.add(of(Kind.GONE, name, "parameter.gone")));
  }

  private static Kind direction(Parameter was, Parameter is) {
    Parameter.Tighter tighter = was.tighter();
    if (tighter == null
        || !(was.value() instanceof Number a)
        || !(is.value() instanceof Number b)) {
      return Kind.OTHER;
    }
    boolean higher = b.doubleValue() > a.doubleValue();
    return switch (tighter) {
      case HIGHER -> higher ? Kind.STRICTER : Kind.LOOSER;
      case LOWER -> higher ? Kind.LOOSER : Kind.STRICTER;
      case NEITHER -> Kind.OTHER;
    };
  }

  private static void clauses(Policy before, Policy after, List<Difference> into) {
    after
        .clauses()
        .forEach((id, c) -> {
          Clause was = before.clauses().get(id);
          if (was == null) {
            into.add(of(Kind.NEW, id, "clause.new", c.title()));
          } else {
            into.addAll(ClauseDifference.between(was, c));
          }
        });
    before
        .clauses()
        .forEach((id, c) -> {
          if (!after.clauses().containsKey(id)) {
            Text reason = after.off().get(id);
            into.add(
                reason == null
                    ? of(Kind.GONE, id, "clause.gone", c.title())
                    : of(Kind.GONE, id, "clause.off", c.title(), reason));
          }
        });
  }

  static Difference of(Kind kind, String subject, String key, Object... values) {
    var all = new ArrayList<Object>();
    all.add(subject);
    for (Object value : values) {
      all.add(value instanceof Text || value instanceof Message ? value : String.valueOf(value));
    }
    return new Difference(
        kind,
        subject,
        new Message("difference." + key, all.stream().map(Difference::word).toList()),
        null);
  }

  private static Object word(Object value) {
    return value instanceof Text t ? t.toString() : value;
  }
}
