package city.posterity.cityhall.casefile;

import city.posterity.procurement.pack.Pack;
import org.springframework.stereotype.Component;

/** The packs in the program's resources. */
@Component
final class ShippedPacks implements Packs {

  @Override
  public Pack get(String key) {
    throw new IllegalStateException("no pack " + key);
  }

  @Override
  public Pack current() {
    throw new IllegalStateException("no pack");
  }
}
