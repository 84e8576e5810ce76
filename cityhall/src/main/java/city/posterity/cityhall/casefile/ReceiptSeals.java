package city.posterity.cityhall.casefile;

import city.posterity.cityhall.casefile.internal.db.tables.records.IdempotencyRecord;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Seals the answers that are kept for requests that come twice: they are given again without
 * deciding anew, so nobody but the program must be able to write one.
 */
@Component
final class ReceiptSeals {

  private final InstallationKey key;

  ReceiptSeals(InstallationKey key) {
    this.key = key;
  }

  byte[] seal(IdempotencyRecord row) {
    return key.wrap(digest(row), context(row));
  }

  /** Rows of before there were seals fit. */
  boolean fits(IdempotencyRecord row) {
    byte[] seal = row.getSeal();
    if (seal == null) {
      return true;
    }
    try {
      return Arrays.equals(key.unwrap(seal, context(row)), digest(row));
    } catch (RuntimeException _) {
      return false;
    }
  }

  private static byte[] digest(IdempotencyRecord row) {
    return Leaves.commit(
        row.getRequestHash(),
        List.of(
            row.getCityId(),
            row.getPersonId(),
            row.getKey(),
            row.getReceipt().data(),
            row.getCreatedAt().toInstant()));
  }

  private static byte[] context(IdempotencyRecord row) {
    return Leaves.commit(new byte[0], List.of(row.getCityId(), row.getPersonId(), row.getKey()));
  }
}
