package city.posterity.cli;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** A city's own values of units, beside those that come with the program. */
final class LocalValues {

  @Option(
      names = "--values",
      paramLabel = "FILE",
      description =
          "The city's own values, as examples/appraisal/our-values.yaml writes them. May be repeated.")
  List<Path> files = List.of();

  /** A table that cannot be used. */
  static final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final transient AppraisalException why;

    private Wrong(Path file, AppraisalException why) {
      super(why);
      this.file = file;
      this.why = why;
    }

    Path file() {
      return file;
    }

    AppraisalException why() {
      return why;
    }
  }

  /**
   * All of them.
   *
   * @throws Wrong with everything that is wrong in the first table that cannot be used
   */
  Values read() {
    Values values = Values.published();
    for (Path file : files) {
      try {
        values = values.with(file.getFileName().toString(), Files.readString(file));
      } catch (AppraisalException e) {
        throw new Wrong(file, e);
      } catch (IOException _) {
        throw new Wrong(
            file,
            new AppraisalException(
                List.of(new Problem("", "values-unreadable", "expected a readable file"))));
      }
    }
    return values;
  }
}
