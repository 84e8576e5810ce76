package city.posterity.cityhall.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One table that is written to a file row by row, so that memory does not grow with it. */
public sealed interface TableFile {

  /** Texts, numbers as {@link BigDecimal}, or nothing; as many as there are columns. */
  void row(List<? extends @Nullable Object> cells);

  /** To be called after the last row. */
  void finish() throws IOException;

  /** Kinds of files there are. */
  enum Format {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    /** Media type, for {@code Content-Type}. */
    public String type() {
      return type;
    }

    /**
     * Writes the first row. The stream is not closed at the end: what is beneath may go on.
     *
     * @param title of the sheet, where there are sheets
     */
    public TableFile begin(OutputStream out, String title, List<String> columns) {
      TableFile file =
          switch (this) {
            case CSV -> new Csv(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            case XLSX -> new Xlsx(out, title);
          };
      file.row(columns);
      return file;
    }
  }

  /** Comma-separated values (RFC 4180) in UTF-8. */
  final class Csv implements TableFile {
    private final Writer writer;
    private final CsvWriter csv;

    Csv(Writer writer) {
      this.writer = writer;
      csv = CsvWriter.builder().build(writer);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
      csv.writeRecord(cells.stream().map(Csv::text).toList());
    }

    @Override
    public void finish() throws IOException {
      csv.flush();
      writer.flush();
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    public static String text(@Nullable Object value) {
      if (value == null) {
        return "";
      }
      if (value instanceof BigDecimal number) {
        return number.toPlainString();
      }
      String text = value.toString();
      return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
  }

  /** A workbook with one sheet (ECMA-376); a text in it is never a formula. */
  final class Xlsx implements TableFile {
    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    Xlsx(OutputStream out, String title) {
      workbook = new Workbook(out, "Posterity", "1.0");
      sheet = workbook.newWorksheet(title);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
      for (int i = 0; i < cells.size(); i++) {
        cell(sheet, next, i, cells.get(i));
      }
      next++;
      if (next % ROWS_IN_MEMORY == 0) {
        try {
          sheet.flush();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    @Override
    public void finish() throws IOException {
      sheet.finish();
      workbook.finish();
    }

    /** Writes one cell; for workbooks of several sheets. */
    public static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
      if (value instanceof BigDecimal number) {
        sheet.value(row, column, number);
      } else if (value != null) {
        sheet.value(row, column, value.toString());
      }
    }
  }
}
