package city.posterity.cityhall.emergency;

import city.posterity.procurement.Money;
import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.award.purchase.PurchaseStatus;
import city.posterity.procurement.award.purchase.Quotation;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Procurement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that was bought: a signed contract, or a small purchase that was approved.
 *
 * @param title as the public reads it
 * @param supplier absent where it is known by its name alone
 * @param name absent where the supplier is registered
 * @param price net of value added tax
 * @param madeAt when it was signed or approved
 * @param open whether it still runs
 */
public record Deal(
    UUID id,
    String ocid,
    String title,
    @Nullable OrganisationId supplier,
    @Nullable String name,
    Money price,
    Instant madeAt,
    boolean open) {

  /** What was bought in a procurement, oldest first. */
  static List<Deal> of(Procurement procurement, String ocid) {
    Withheld withheld = Withheld.of(procurement);
    var contracts =
        procurement.stream(Contract.class)
            .filter(c -> c.signedAt() != null)
            .map(c ->
                new Deal(
                    c.id().id(),
                    ocid,
                    withheld.in(c.terms().title()),
                    c.supplier(),
                    null,
                    c.value(),
                    Objects.requireNonNull(c.signedAt()),
                    c.endedAt() == null));
    var purchases =
        procurement.stream(Purchase.class)
            .filter(Purchase::isPublic)
            .filter(p -> p.status() != PurchaseStatus.CANCELLED)
            .map(p -> of(p, ocid, withheld));
    return Stream.concat(contracts, purchases).toList();
  }

  private static Deal of(Purchase p, String ocid, Withheld withheld) {
    OrganisationId registered = p.data().chosen().map(Quotation::organisation).orElse(null);
    return new Deal(
        p.id().id(),
        ocid,
        withheld.in(p.data().title()),
        registered,
        registered == null ? withheld.in(p.data().supplier()) : null,
        p.data().price(),
        Objects.requireNonNull(p.approvedAt()),
        p.endedAt() == null);
  }
}
