package city.posterity.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Finds packs: those that come with the library by id, others in files or folders. */
public final class Packs {

  /** The packs that come with the library. */
  public static final List<String> SHIPPED =
      List.of("guidelines", "posterity-igp-draft", "emergency");

  private static final String FIRST = "pack.yaml";

  /** Resources of the library never change. */
  private static final ConcurrentMap<String, Policy> READ = new ConcurrentHashMap<>();

  private final java.nio.file.@Nullable Path folder;
  private final Deque<String> reading = new ArrayDeque<>();

  /** A pack that many others build on is read once. */
  private final Map<String, Policy> found = new HashMap<>();

  private Packs(java.nio.file.@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * A pack that comes with the library. It is read once, which takes seconds.
   *
   * @throws IllegalArgumentException if there is none of that id
   */
  public static Policy shipped(String id) {
    Policy known = READ.get(id);
    if (known == null) {
      known =
          new Packs(null)
              .find(id)
              .orElseThrow(() ->
                  new IllegalArgumentException("no pack '" + id + "' comes with the library"));
      READ.put(id, known);
    }
    return known;
  }

  /**
   * The pack in a file, or in {@code pack.yaml} of a folder. Packs that it tightens or uses are
   * looked for beside it, as {@code ID.yaml} or {@code ID/pack.yaml}, then among those of the
   * library.
   *
   * @throws IOException if it cannot be read
   * @throws PackException with everything that is wrong with it
   */
  public static Policy read(java.nio.file.Path place) throws IOException {
    java.nio.file.Path file = Files.isDirectory(place) ? place.resolve(FIRST) : place;
    var parent = file.toAbsolutePath().getParent();
    var beside = parent == null || !Files.isDirectory(place) ? parent : parent.getParent();
    var packs = new Packs(beside);
    return packs.read(new InFolder(file, Files.readString(file)));
  }

  /**
   * The texts of a pack that comes with the library, by the names of its files, {@code pack.yaml}
   * among them.
   *
   * @throws IllegalArgumentException if there is none of that id
   */
  public static Map<String, String> texts(String id) {
    try {
      String path = "packs/" + id + "/";
      String first = resource(path + FIRST);
      if (!SHIPPED.contains(id) || first == null) {
        throw new IllegalArgumentException("no pack '" + id + "' comes with the library");
      }
      var texts = new TreeMap<String, String>();
      texts.put(FIRST, first);
      var head = new DraftReader();
      head.head(FIRST, first, new Problems(FIRST));
      for (String part : head.parts()) {
        texts.put(part, Objects.requireNonNull(resource(path + part)));
      }
      return Collections.unmodifiableMap(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In words, which pack was meant by a name that none has. */
  public static String meant(String name) {
    String sought = name.toLowerCase(Locale.ROOT);
    return Spelling.nearest(name, SHIPPED)
            .or(() ->
                sought.length() < 3
                    ? Optional.empty()
                    : SHIPPED.stream().filter(id -> id.contains(sought)).findFirst())
            .map(id -> "'" + id + "' (did you mean that?), ")
            .orElse("")
        + "one of "
        + String.join(", ", SHIPPED)
        + ", or a file of yours";
  }

  private Policy read(PackSource source) {
    return PolicyReader.read(source, this::find);
  }

  private Optional<Policy> find(String id) {
    if (!id.matches(DraftReader.ID)) {
      return Optional.empty();
    }
    Policy known = found.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    if (reading.contains(id)) {
      var chain = new ArrayList<>(List.copyOf(reading).reversed());
      chain.add(id);
      throw new PackException(
          List.of(
              new PackProblem(
                  id,
                  1,
                  "packs build on each other in a circle: " + String.join(" → ", chain),
                  "no circle")));
    }
    PackSource source = source(id);
    if (source == null) {
      return Optional.empty();
    }
    reading.push(id);
    try {
      Policy policy = read(source);
      found.put(id, policy);
      return Optional.of(policy);
    } finally {
      reading.pop();
    }
  }

  private @Nullable PackSource source(String id) {
    try {
      if (folder != null) {
        for (String name : List.of(id + ".yaml", id + "/" + FIRST)) {
          var file = folder.resolve(name);
          if (Files.isRegularFile(file)) {
            return new InFolder(file, Files.readString(file));
          }
        }
      }
      String path = "packs/" + id + "/";
      String yaml = resource(path + FIRST);
      return yaml == null ? null : new InLibrary(id + "/", path, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String resource(String path) throws IOException {
    try (InputStream in = Packs.class.getResourceAsStream(path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private record InFolder(java.nio.file.Path path, String yaml) implements PackSource {

    @Override
    public String file() {
      return String.valueOf(path.getFileName());
    }

    @Override
    public Optional<String> part(String name) {
      try {
        var file = path.resolveSibling(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record InLibrary(String prefix, String path, String yaml) implements PackSource {

    @Override
    public String file() {
      return FIRST;
    }

    @Override
    public Optional<String> part(String name) {
      try {
        return Optional.ofNullable(resource(path + name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
