package city.posterity.cityhall.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Computed;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Everything that a form or a page of work can show is called something. */
class WorkTextsTest {

  private static final Set<Class<?>> PLAIN =
      Set.of(
          Money.class,
          PersonId.class,
          OrganisationId.class,
          StreamId.class,
          Personal.class,
          String.class);

  /** Told by {@code work.status}. */
  private static final Set<Class<?>> STATUSES =
      BuyingCycle.MACHINES.stream()
          .map(m -> m.statuses().getFirst().getDeclaringClass())
          .filter(c -> !c.getSimpleName().equals("EvaluationStatus"))
          .collect(java.util.stream.Collectors.toSet());

  private final Texts texts = new Texts();
  private final Set<String> missing = new TreeSet<>();
  private final Set<Type> seen = new HashSet<>();

  @Test
  void everyVerbStatusFieldAndWordHasItsText() {
    for (Machine machine : BuyingCycle.MACHINES) {
      String thing = machine.thing().word();
      need("work.thing." + thing);
      need("work.things." + thing);
      need("work.sees." + thing);
      machine.statuses().forEach(s -> need("work.status." + thing + "." + Engine.word(s)));
      machine.moves().forEach(m -> need("work.verb." + thing + "." + m.verb()));
      machine.optional().forEach(m -> need("work.verb." + thing + "." + m.verb()));
      machine.verbs().values().forEach(this::type);
      type(machine.state());
    }
    for (Role role : Role.values()) {
      if (role.isHuman()) {
        need("work.role." + role.word());
      }
    }
    for (Hold.Cause cause : Hold.Cause.values()) {
      need("work.hold." + Engine.word(cause));
    }
    for (String stage :
        List.of("planning", "market", "bidding", "evaluation", "award", "delivery")) {
      need("work.stage." + stage);
    }
    assertThat(missing).as("without text:\n%s", String.join("\n", missing)).isEmpty();
  }

  private void type(Type type) {
    if (type instanceof ParameterizedType p) {
      for (Type argument : p.getActualTypeArguments()) {
        type(argument);
      }
      return;
    }
    if (!(type instanceof Class<?> c) || !seen.add(c) || PLAIN.contains(c)) {
      return;
    }
    if (c.isEnum() && c.getSimpleName().endsWith("Status") && STATUSES.contains(c)) {
      return;
    }
    if (c.isEnum()) {
      for (Object constant : c.getEnumConstants()) {
        word(c, Engine.word((Enum<?>) constant));
      }
    } else if (c.isInterface() && c.isSealed()) {
      for (Class<?> kind : c.getPermittedSubclasses()) {
        word(c, CoreJson.kindOf(kind));
        type(kind);
      }
    } else if (c.isRecord()) {
      for (RecordComponent component : c.getRecordComponents()) {
        if (component.isAnnotationPresent(Computed.class)) {
          continue;
        }
        String own = "forms.field." + c.getSimpleName() + "." + component.getName();
        String shared = "forms.field." + component.getName();
        if (find(own) || find(shared)) {
          // it is called something
        } else {
          missing.add(own);
        }
        type(component.getGenericType());
      }
    }
  }

  private void word(Class<?> type, String word) {
    String own = "forms.word." + type.getSimpleName() + "." + word;
    if (!find(own) && !find("forms.word." + word)) {
      missing.add(own);
    }
  }

  private void need(String key) {
    if (!find(key)) {
      missing.add(key);
    }
  }

  private boolean find(String key) {
    return texts.find(Locale.ENGLISH, key).isPresent();
  }
}
