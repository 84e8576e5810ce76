package city.posterity.procurement.pack;

import city.posterity.procurement.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a pack's file (YAML 1.2). Nothing in the file is ever run or turned into an object by name.
 * A pack with anything wrong is refused with everything that is wrong.
 */
public final class PackReader {

  static final String ID = "[a-z][a-z0-9-]{0,39}";
  static final String ID_EXPECTED = "lower case letters, digits and hyphens, a letter first";

  private static final int LARGEST = 1 << 20;
  private static final List<String> KEYS =
      List.of(
          "id",
          "valid-from",
          "title",
          "jurisdiction",
          "notice",
          "currency",
          "origin",
          "calendar",
          "bands",
          "light-path",
          RedactionGroundReader.KEY,
          "procedures");

  /** Stands in for a calendar that cannot be read, so that the rest is checked all the same. */
  private static final WorkingCalendar NO_CALENDAR =
      new WorkingCalendar(ZoneOffset.UTC, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Map.of());

  private PackReader() {}

  /**
   * The pack in {@code yaml}; what its move edits refer to is not checked.
   *
   * @param fileName only to say where problems are
   * @throws PackException with every problem and its line
   */
  public static Pack read(String fileName, String yaml) {
    return read(fileName, yaml, null);
  }

  /**
   * @param vocabulary what move edits may refer to; absent when nobody knows
   * @throws PackException with every problem and its line
   */
  public static Pack read(String fileName, String yaml, @Nullable Vocabulary vocabulary) {
    var problems = new Problems(fileName);
    Node root = compose(fileName, yaml, problems);
    if (root == null) {
      throw problems.exception();
    }
    Pack pack = pack(root, problems, vocabulary);
    if (pack == null || !problems.isEmpty()) {
      throw problems.exception();
    }
    return pack;
  }

  /**
   * The text of a pack that comes with the library: {@code neutral} or {@code aurelia}.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static String shipped(String id) {
    String path = "/packs/" + id + ".yaml";
    try (var in = PackReader.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no pack '" + id + "' comes with the library");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Node compose(String fileName, String yaml, Problems problems) {
    // Duplicate keys are let through here to be reported with all the rest.
    var settings =
        LoadSettings.builder()
            .setLabel(fileName)
            .setUseMarks(true)
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(LARGEST)
            .build();
    try {
      var root = new Compose(settings).composeString(yaml);
      if (root.isEmpty()) {
        problems.add(1, "the file is empty", "a pack");
      }
      return root.orElse(null);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 1;
      problems.add(line, "not YAML: " + e.getProblem(), "YAML 1.2");
    } catch (YamlEngineException e) {
      problems.add(1, "not YAML: " + e.getMessage(), "YAML 1.2");
    } catch (StackOverflowError _) {
      problems.add(1, "the file is nested too deeply", "a pack");
    }
    return null;
  }

  private static @Nullable Pack pack(
      Node root, Problems problems, @Nullable Vocabulary vocabulary) {
    var fields = Fields.of(problems, "the pack", new Fields.Field(1, root), KEYS);
    String id = fields.text("id", "a short name such as neutral");
    if (id != null && !id.matches(ID)) {
      problems.add(fields.line("id"), "the pack's id is '" + id + "'", ID_EXPECTED);
    }
    LocalDate validFrom = validFrom(fields, problems);
    String title = fields.text("title", "the pack's name");
    String jurisdiction = fields.text("jurisdiction", "the place whose rules these are");
    String notice = fields.text("notice", "what every reader is told, such as 'Not legal advice.'");
    String currency = currency(fields, problems);
    var values = new SourcedReader(problems);
    Origin origin = fields.has("origin") ? values.origin(fields) : null;
    var calendarField = fields.required("calendar", "a mapping with zone, weekend and holidays");
    WorkingCalendar calendar =
        calendarField == null ? null : new CalendarReader(problems).read(calendarField);
    String expected = "a mapping from names to procedures";
    var procedureField = fields.required("procedures", expected);
    if (procedureField == null) {
      return null;
    }
    var drafts = Fields.open(problems, "'procedures'", procedureField, expected);
    if (drafts.all().isEmpty()) {
      problems.add(procedureField.line(), "there are no procedures", "at least one");
    }
    var bands = new BandReader(problems, currency, origin, drafts.all().keySet()).read(fields);
    var light = new LightPathReader(problems, currency, origin, bands).read(fields);
    var procedures =
        new ProcedureReader(problems, vocabulary, origin)
            .read(
                drafts,
                id + "/" + validFrom,
                calendar == null ? NO_CALENDAR : calendar,
                light,
                new RedactionGroundReader(problems, origin).read(fields));
    if (id == null
        || validFrom == null
        || title == null
        || jurisdiction == null
        || notice == null
        || currency == null
        || calendar == null) {
      return null;
    }
    return new Pack(
        id, validFrom, title, jurisdiction, notice, currency, calendar, bands, procedures);
  }

  private static @Nullable LocalDate validFrom(Fields fields, Problems problems) {
    String text = fields.text("valid-from", "the first day of these rules, such as 2026-01-01");
    return text == null
        ? null
        : CalendarReader.date(problems, fields.line("valid-from"), "'valid-from'", text);
  }

  private static @Nullable String currency(Fields fields, Problems problems) {
    String code = fields.text("currency", "an ISO 4217 code such as EUR");
    if (code == null) {
      return null;
    }
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException _) {
      problems.unknown(
          fields.line("currency"),
          "the currency",
          code,
          Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).toList());
      return null;
    }
  }
}
