package city.posterity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of many purchases: JSON Lines, or the files of a folder ({@code .json}: one purchase each;
 * {@code .jsonl} and {@code .ndjson}: one in each line). Never more than a few in memory. Safe for
 * many threads.
 */
final class FactFiles implements AutoCloseable {

  private static final int BATCH = 200;

  /** As much as a purchase may come to, so that a wrong file does not fill the memory. */
  private static final int LONGEST = 16 << 20;

  /**
   * The facts of one purchase.
   *
   * @param place file, and line where there is more than one
   */
  record Entry(String place, String json) {}

  private final Deque<Path> files = new ArrayDeque<>();
  private @Nullable Reader lines;
  private final char[] buffer = new char[1 << 16];
  private int at;
  private int filled;
  private String name = "";
  private long line;

  private FactFiles() {}

  static FactFiles of(InputStream standardInput) {
    var files = new FactFiles();
    files.open("-", new InputStreamReader(standardInput, StandardCharsets.UTF_8));
    return files;
  }

  /**
   * @throws IOException if there is nothing of that name, or no facts in the folder
   */
  static FactFiles of(Path place) throws IOException {
    var files = new FactFiles();
    if (!Files.isDirectory(place)) {
      if (!Files.isReadable(place)) {
        throw new NoSuchFileException(place.toString());
      }
      files.files.add(place);
      return files;
    }
    try (var inside = Files.walk(place)) {
      inside
          .filter(f -> String.valueOf(f.getFileName()).matches(".+[.](json|jsonl|ndjson)"))
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(files.files::add);
    } catch (UncheckedIOException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
    if (files.files.isEmpty()) {
      throw new IOException(place + ": no .json, .jsonl or .ndjson in it");
    }
    return files;
  }

  /**
   * The next few; empty at the end.
   *
   * @throws IOException if a file cannot be read, naming it
   */
  synchronized List<Entry> next() throws IOException {
    var batch = new ArrayList<Entry>();
    while (batch.size() < BATCH) {
      if (lines == null && !openNext(batch)) {
        break;
      }
      if (lines != null) {
        readLine(batch);
      }
    }
    return batch;
  }

  private boolean openNext(List<Entry> batch) throws IOException {
    Path file = files.poll();
    if (file == null) {
      return false;
    }
    if (String.valueOf(file.getFileName()).endsWith(".json")) {
      if (Files.size(file) > LONGEST) {
        throw new IOException(file + ": more than " + (LONGEST >> 20) + " MB for one purchase");
      }
      // what is no UTF-8 is found when the JSON is read
      batch.add(
          new Entry(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
    } else {
      open(
          file.toString(),
          new InputStreamReader(
              Files.newInputStream(file),
              StandardCharsets.UTF_8
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPLACE)
                  .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }
    return true;
  }

  private void open(String file, Reader reader) {
    name = file;
    line = 0;
    at = 0;
    filled = 0;
    lines = reader;
  }

  private void readLine(List<Entry> batch) throws IOException {
    Reader open = lines;
    if (open == null) {
      return;
    }
    var text = new StringBuilder();
    boolean any = false;
    while (true) {
      if (at == filled) {
        at = 0;
        filled = open.read(buffer);
        if (filled < 0) {
          filled = 0;
          open.close();
          lines = null;
          break;
        }
      }
      any = true;
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      text.append(buffer, at, end - at);
      at = Math.min(end + 1, filled);
      if (text.length() > LONGEST) {
        throw new IOException(
            name + ":" + (line + 1) + ": more than " + (LONGEST >> 20) + " MB for one purchase");
      }
      if (end < filled) {
        break;
      }
    }
    if (!any) {
      return;
    }
    line++;
    String json = text.toString();
    if (!json.isBlank()) {
      batch.add(new Entry(name + ":" + line, json));
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }
}
