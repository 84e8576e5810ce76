package city.posterity.cli;

import city.posterity.cityhall.Cityhall;
import city.posterity.cityhall.backup.BackupException;
import city.posterity.cityhall.backup.BackupFile;
import city.posterity.cityhall.backup.Restore;
import city.posterity.cityhall.operations.DatabaseAccess;
import city.posterity.cityhall.operations.InstallationSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "restore",
    description = "Make an installation from a backup, or only try whether that would work.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the new installation, absent or empty (default: data).")
  @Nullable Path data;

  @Option(
      names = "--verify",
      description =
          "Touch no installation: compare the file with its manifest, restore it into a temporary"
              + " directory, compare every table, let doctor look at it, and remove it again.")
  boolean verify;

  @Option(
      names = "--keys",
      paramLabel = "DIR",
      description = "Copy of the directory keys, if the backup was made without.")
  @Nullable Path keys;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "File whose first line is the passphrase of an encrypted backup.")
  @Nullable Path passphraseFile;

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      description = "Where temporary copies lie meanwhile (default: the system's directory).")
  @Nullable Path scratch;

  @Parameters(paramLabel = "FILE", description = "The backup.")
  Path file;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path temporary =
        scratch == null
            ? Files.createTempDirectory("posterity-restore")
            : Files.createTempDirectory(Files.createDirectories(scratch), "posterity-restore");
    try (var backup = BackupFile.open(file, passphraseFile, temporary)) {
      return verify ? tryOut(backup, temporary.resolve("trial")) : restore(backup);
    } catch (BackupException e) {
      spec.commandLine().getErr().println("posterity: " + e.getMessage() + ".");
      return Posterity.CANNOT;
    } finally {
      FileSystemUtils.deleteRecursively(temporary);
    }
  }

  private int restore(BackupFile backup) {
    Map<String, String> settings =
        data == null ? Map.of() : Map.of("posterity.data", data.toString());
    fill(backup, settings, false);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%,d rows as of %s are restored. Run posterity doctor, then start it.%n",
        backup.manifest().rowCount(), backup.manifest().moment());
    if (hasNoKeys(backup)) {
      out.println("Before you start it, put the directory keys of the old installation beside it.");
    }
    return Posterity.DONE;
  }

  private int tryOut(BackupFile backup, Path trial) {
    PrintWriter out = spec.commandLine().getOut();
    List<String> wrong = backup.compare();
    if (!wrong.isEmpty()) {
      wrong.forEach(w -> out.println("wrong  " + w));
      return Posterity.WANTING;
    }
    out.println("ok     The file holds what was put into it.");
    var settings = Map.of("posterity.data", trial.toString(), "posterity.database.url", "");
    try {
      fill(backup, settings, true);
    } catch (BackupException e) {
      out.println("wrong  " + e.getMessage() + ".");
      return Posterity.WANTING;
    }
    out.println("ok     Restored, every table is as it was.");
    if (hasNoKeys(backup)) {
      out.println(
          "       What is encrypted was not looked at: the backup has no keys. Try it with --keys.");
      return Posterity.DONE;
    }
    try (var context = Cityhall.look(settings, Map.of())) {
      var found = Examination.of(context);
      found.printText(out);
      return found.exitCode();
    }
  }

  private void fill(BackupFile backup, Map<String, String> settings, boolean comparing) {
    PrintWriter err = spec.commandLine().getErr();
    try (var context = Cityhall.database(settings)) {
      Path directory = context.getBean(InstallationSettings.class).data();
      var restore = new Restore(backup, directory, said -> err.println("  " + said));
      restore.refuseIfNotEmpty();
      restore.into(context.getBean(DatabaseAccess.class), keys, comparing);
    }
  }

  private boolean hasNoKeys(BackupFile backup) {
    return !backup.manifest().keys() && keys == null;
  }
}
