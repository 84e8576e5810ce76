package city.posterity.cityhall.openness;

import city.posterity.procurement.disclosure.redaction.RedactableFields;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Personal;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends every text that may be withheld with a word that is nowhere else. */
final class Planted implements UnaryOperator<Command> {

  private static final Pattern TOKEN = Pattern.compile("zq\\d+qz");
  private static final Set<String> FIELDS = RedactableFields.words();

  private int next;

  /**
   * @param first number of the words; other stories need others
   */
  Planted(int first) {
    next = first;
  }

  @Override
  public Command apply(Command command) {
    return command instanceof Record r ? (Command) planted(r) : command;
  }

  /** All such words in a text. */
  static Set<String> in(String text) {
    return TOKEN
        .matcher(text)
        .results()
        .map(m -> m.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Record planted(Record r) {
    RecordComponent[] components = r.getClass().getRecordComponents();
    var values = new @Nullable Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        var read = Objects.requireNonNull(components[i].getAccessor());
        read.setAccessible(true);
        values[i] = planted(components[i].getName(), read.invoke(r));
      }
      var constructor =
          r.getClass()
              .getDeclaredConstructor(
                  Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object planted(String name, @Nullable Object value) {
    return switch (value) {
      case String s when FIELDS.contains(name) && !s.isBlank() -> s + " zq" + next++ + "qz";
      case Personal p -> p;
      case List<?> list -> {
        var copy = new ArrayList<Object>();
        list.forEach(v -> copy.add(Objects.requireNonNull(planted(name, v))));
        yield List.copyOf(copy);
      }
      case Record r
          when r.getClass().getPackageName().startsWith("city.posterity.procurement")
              && !r.getClass().getPackageName().endsWith(".machine")
              && !r.getClass().getSimpleName().equals("Classification") ->
          planted(r);
      case null -> null;
      default -> value;
    };
  }
}
