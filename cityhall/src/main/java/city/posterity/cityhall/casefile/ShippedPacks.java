package city.posterity.cityhall.casefile;

import city.posterity.cityhall.operations.CannotStart;
import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.procurement.PackCheck;
import city.posterity.procurement.pack.Pack;
import city.posterity.procurement.pack.PackException;
import city.posterity.procurement.pack.PackReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The packs that come with the program and those that the city keeps in {@code packs} beside its
 * data. A pack that cannot be used stops the start and says where it is wrong.
 */
@Component
final class ShippedPacks implements Packs {

  private static final List<String> SHIPPED = List.of("neutral", "aurelia");

  private final Map<String, Pack> packs = new LinkedHashMap<>();
  private final Pack current;

  ShippedPacks(InstallationSettings installation, PackChoice choice) {
    SHIPPED.forEach(id -> add(read(id + ".yaml", PackReader.shipped(id))));
    readOwn(installation.data().resolve("packs"));
    current =
        packs.values().stream()
            .filter(p -> p.id().equals(choice.value()) || p.key().equals(choice.value()))
            .reduce((_, later) -> later)
            .orElseThrow(() ->
                new CannotStart(
                    "There is no procedure pack '" + choice.value() + "'",
                    "Set posterity.pack.value to one of " + packs.keySet()));
  }

  @Override
  public Pack get(String key) {
    Pack pack = packs.get(key);
    if (pack == null) {
      throw new IllegalStateException(
          "procurements are run under the pack " + key + ", but its file is gone; put it back");
    }
    return pack;
  }

  @Override
  public Pack current() {
    return current;
  }

  @Override
  public List<Pack> newest() {
    var newest = new LinkedHashMap<String, Pack>();
    packs.values().forEach(p -> newest.merge(p.id(), p, ShippedPacks::later));
    return List.copyOf(newest.values());
  }

  private static Pack later(Pack a, Pack b) {
    return b.validFrom().isBefore(a.validFrom()) ? a : b;
  }

  @Override
  public List<Pack> all() {
    return packs.values().stream()
        .sorted(Comparator.comparing(Pack::id).thenComparing(Pack::validFrom))
        .toList();
  }

  private void readOwn(Path directory) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (var files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        add(read(file.toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pack read(String name, String yaml) {
    try {
      return PackCheck.read(name, yaml);
    } catch (PackException e) {
      throw new CannotStart(String.valueOf(e.getMessage()), "Put the pack right and start again");
    }
  }

  private void add(Pack pack) {
    packs.put(pack.key(), pack);
  }
}
