package city.posterity.tools.stylesheet;

import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;

/**
 * Compiles {@code app.scss} on top of GOV.UK Frontend's own Sass sources and takes over its script,
 * both from the webjar. Its font and crest may be used on gov.uk only and are not taken. Nothing is
 * done when the sources have not changed.
 *
 * <p>Arguments: version of GOV.UK Frontend, directory of our Sass sources, build directory.
 */
public final class CompileStylesheet {

  private static final String SCRIPT = "govuk-frontend.min.js";

  private CompileStylesheet() {}

  public static void main(String[] args) throws Exception {
    String version = args[0];
    Path sources = Path.of(args[1]);
    Path build = Path.of(args[2]);
    Path assets = build.resolve("generated-resources/static/assets");
    Path stamp = build.resolve("stylesheet.stamp");
    String digest = digest(version + " in both directions", sources);
    if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
      return;
    }
    Files.deleteIfExists(stamp);
    Path govuk = build.resolve("govuk-frontend");
    unpack("META-INF/resources/webjars/govuk-frontend/" + version + "/dist/govuk/", govuk);
    Files.createDirectories(assets);
    try (SassCompiler compiler = SassCompilerFactory.bundled()) {
      compiler.setOutputStyle(OutputStyle.COMPRESSED);
      compiler.setQuietDeps(true);
      compiler.setLoadPaths(List.of(build.toFile()));
      Files.writeString(
          assets.resolve("app.css"),
          Directions.made(compiler.compileFile(sources.resolve("app.scss").toFile()).getCss()));
    }
    Files.copy(govuk.resolve(SCRIPT), assets.resolve(SCRIPT), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(stamp, digest);
  }

  private static void unpack(String folder, Path target) throws IOException {
    URL url =
        Objects.requireNonNull(
            CompileStylesheet.class.getClassLoader().getResource(folder + SCRIPT),
            () -> "no " + folder + SCRIPT);
    var jar = ((JarURLConnection) url.openConnection()).getJarFile();
    for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
      JarEntry entry = entries.nextElement();
      if (entry.isDirectory() || !entry.getName().startsWith(folder)) {
        continue;
      }
      Path file = target.resolve(entry.getName().substring(folder.length())).normalize();
      if (!file.startsWith(target)) {
        throw new IOException("entry outside its folder: " + entry.getName());
      }
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      try (InputStream in = jar.getInputStream(entry)) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static String digest(String version, Path sources)
      throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    try (var files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
