package city.posterity.cli;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.score.ScoreFile;
import city.posterity.appraisal.score.Scoring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Award scoring from the command line. */
@Command(
    name = "score",
    description = "Scores bids under an award formula and tells what the ranking depends on.",
    mixinStandardHelpOptions = true)
final class AppraiseScore implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "Formula, weights and bids, as JSON.")
  Path file = Path.of("");

  @Override
  public Integer call() {
    try {
      var json = Scoring.run(ScoreFile.read(Files.readAllBytes(file))).toJson();
      spec.commandLine()
          .getOut()
          .println(
              new String(
                  JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(json),
                  StandardCharsets.UTF_8));
      spec.commandLine().getOut().flush();
      return Posterity.DONE;
    } catch (AppraisalException e) {
      return AppraiseCommand.wrong(spec, file, e);
    } catch (IOException _) {
      return AppraiseCommand.unreadable(spec, file);
    }
  }
}
