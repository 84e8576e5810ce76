package city.posterity.cityhall.web;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of sentences as they are written, without their falling back on each other. */
final class MessageFiles {

  private static final String ENDING = ".properties";

  private MessageFiles() {}

  /** The English files of the pages and of the rules, without their ending. */
  static Stream<String> english() {
    return Stream.of("src/main/resources/messages", "../procurement/src/main/resources")
        .flatMap(MessageFiles::under)
        .map(f -> f.substring(0, f.length() - ENDING.length()))
        .filter(f -> !f.matches(".*_[a-z]{2}"));
  }

  private static Stream<String> under(String folder) {
    try (var files = Files.walk(Path.of(folder))) {
      return files.map(Path::toString).filter(f -> f.endsWith(ENDING)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Properties read(String file) {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(Path.of(file + ENDING))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /**
   * What a pattern is completed with: {@code 0 number ::group-off}, {@code 1 select yes other},
   * {@code 0 plural}. Which cases a plural has is each language's own.
   */
  static Set<String> arguments(String pattern) {
    var parsed = new MessagePattern(pattern);
    var found = new TreeSet<String>();
    for (int i = 0; i < parsed.countParts(); i++) {
      if (parsed.getPartType(i) == Part.Type.ARG_START) {
        found.add(argument(parsed, i));
      }
    }
    return found;
  }

  private static String argument(MessagePattern parsed, int start) {
    String name = parsed.getSubstring(parsed.getPart(start + 1));
    return switch (parsed.getPart(start).getArgType()) {
      case NONE -> name;
      case SIMPLE -> name + " " + simple(parsed, start);
      case SELECT -> name + " select " + new TreeSet<>(cases(parsed, start));
      case PLURAL -> name + " plural";
      case SELECTORDINAL -> name + " selectordinal";
      case CHOICE -> name + " choice";
    };
  }

  private static String simple(MessagePattern parsed, int start) {
    String type = parsed.getSubstring(parsed.getPart(start + 2));
    return parsed.getPartType(start + 3) == Part.Type.ARG_STYLE
        ? type + " " + parsed.getSubstring(parsed.getPart(start + 3)).strip()
        : type;
  }

  /** The cases of each plural of a pattern, those for exact numbers left out. */
  static List<Set<String>> plurals(String pattern) {
    var parsed = new MessagePattern(pattern);
    var found = new ArrayList<Set<String>>();
    for (int i = 0; i < parsed.countParts(); i++) {
      if (parsed.getPartType(i) == Part.Type.ARG_START
          && parsed.getPart(i).getArgType() == ArgType.PLURAL) {
        var cases = new TreeSet<>(cases(parsed, i));
        cases.removeIf(c -> c.startsWith("="));
        found.add(cases);
      }
    }
    return found;
  }

  private static List<String> cases(MessagePattern parsed, int start) {
    var found = new ArrayList<String>();
    for (int i = start + 2; i < parsed.getLimitPartIndex(start); i++) {
      if (parsed.getPartType(i) == Part.Type.ARG_SELECTOR) {
        found.add(parsed.getSubstring(parsed.getPart(i)));
      } else if (parsed.getPartType(i) == Part.Type.MSG_START) {
        i = parsed.getLimitPartIndex(i);
      }
    }
    return found;
  }
}
