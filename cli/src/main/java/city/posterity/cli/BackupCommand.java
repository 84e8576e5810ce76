package city.posterity.cli;

import city.posterity.cityhall.Cityhall;
import city.posterity.cityhall.backup.Backup;
import city.posterity.cityhall.backup.BackupException;
import city.posterity.cityhall.operations.DatabaseAccess;
import city.posterity.cityhall.operations.InstallationSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "backup",
    description =
        "Write the whole installation into one file, as of one moment, while it is running or not.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the installation (default: data).")
  @Nullable Path data;

  @Option(
      names = "--without-keys",
      description =
          "Leave the directory keys out; keep a copy of it elsewhere, it does not change after the"
              + " first start.")
  boolean withoutKeys;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "Encrypt the backup under the first line of this file (OpenPGP, AES-256).")
  @Nullable Path passphraseFile;

  @Parameters(paramLabel = "FILE", description = "Where to; it must not exist yet.")
  Path file;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    var settings = new LinkedHashMap<String, String>();
    settings.put("posterity.database.join", "true");
    if (data != null) {
      settings.put("posterity.data", data.toString());
    }
    try (var context = Cityhall.database(settings)) {
      var installation = context.getBean(InstallationSettings.class);
      var access = context.getBean(DatabaseAccess.class);
      var manifest =
          new Backup(access, installation.data(), !withoutKeys, said -> err.println("  " + said))
              .write(file, passphraseFile);
      if (manifest.keys() && passphraseFile == null) {
        err.println(
            "posterity: the keys are in this file and it is not encrypted: whoever has it can read"
                + " everything, sealed bids too. Keep it so, or use --passphrase-file or"
                + " --without-keys.");
      }
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %d tables with %,d rows as of %s, %,d files%n",
              file,
              manifest.rows().size(),
              manifest.rowCount(),
              manifest.moment(),
              manifest.files().size());
      return Posterity.DONE;
    } catch (BackupException e) {
      err.println("posterity: " + e.getMessage() + ".");
      return Posterity.CANNOT;
    }
  }
}
