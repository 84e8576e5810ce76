package city.posterity.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is different in another text of a policy.
 *
 * @param subject id of the clause or name of the parameter
 * @param words the difference in a sentence
 */
public record Difference(Kind kind, String subject, Message words) {

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
            clause(was, c, into);
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

  private static void clause(Clause was, Clause is, List<Difference> into) {
    if (was.onFail() != is.onFail()) {
      into.add(
          of(
              is.onFail().compareTo(was.onFail()) < 0 ? Kind.STRICTER : Kind.LOOSER,
              is.id(),
              "clause.onFail",
              was.onFail().word(),
              is.onFail().word()));
    }
    if (!Objects.equals(was.expression(), is.expression())) {
      into.add(
          of(
              Kind.OTHER,
              is.id(),
              "clause.expression",
              String.valueOf(was.expression()),
              String.valueOf(is.expression())));
    }
    if (!was.appliesWhen().equals(is.appliesWhen())) {
      into.add(of(Kind.OTHER, is.id(), "clause.applies", was.appliesWhen(), is.appliesWhen()));
    }
    if (!was.gate().equals(is.gate()) || !was.recheckGates().equals(is.recheckGates())) {
      into.add(of(Kind.OTHER, is.id(), "clause.gate", was.gate(), is.gate()));
    }
    if (!was.title().equals(is.title()) || !was.text().equals(is.text())) {
      into.add(of(Kind.OTHER, is.id(), "clause.words", is.title()));
    }
  }

  private static Difference of(Kind kind, String subject, String key, Object... values) {
    var all = new ArrayList<Object>();
    all.add(subject);
    for (Object value : values) {
      all.add(value instanceof Text || value instanceof Message ? value : String.valueOf(value));
    }
    return new Difference(
        kind,
        subject,
        new Message("difference." + key, all.stream().map(Difference::word).toList()));
  }

  private static Object word(Object value) {
    return value instanceof Text t ? t.toString() : value;
  }
}
