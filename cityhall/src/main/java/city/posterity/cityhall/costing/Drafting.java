package city.posterity.cityhall.costing;

import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.procurement.lifecycle.CostingMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a costing method is put together for.
 *
 * @param currency of the tender
 * @param saved as it stands in the draft of the tender; absent where there is none yet
 */
record Drafting(UUID tender, String currency, @Nullable CostingMethod saved, FormContext form) {

  /** As many bits as every reader of JSON keeps. */
  private static final int BITS = 52;

  /** Follows from the tender alone, so that nobody can choose it once bids are known. */
  long seed() {
    return Long.parseUnsignedLong(
            Sha256.hex("costing method of tender " + tender).substring(0, 16), 16)
        >>> (Long.SIZE - BITS);
  }

  String text(String key, Object... arguments) {
    return form.texts().text(form.locale(), key, arguments);
  }
}
