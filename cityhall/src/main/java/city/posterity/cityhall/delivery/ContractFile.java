package city.posterity.cityhall.delivery;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Contracts in comma-separated values (RFC 4180), as a spreadsheet writes them: UTF-8, with a byte
 * order mark or without, parted by commas or semicolons; the first line names the columns, in any
 * order. Reading finds everything that is wrong at once.
 */
final class ContractFile {

  /** Most bytes of a file. */
  static final int LARGEST = 5 << 20;

  /** Most contracts in a file. */
  static final int MOST = 5000;

  private static final char MARK = '\uFEFF';

  private final List<Fault> faults = new ArrayList<>();
  private boolean full;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Integer> references = new HashMap<>();

  private ContractFile() {}

  /** A contract and where it stands. */
  record Line(int number, Inherited contract) {}

  /** What became of a file. */
  sealed interface Reading {}

  /** Everything in it can be imported. */
  record Good(List<Line> lines) implements Reading {
    Good {
      lines = List.copyOf(lines);
    }
  }

  /** Nothing of it can be imported until these are put right. */
  record Wrong(List<Fault> faults) implements Reading {
    Wrong {
      faults = List.copyOf(faults);
    }
  }

  static Reading read(byte[] bytes) {
    var file = new ContractFile();
    if (bytes.length > LARGEST) {
      file.wrong(0, "file-too-large", LARGEST >> 20);
    } else {
      String text = file.text(bytes);
      if (text != null) {
        file.records(text);
      }
    }
    return file.faults.isEmpty() ? new Good(file.lines) : new Wrong(file.faults);
  }

  private @Nullable String text(byte[] bytes) {
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < ' ') {
      wrong(0, "workbook");
      return null;
    }
    for (int i = 0, line = 1; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        wrong(line, "not-utf-8");
        return null;
      }
      line += bytes[i] == '\n' ? 1 : 0;
    }
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    out.flip();
    if (result.isError()) {
      wrong(1 + (int) out.chars().filter(c -> c == '\n').count(), "not-utf-8");
      return null;
    }
    String text = out.toString();
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }

  private void records(String text) {
    if (text.isBlank()) {
      wrong(0, "file-empty");
      return;
    }
    List<@Nullable Column> header = null;
    int last = 1;
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      for (CsvRecord cells : reader) {
        last = (int) cells.getStartingLineNumber();
        if (header == null) {
          header = header(last, cells);
          if (!faults.isEmpty()) {
            return;
          }
        } else if (cells.getFields().stream().anyMatch(c -> !c.isBlank())) {
          line(last, header, cells.getFields());
        }
      }
    } catch (CsvParseException e) {
      wrong(last, "quotes");
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (references.isEmpty() && faults.isEmpty()) {
      wrong(0, "no-lines");
    }
  }

  /** Whichever of the two the first line has more of, outside of quotation marks. */
  private static char separator(String text) {
    int balance = 0;
    boolean quoted = false;
    String first = text.stripLeading();
    for (int i = 0; i < first.length(); i++) {
      char c = first.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted) {
        balance += c == ';' ? 1 : c == ',' ? -1 : 0;
      }
    }
    return balance > 0 ? ';' : ',';
  }

  private List<@Nullable Column> header(int number, CsvRecord cells) {
    var header = new ArrayList<@Nullable Column>();
    var seen = EnumSet.noneOf(Column.class);
    for (String cell : cells.getFields()) {
      Column column = Column.named(cell).orElse(null);
      header.add(column);
      if (column == null && !cell.isBlank()) {
        wrong(number, "unknown-column", Draft.shortened(cell), String.join(", ", Column.words()));
      } else if (column != null && !seen.add(column)) {
        wrong(number, "column-twice", column.word());
      }
    }
    String missing =
        EnumSet.complementOf(seen).stream()
            .filter(Column::needed)
            .map(Column::word)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      wrong(number, "column-missing", missing);
    }
    return header;
  }

  private void line(int number, List<@Nullable Column> header, List<String> cells) {
    // a spreadsheet leaves empty cells behind the last column
    int used = cells.size();
    while (used > header.size() && cells.get(used - 1).isBlank()) {
      used--;
    }
    if (used != header.size()) {
      wrong(number, "cells", used, header.size());
      return;
    }
    var texts = new EnumMap<Column, String>(Column.class);
    for (int i = 0; i < header.size(); i++) {
      Column column = header.get(i);
      String cell = cells.get(i);
      if (column != null) {
        texts.put(column, unquoted(cell));
      } else if (!cell.isBlank()) {
        wrong(number, "cell-without-column", Draft.shortened(cell));
      }
    }
    if (references.size() == MOST) {
      // said once; what comes after it is not looked at
      if (!full) {
        wrong(number, "too-many-lines", MOST);
      }
      full = true;
      return;
    }
    var contract = Draft.read(texts, number, faults);
    String reference = texts.getOrDefault(Column.REFERENCE, "").strip();
    Integer earlier =
        references.putIfAbsent(reference.isEmpty() ? "\n" + number : reference, number);
    if (earlier != null) {
      faults.add(
          Fault.of(
              number, Column.REFERENCE, "reference-twice", Draft.shortened(reference), earlier));
    } else {
      contract.ifPresent(c -> lines.add(new Line(number, c)));
    }
  }

  /** Our own files have an apostrophe before what a spreadsheet would take for a formula. */
  private static String unquoted(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  private void wrong(int line, String kind, Object... arguments) {
    faults.add(Fault.of(line, null, kind, arguments));
  }
}
