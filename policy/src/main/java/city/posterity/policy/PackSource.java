package city.posterity.policy;

import java.util.Optional;

/** Where the text of a pack comes from: its first file, and further files beside it by name. */
public interface PackSource {

  /** The first file's name, only to say where problems are. */
  String file();

  String yaml();

  /** The text of another file in the same folder. */
  Optional<String> part(String name);

  /** A pack in one file. */
  static PackSource of(String file, String yaml) {
    return new PackSource() {
      @Override
      public String file() {
        return file;
      }

      @Override
      public String yaml() {
        return yaml;
      }

      @Override
      public Optional<String> part(String name) {
        return Optional.empty();
      }
    };
  }
}
