package city.posterity.procurement.laws;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a command's data wrong in one place, whatever the command: an empty text, a negative
 * amount, another currency, another day, nothing where something was.
 */
public final class Spoiling {

  private Spoiling() {}

  public static Command spoil(Command command, Procurement procurement, Chance chance) {
    return command instanceof Record r && r.getClass().getRecordComponents().length > 0
        ? (Command) spoil(r, procurement, chance)
        : command;
  }

  private static Record spoil(Record r, Procurement procurement, Chance chance) {
    var components = r.getClass().getRecordComponents();
    int which = chance.below(components.length);
    var values = new @Nullable Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        values[i] = Objects.requireNonNull(components[i].getAccessor()).invoke(r);
      }
      values[which] =
          components[which].getAnnotatedType().isAnnotationPresent(Nullable.class)
                  && chance.percent(30)
              ? null
              : spoil(values[which], procurement, chance);
      var constructor =
          r.getClass()
              .getDeclaredConstructor(
                  Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return (Record) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      // a value that cannot even be built cannot be sent either
      return r;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object spoil(
      @Nullable Object value, Procurement procurement, Chance chance) {
    return switch (value) {
      case null -> null;
      case String s -> chance.percent(70) ? "" : s + "?";
      case Boolean b -> !b;
      case Integer i -> i + chance.between(-2, 2);
      case Long l -> l + chance.between(-200, 2);
      case BigDecimal d -> chance.percent(50) ? d.negate() : d.add(BigDecimal.TEN);
      case Money m ->
          chance.percent(30)
              ? new Money(m.amount(), "JPY".equals(m.currency()) ? "EUR" : "USD")
              : new Money(
                  chance.percent(50) ? m.amount().negate() : m.amount().multiply(BigDecimal.TEN),
                  m.currency());
      case Instant i -> i.plus(Duration.ofDays(chance.between(-60, 20)));
      case LocalDate d -> d.plusDays(chance.between(-900, 60));
      case UUID _ -> Fixtures.uuid("stranger");
      case PersonId _ -> chance.of(People.ALL).person();
      case OrganisationId _ -> chance.of(People.SUPPLIERS).organisation();
      case StreamId s -> another(s, procurement, chance);
      case Enum<?> e -> chance.of(List.of(e.getDeclaringClass().getEnumConstants()));
      case List<?> l when l.isEmpty() || chance.percent(25) -> List.of();
      case List<?> l -> list(l, procurement, chance);
      case Record r when r.getClass().getRecordComponents().length > 0 ->
          spoil(r, procurement, chance);
      default -> value;
    };
  }

  private static List<?> list(List<?> l, Procurement procurement, Chance chance) {
    var copy = new ArrayList<Object>(l);
    int i = chance.below(copy.size());
    if (chance.percent(25)) {
      copy.add(copy.get(i));
      return copy;
    }
    Object spoiled = spoil(copy.get(i), procurement, chance);
    if (spoiled != null) {
      copy.set(i, spoiled);
    }
    return copy;
  }

  /** A thing of the same kind, since addresses cannot name another kind; or one that is not. */
  private static StreamId another(StreamId id, Procurement procurement, Chance chance) {
    var all = procurement.things().keySet().stream().filter(s -> s.thing() == id.thing()).toList();
    return all.isEmpty() || chance.percent(30)
        ? new StreamId(id.thing(), Fixtures.uuid("stranger"))
        : chance.of(all);
  }
}
