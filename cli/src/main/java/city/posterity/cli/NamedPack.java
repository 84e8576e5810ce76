package city.posterity.cli;

import city.posterity.policy.Packs;
import city.posterity.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pack as people name it: by the id of one that comes with the program, or by its place. */
final class NamedPack {

  private NamedPack() {}

  /**
   * @throws IOException if there is none; what {@link #why} says of it is for people
   */
  static Policy read(String name) throws IOException {
    if (Packs.SHIPPED.contains(name)) {
      return Packs.shipped(name);
    }
    Path place = Path.of(name);
    if (!Files.exists(place)) {
      throw new Unknown(
          "there is no pack and no file '" + name + "'; expected " + Packs.meant(name));
    }
    return Packs.read(place);
  }

  static String why(IOException e) {
    return e instanceof Unknown
        ? String.valueOf(e.getMessage())
        : "cannot read " + e.getMessage() + "; expected a readable file";
  }

  private static final class Unknown extends IOException {

    private static final long serialVersionUID = 1;

    Unknown(String message) {
      super(message);
    }
  }
}
