package city.posterity.cityhall.guidance;

import city.posterity.policy.PackSource;
import city.posterity.policy.Packs;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyReader;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The texts of a policy and of those that it tightens or uses: enough to read it again for good.
 *
 * @param files from name to text; the policy's own without a folder, {@code pack.yaml} among them,
 *     those of a pack that it builds on in a folder of its id
 */
record PolicyBundle(Map<String, String> files) {

  private static final String FIRST = "pack.yaml";

  PolicyBundle {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** One that comes with the program. */
  static PolicyBundle shipped(String id) {
    var files = new TreeMap<>(Packs.texts(id));
    for (String parent : Packs.shipped(id).buildsOn()) {
      shipped(parent).files().forEach((name, text) -> files.put(inFolder(parent, name), text));
    }
    return new PolicyBundle(files);
  }

  /**
   * A city's own, in one file, with those of the program that it tightens or uses.
   *
   * @throws city.posterity.policy.PackException with everything that is wrong with it
   */
  static PolicyBundle own(String yaml) {
    var files = new TreeMap<>(Map.of(FIRST, yaml));
    PolicyReader.read(
            PackSource.of(FIRST, yaml),
            id -> Packs.SHIPPED.contains(id) ? Optional.of(Packs.shipped(id)) : Optional.empty())
        .buildsOn()
        .forEach(parent ->
            shipped(parent)
                .files()
                .forEach((name, text) -> files.put(inFolder(parent, name), text)));
    return new PolicyBundle(files);
  }

  private static String inFolder(String parent, String name) {
    // a parent's parents lie beside it
    return name.contains("/") ? name : parent + "/" + name;
  }

  /**
   * @throws city.posterity.policy.PackException with everything that is wrong with it
   */
  Policy read() {
    return read("");
  }

  private Policy read(String folder) {
    return PolicyReader.read(
        new Source(files, folder),
        id -> files.containsKey(id + "/" + FIRST) ? Optional.of(read(id + "/")) : Optional.empty());
  }

  private record Source(Map<String, String> files, String folder) implements PackSource {

    @Override
    public String file() {
      return folder + FIRST;
    }

    @Override
    public String yaml() {
      return files.getOrDefault(folder + FIRST, "");
    }

    @Override
    public Optional<String> part(String name) {
      return Optional.ofNullable(files.get(folder + name));
    }
  }
}
