package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.StreamId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice says.
 *
 * @param number the supplier's own, never used twice (EN 16931 BT-1)
 * @param issued day written on it (BT-2)
 * @param value net of value added tax (BT-109)
 * @param tax value added tax (BT-110)
 * @param lot the lot it names (BT-17); absent when it names none
 * @param sha256 hex digest of the document
 */
public record InvoiceData(
    StreamId contract,
    String number,
    LocalDate issued,
    Money value,
    Money tax,
    @Nullable String lot,
    Format format,
    String sha256) {

  /** How it is written. */
  public enum Format {
    /** EN 16931 in the Universal Business Language. */
    UBL,
    /** EN 16931 as a UN/CEFACT cross industry invoice. */
    CII,
    PAPER
  }
}
