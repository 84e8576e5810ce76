package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractPart;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A thing as somebody outside reads it: with markers in place of what is withheld. */
public final class Shown {

  /** What things are referred to by; a marker in it would break the reference. */
  private static final Set<String> NAMES =
      Set.of(
          "id", "lot", "code", "criterion", "sha256", "pointer", "packId", "procedureId", "unit");

  private final Withheld withheld;

  private Shown(Withheld withheld) {
    this.withheld = withheld;
  }

  /**
   * The thing for somebody who does not work on the purchase. Whose own bid or contract it is reads
   * it whole: they wrote it, or signed it.
   */
  public static State to(Procurement procurement, Actor actor, State state) {
    return isOwn(procurement, actor.organisation(), state)
        ? state
        : (State) new Shown(Withheld.of(procurement)).value("", state);
  }

  private static boolean isOwn(Procurement procurement, @Nullable OrganisationId own, State state) {
    return own != null
        && switch (state) {
          case Bid b -> b.supplier().equals(own);
          case Award a -> a.supplier().equals(own);
          case Contract c -> c.supplier().equals(own);
          case ContractPart p ->
              procurement
                  .find(Contract.class, p.contract())
                  .filter(c -> c.supplier().equals(own))
                  .isPresent();
          default -> false;
        };
  }

  private Object value(String name, Object value) {
    return switch (value) {
      case String s -> NAMES.contains(name) ? s : withheld.in(s);
      case Personal p -> p;
      case List<?> list -> list(name, list);
      case Set<?> set ->
          Collections.unmodifiableSet(new LinkedHashSet<>(list(name, List.copyOf(set))));
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<Object, Object>();
        map.forEach((k, v) -> copy.put(k, value(name, v)));
        yield Collections.unmodifiableMap(copy);
      }
      case Record r when r.getClass().getPackageName().startsWith("city.posterity") -> record(r);
      default -> value;
    };
  }

  private List<?> list(String name, List<?> list) {
    var copy = new ArrayList<Object>();
    list.forEach(v -> copy.add(value(name, v)));
    return Collections.unmodifiableList(copy);
  }

  private Record record(Record r) {
    RecordComponent[] components = r.getClass().getRecordComponents();
    var values = new @Nullable Object[components.length];
    boolean same = true;
    for (int i = 0; i < components.length; i++) {
      Object before = Place.read(r, components[i]);
      values[i] = before == null ? null : value(components[i].getName(), before);
      same &= java.util.Objects.equals(before, values[i]);
    }
    if (same) {
      return r;
    }
    try {
      var constructor =
          r.getClass()
              .getDeclaredConstructor(
                  Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return (Record) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(r.getClass() + " cannot be shown", e);
    }
  }
}
