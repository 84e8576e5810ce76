package city.posterity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.backup.BackupFile;
import city.posterity.cityhall.backup.Manifest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole installation into a file while it works, and back. */
class BackupTest {

  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aRunningInstallationComesBackTableByTable() throws Exception {
    Path data = directory.resolve("data");
    Path plain = directory.resolve("plain.zip");
    Path encrypted = directory.resolve("encrypted.gpg");
    Path words = Files.writeString(directory.resolve("words"), "a long enough passphrase\n");
    try (var city = Node.start(Map.of(), "demo", "--data", data.toString())) {
      var going = new AtomicBoolean(true);
      Thread busy = Thread.ofVirtual().start(() -> passTime(city, going));
      assertThat(run("backup", "--data", data.toString(), plain.toString())).isZero();
      assertThat(err.toString()).contains("casefile.event: ", "it is not encrypted");
      assertThat(
              run(
                  "backup",
                  "--data",
                  data.toString(),
                  "--without-keys",
                  "--passphrase-file",
                  words.toString(),
                  encrypted.toString()))
          .as(err.toString())
          .isZero();
      assertThat(err.toString()).doesNotContain("it is not encrypted");
      going.set(false);
      busy.join();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)))
        .isEqualTo("rw-------");
    assertThat(run("backup", "--data", data.toString(), plain.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is there already");

    assertThat(run("restore", "--verify", plain.toString())).as(told()).isZero();
    assertThat(out.toString()).contains("every table is as it was", "Replaying every event");

    // the one without keys needs them given; without a passphrase it does not open
    Path again = directory.resolve("again");
    assertThat(run("restore", "--data", again.toString(), encrypted.toString())).isEqualTo(2);
    assertThat(again).doesNotExist();
    assertThat(
            run(
                "restore",
                "--data",
                again.toString(),
                "--passphrase-file",
                words.toString(),
                "--keys",
                data.resolve("keys").toString(),
                encrypted.toString()))
        .as(told())
        .isZero();
    assertThat(run("doctor", "--data", again.toString())).as(told()).isZero();
    assertThat(run("restore", "--data", again.toString(), plain.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is not empty");

    Path second = directory.resolve("second.zip");
    assertThat(run("backup", "--data", again.toString(), second.toString())).as(told()).isZero();
    assertThat(digests(second, null)).isEqualTo(digests(encrypted, words));

    cutOff(plain);
    assertThat(run("restore", "--verify", plain.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is not a whole backup");
  }

  private static void passTime(Node city, AtomicBoolean going) {
    try (var http = HttpClient.newHttpClient()) {
      while (going.get()) {
        http.send(
            HttpRequest.newBuilder(URI.create(city.address() + "/api/v1/demo/clock"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"advance\":\"P1D\"}"))
                .build(),
            BodyHandlers.discarding());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** What each table held, but for who was working on what. */
  private Map<String, String> digests(Path file, @Nullable Path words) {
    var digests = new TreeMap<String, String>();
    try (var backup = BackupFile.open(file, words, directory)) {
      for (Manifest.Rows rows : backup.manifest().rows()) {
        if (!rows.table().equals("scheduled_tasks")) {
          digests.put(rows.schema() + "." + rows.table(), rows.count() + " " + rows.content());
        }
      }
    }
    assertThat(digests.keySet())
        .containsAll(
            List.of("casefile.event", "people.person", "openness.release", "bidding.part"));
    return digests;
  }

  private static void cutOff(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
  }

  private String told() {
    return out.toString() + err;
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Posterity.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
