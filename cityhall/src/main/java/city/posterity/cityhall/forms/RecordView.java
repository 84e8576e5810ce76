package city.posterity.cityhall.forms;

import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.StreamId;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record as a page shows it: each component with its label. */
public final class RecordView {

  /** How values are said in the language of the page. */
  public interface Voice {
    String money(Money money);

    String moment(Instant at);

    String day(LocalDate day);

    String number(Number number);

    String person(PersonId id);

    String organisation(OrganisationId id);

    String thing(StreamId id);

    /** Whether a component is of no use to people. */
    boolean isHidden(Class<?> record, String component);
  }

  /**
   * @param lines what it says; empty where it has parts
   * @param parts what it consists of, each a list of rows
   */
  public record Row(String label, List<String> lines, List<List<Row>> parts) {
    public Row {
      lines = List.copyOf(lines);
      parts = List.copyOf(parts);
    }
  }

  private final FormContext context;
  private final Labels labels;
  private final Voice voice;

  private RecordView(FormContext context, Voice voice) {
    this.context = context;
    this.labels = new Labels(context);
    this.voice = voice;
  }

  /** What is there; components that say nothing have no row. */
  public static List<Row> of(Object record, FormContext context, Voice voice) {
    return new RecordView(context, voice).rows(record);
  }

  private List<Row> rows(Object record) {
    var rows = new ArrayList<Row>();
    for (RecordComponent c : record.getClass().getRecordComponents()) {
      if (Walk.isAsked(c) && !voice.isHidden(record.getClass(), c.getName())) {
        row(labels.of(record.getClass(), c.getName()), value(record, c), record, c.getName())
            .ifPresent(rows::add);
      }
    }
    return rows;
  }

  private Optional<Row> row(String label, @Nullable Object value, Object owner, String component) {
    Object shown = chosen(value, owner, component);
    return switch (shown) {
      case null -> Optional.empty();
      case Collection<?> all when all.isEmpty() -> Optional.empty();
      case Map<?, ?> all when all.isEmpty() -> Optional.empty();
      case Collection<?> all when all.stream().allMatch(this::isPlain) ->
          Optional.of(new Row(label, lines(all, owner, component), List.of()));
      case Collection<?> all ->
          Optional.of(new Row(label, List.of(), all.stream().map(this::rows).toList()));
      case Map<?, ?> all -> Optional.of(entries(label, all, owner, component));
      case String text when text.isBlank() -> Optional.empty();
      default ->
          isPlain(shown)
              ? Optional.of(
                  new Row(label, plain(shown, owner, component).lines().toList(), List.of()))
              : parts(label, shown);
    };
  }

  /** One case of several says which it is, or one without components would say nothing. */
  private Optional<Row> parts(String label, Object record) {
    var rows = rows(record);
    var word =
        Arrays.stream(record.getClass().getInterfaces())
            .filter(Class::isSealed)
            .map(type -> labels.word(type, CoreJson.kindOf(record.getClass())))
            .toList();
    return rows.isEmpty() && word.isEmpty()
        ? Optional.empty()
        : Optional.of(new Row(label, word, rows.isEmpty() ? List.of() : List.of(rows)));
  }

  /** What was chosen from a list is shown as the list called it. */
  private @Nullable Object chosen(@Nullable Object value, Object owner, String component) {
    return value instanceof String || value instanceof UUID || value instanceof Integer
        ? label(value, offered(owner, component))
        : value;
  }

  private List<String> lines(Collection<?> all, Object owner, String component) {
    var known = new ArrayList<Options.Option>();
    if (all.stream().anyMatch(v -> v instanceof String || v instanceof UUID)) {
      known.addAll(offered(owner, component));
      var others =
          all.stream()
              .map(Object::toString)
              .filter(v -> known.stream().noneMatch(o -> o.value().equals(v)))
              .toList();
      if (!others.isEmpty()) {
        known.addAll(context.options().further(owner.getClass(), component, others));
      }
    }
    return all.stream().map(v -> plain(label(v, known), owner, component)).toList();
  }

  private List<Options.Option> offered(Object owner, String component) {
    return context.options().of(owner.getClass(), component).orElse(List.of());
  }

  private static Object label(Object value, List<Options.Option> offered) {
    return offered.stream()
        .filter(o -> o.value().equals(value.toString()))
        .findFirst()
        .<Object>map(Options.Option::label)
        .orElse(value);
  }

  /** Whether the program made a key up, so that it says nothing to people. */
  private static boolean isMadeUp(Object key) {
    return key instanceof UUID || String.valueOf(key).matches("[0-9a-f]{8}");
  }

  private Row entries(String label, Map<?, ?> all, Object owner, String component) {
    var names = context.options().of(owner.getClass(), component).orElse(List.of());
    var rows = new ArrayList<Row>();
    all.forEach((key, value) -> {
      String name =
          names.stream()
              .filter(o -> o.value().equals(String.valueOf(key)))
              .findFirst()
              .map(Options.Option::label)
              .orElse(isMadeUp(key) ? "" : String.valueOf(key));
      if (isPlain(value)) {
        rows.add(new Row(name, List.of(plain(value, owner, component)), List.of()));
      } else {
        rows.add(new Row(name, List.of(), List.of(rows(value))));
      }
    });
    return new Row(label, List.of(), List.of(rows));
  }

  private boolean isPlain(Object value) {
    return !value.getClass().isRecord() && !(value instanceof Map) && !(value instanceof Collection)
        || value instanceof Money
        || value instanceof Personal
        || value instanceof PersonId
        || value instanceof OrganisationId
        || value instanceof StreamId;
  }

  private String plain(Object value, Object owner, String component) {
    return switch (value) {
      case Money m -> voice.money(m);
      case Instant at -> voice.moment(at);
      case LocalDate day -> voice.day(day);
      case Personal p -> p.value();
      case PersonId id -> voice.person(id);
      case OrganisationId id -> voice.organisation(id);
      case StreamId id -> voice.thing(id);
      case Boolean yes -> context.text(yes ? "forms.yes" : "forms.no");
      case BigDecimal number -> voice.number(number.stripTrailingZeros());
      case Integer number when component.toLowerCase(java.util.Locale.ROOT).endsWith("year") ->
          number.toString();
      case Integer number -> voice.number(number);
      case Enum<?> word -> labels.word(word.getDeclaringClass(), Engine.word(word));
      default -> value.toString();
    };
  }

  private static @Nullable Object value(Object record, RecordComponent c) {
    try {
      var accessor = c.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
